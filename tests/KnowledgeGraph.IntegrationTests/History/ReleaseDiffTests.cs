using System.Text.Json;
using KnowledgeGraph.Core.Changes;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.IntegrationTests.Cli;
using KnowledgeGraph.IntegrationTests.Storage;
using KnowledgeGraph.IntegrationTests.Stores;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.History;

/// <summary>The differences between two releases equal those found by a script that knows only their exports.</summary>
public abstract class ReleaseDiffTests(TestStore store) : IDisposable
{
    private readonly TestStore _store = store;

    public void Dispose()
    {
        _store.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public void It_equals_an_independent_diff_of_the_exports_after_random_edits()
    {
        for (var seed = 1; seed <= RandomCases.Of(20); seed++)
        {
            var (before, after) = EditedRelease.Create(seed);
            var (from, to) = (before.BuildIn(_store.Store).Release.Id, after.BuildIn(_store.Store).Release.Id);

            var found = Compare(from, to);

            Assert.All(
                ["DISEASE_GENE", "DISEASE_PHENOTYPE", "DISEASE_CITATION", "DISEASE_PARENT", "PHENOTYPE_PARENT", "GENE_PHENOTYPE"],
                kind => Assert.Contains(found.Links, link => link.Split(' ')[1] == kind));
            Assert.All(
                ["ADDED", "REMOVED", "MERGED", "RENAMED", "RETIRED", "RESTORED"],
                change => Assert.Contains(found.Records, record => record.StartsWith(change, StringComparison.Ordinal)));
        }
    }

    [SkippableFact]
    public void Of_the_same_release_nothing_differs_and_the_other_way_round_what_was_added_is_removed()
    {
        var (before, after) = EditedRelease.Create(3);
        var (from, to) = (before.BuildIn(_store.Store).Release.Id, after.BuildIn(_store.Store).Release.Id);

        Assert.Single(Lines("--format", "ndjson", from, from));
        var (there, back) = (Links(from, to), Links(to, from));

        Assert.Equal(Of(there, "ADDED"), Of(back, "REMOVED"));
        Assert.Equal(Of(there, "REMOVED"), Of(back, "ADDED"));
        Assert.Equal(Of(there, "CHANGED"), Of(back, "CHANGED"));
    }

    [SkippableFact]
    public void What_is_asked_for_some_records_is_the_part_of_the_whole_that_they_have_an_end_in()
    {
        var (before, after) = EditedRelease.Create(5);
        var (from, to) = (before.BuildIn(_store.Store).Release.Id, after.BuildIn(_store.Store).Release.Id);
        string[] ids = ["MONDO:0000003", "MONDO:0000059", "NCBIGene:4", "NCBIGene:5", "HP:0000007", "MONDO:0000901", "PMID:70"];

        var part = Lines(["--format", "ndjson", "--ids", .. ids, "--", from, to]).Skip(1).ToList();

        var whole = Lines("--format", "ndjson", from, to).Skip(1)
            .Where(line => EndsOf(line).Intersect([.. ids, .. MergedInto(after)]).Any());
        Assert.Equal(whole.Order(StringComparer.Ordinal), part.Order(StringComparer.Ordinal));
        Assert.Equal(part.Count, part.Distinct().Count());

        var below = Lines("--format", "ndjson", "--below", "MONDO:0000002", "--", from, to).Skip(1).ToList();
        var narrower = Below(before, 2).Union(Below(after, 2)).Select(key => after.Diseases[key - 1].Curie)
            .Concat(Below(before, 2).Select(key => before.Diseases[key - 1].Curie))
            .ToHashSet();
        Assert.NotEmpty(below);
        Assert.Equal(
            Lines("--format", "ndjson", from, to).Skip(1).Where(line => EndsOf(line).Any(narrower.Contains))
                .Order(StringComparer.Ordinal), below.Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public void Digests_tell_without_the_releases_which_records_differ()
    {
        for (var seed = 1; seed <= RandomCases.Of(20); seed++)
        {
            var (before, after) = EditedRelease.Create(seed);
            var ids = new[] { before.BuildIn(_store.Store).Release.Id, after.BuildIn(_store.Store).Release.Id };
            var (olds, news) = (_store.Store.ReadContents(ids[0]), _store.Store.ReadContents(ids[1]));
            var (was, isNow) = (RecordDigests.Of(olds), RecordDigests.Of(news));
            var differing = 0;

            foreach (var type in new[] { EntityType.Disease, EntityType.Gene, EntityType.Phenotype })
            {
                foreach (var curie in CuriesOf(olds.Graph, type).Union(CuriesOf(news.Graph, type)))
                {
                    var scope = new DiffScope(olds, news);
                    scope.Add(curie);
                    var found = ReleaseDiff.Of(olds, news, scope).Found;
                    var differs = was.Find(type, curie) != isNow.Find(type, curie);
                    Assert.True(differs == (found.Records.Count + found.Links.Count > 0), $"{curie} differs: {differs}");
                    differing += differs ? 1 : 0;
                }
            }

            Assert.InRange(differing, 1, olds.Graph.CountOf(EntityType.Disease) + 75);
            if (_store is DataFolder)
            {
                var kept = ids.Select(id => _store.Store.ReadDigests(_store.Store.TryFind(id)!)!).ToList();
                Assert.Equal(was.Find(EntityType.Disease, "MONDO:0000003"), kept[0].Find(EntityType.Disease, "MONDO:0000003"));
                Assert.Null(kept[1].Find(EntityType.Disease, "MONDO:0000059"));
            }
        }
    }

    private static IEnumerable<string> CuriesOf(GraphImage graph, EntityType type) =>
        Enumerable.Range(0, graph.CountOf(type)).Select(row => graph.CurieOf(type, row));

    [SkippableFact]
    public void The_command_narrows_as_GraphQL_does_and_reads_records_from_a_file()
    {
        var (before, after) = EditedRelease.Create(5);
        var (from, to) = (before.BuildIn(_store.Store).Release.Id, after.BuildIn(_store.Store).Release.Id);
        var whole = Lines("--format", "ndjson", from, to).Skip(1).ToList();

        var some = Lines(
            "--format", "ndjson", "--types", "GENE", "--record-changes", "ADDED", "Renamed", "--kinds", "DISEASE_GENE", "--link-changes",
            "ADDED", "CHANGED", "--sources", "beta", "--", from, to).Skip(1).ToList();

        Assert.Equal(whole.Where(IsMeant), some);
        Assert.Equal(2, some.Select(line => line[..line.IndexOf(':', StringComparison.Ordinal)]).Distinct().Count());

        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "# a panel\nMONDO:0000003\n\n  NCBIGene:4\r\n");
            Assert.Equal(
                Lines("--format", "ndjson", "--ids", "MONDO:0000003", "NCBIGene:4", "--", from, to),
                Lines("--format", "ndjson", "--ids-file", file, from, to));
        }
        finally
        {
            File.Delete(file);
        }

        var (exitCode, _, error) = Kg.Run(["releases", "diff", from, to, "--sources", "no such source", .. _store.Options]);
        Assert.Equal(6, exitCode);
        Assert.Contains("no such source", error, StringComparison.Ordinal);

        static bool IsMeant(string line)
        {
            var change = JsonSerializer.Deserialize<JsonElement>(line);
            return change.TryGetProperty("record", out var record)
                ? (record.GetProperty("type").GetString(), record.GetProperty("change").GetString()) is ("GENE", "ADDED" or "RENAMED")
                : change.GetProperty("link") is var link
                    && (link.GetProperty("kind").GetString(), link.GetProperty("change").GetString())
                        is ("DISEASE_GENE", "ADDED" or "CHANGED")
                    && link.GetProperty("sources").EnumerateArray().Any(source => source.GetProperty("source").GetString() == "Beta");
        }
    }

    [SkippableFact]
    public void Every_format_tells_the_same_and_what_is_unknown_is_told()
    {
        var (before, after) = EditedRelease.Create(7);
        var (from, to) = (before.BuildIn(_store.Store).Release.Id, after.BuildIn(_store.Store).Release.Id);
        var changes = Lines("--format", "ndjson", from, to).Count - 1;

        Assert.Equal(changes + 1, Lines("--format", "csv", from, to).Count(line => line.StartsWith("record,", StringComparison.Ordinal)
            || line.StartsWith("link,", StringComparison.Ordinal)
            || line.StartsWith("what,", StringComparison.Ordinal)));
        var table = Lines("--format", "table", from, to);
        Assert.StartsWith("kind", table[0], StringComparison.Ordinal);
        Assert.Contains(
            table,
            line => line.StartsWith("disease–gene links", StringComparison.Ordinal) && line.Contains("(all)", StringComparison.Ordinal));
        Assert.Contains("## DISEASE ADDED", Lines("--format", "md", from, to));
        using var counts = JsonDocument.Parse(string.Concat(Lines("--json", from, to)));
        Assert.Equal(changes, counts.RootElement.EnumerateArray()
            .Where(count => count.GetProperty("source").ValueKind == JsonValueKind.Null)
            .Sum(count => count.GetProperty("count").GetInt32()));
        Assert.Equal(2, Kg.Run(["releases", "diff", from, to, "--json", "--format", "md", .. _store.Options]).ExitCode);

        Assert.Equal(4, Kg.Run(["releases", "diff", "0123456789ab", to, .. _store.Options]).ExitCode);
        var (exitCode, _, error) = Kg.Run(["releases", "diff", from, to, "--ids", "NCBIGene:987654", .. _store.Options]);
        Assert.Equal(6, exitCode);
        Assert.Contains("NCBIGene:987654", error, StringComparison.Ordinal);
    }

    private (List<string> Records, List<string> Links) Compare(string from, string to)
    {
        _store.Store.Activate(from);
        var olds = ExportedRelease.Of(_store.Options);
        _store.Store.Activate(to);
        var news = ExportedRelease.Of(_store.Options);
        var lines = Lines("--format", "ndjson", from, to).ConvertAll(line => JsonSerializer.Deserialize<JsonElement>(line));
        var records = lines.Where(line => line.TryGetProperty("record", out _)).Select(line => Record(line.GetProperty("record"))).ToList();
        var links = lines.Where(line => line.TryGetProperty("link", out _)).Select(line => Link(line.GetProperty("link"))).ToList();

        // Exports do not mark withdrawn records, have no links of genes and phenotypes, and not all that is said of a record.
        RequireSame(
            PlainDiff.Records(olds, news),
            records.Where(line => line.Split(' ')[0] is not ("RETIRED" or "RESTORED" or "CHANGED")));
        RequireSame(PlainDiff.Links(olds, news), links.Where(line => !line.Contains(" GENE_PHENOTYPE ", StringComparison.Ordinal)));
        return (records, links);
    }

    private static void RequireSame(IEnumerable<string> expected, IEnumerable<string> found)
    {
        var (wanted, got) = (expected.Order(StringComparer.Ordinal).ToList(), found.Order(StringComparer.Ordinal).ToList());
        Assert.True(
            wanted.SequenceEqual(got),
            $"by exports alone:\n{string.Join('\n', wanted.Except(got))}\nfound alone:\n{string.Join('\n', got.Except(wanted))}");
    }

    private static string Record(JsonElement record)
    {
        var (change, id) = (record.GetProperty("change").GetString(), record.GetProperty("curie").GetString());
        return change switch
        {
            "MERGED" => $"MERGED {id} into "
                + string.Join(
                    ',',
                    record.GetProperty("into").EnumerateArray().Select(into => into.GetString()).Order(StringComparer.Ordinal)),
            "RENAMED" => $"RENAMED {id} {record.GetProperty("fields")[0].GetProperty("before").GetString()} > "
                + $"{record.GetProperty("fields")[0].GetProperty("after").GetString()}",
            _ => $"{change} {id}",
        };
    }

    private static string Link(JsonElement link)
    {
        var fields = link.GetProperty("fields").EnumerateArray()
            .Select(field => $"{field.GetProperty("field").GetString()}: {field.GetProperty("before").GetString() ?? "null"} > "
                + $"{field.GetProperty("after").GetString() ?? "null"}");
        var sources = link.GetProperty("sources").EnumerateArray()
            .Select(source => $"{source.GetProperty("source").GetString()} {source.GetProperty("change").GetString()}");
        return $"{link.GetProperty("change").GetString()} {link.GetProperty("kind").GetString()} {link.GetProperty("from").GetString()} "
            + $"{link.GetProperty("to").GetString()} " +
            $"[{string.Join("; ", fields.Order(StringComparer.Ordinal))}] [{string.Join("; ", sources)}]";
    }

    private static List<string> EndsOf(string line)
    {
        var change = JsonSerializer.Deserialize<JsonElement>(line);
        return change.TryGetProperty("record", out var record)
            ? [record.GetProperty("curie").GetString()!]
            : [change.GetProperty("link").GetProperty("from").GetString()!, change.GetProperty("link").GetProperty("to").GetString()!];
    }

    // A record into which one of the records was merged is included in the query.
    private static IEnumerable<string> MergedInto(SmallRelease after) =>
        after.DiseaseIdentifiers.Select(identifier => after.Diseases[identifier.EntityId - 1].Curie);

    private static HashSet<int> Below(SmallRelease release, int disease)
    {
        HashSet<int> found = [disease];
        for (var count = 0; count != found.Count;)
        {
            count = found.Count;
            found.UnionWith(release.DiseaseParents.Where(step => found.Contains(step.ParentId)).Select(step => step.ChildId));
        }

        return found;
    }

    private List<(string Change, string Key)> Links(string from, string to) =>
    [
        .. Lines("--format", "ndjson", from, to).Select(line => JsonSerializer.Deserialize<JsonElement>(line))
            .Where(line => line.TryGetProperty("link", out _))
            .Select(line => line.GetProperty("link"))
            .Select(link => (link.GetProperty("change")
                .GetString()!, $"{link.GetProperty("kind")} {link.GetProperty("from")} {link.GetProperty("to")}")),
    ];

    private static IEnumerable<string> Of(List<(string Change, string Key)> links, string change) =>
        links.Where(link => link.Change == change).Select(link => link.Key).Order(StringComparer.Ordinal);

    private List<string> Lines(params string[] arguments)
    {
        var (exitCode, output, error) = Kg.Run(["releases", "diff", .. _store.Options, .. arguments]);
        Assert.True(exitCode == 0, error);
        return [.. output.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0)];
    }

    public sealed class OnSqlite() : ReleaseDiffTests(new DataFolder());

    public sealed class OnPostgres() : ReleaseDiffTests(TestDatabase.InFullRuns());
}
