using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Core.Changes;
using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Cli.Releases;

/// <summary>The numbers of changes: records and links by kind, and links by the source that caused the change.</summary>
internal static class DiffTable
{
    private static readonly string[] Columns =
        ["kind", "source", "added", "removed", "changed", "merged", "retired", "restored", "renamed"];

    /// <summary>The properties of a number of changes, for programs.</summary>
    public static IReadOnlyList<ListColumn<DiffCount>> Counts { get; } =
    [
        new("kind", "kind", count => count.Kind),
        new("source", "source", count => count.Source),
        new("change", "change", count => count.Change),
        new("count", "count", count => count.Count),
    ];

    /// <summary>
    /// The numbers of changes, one by one, by the words of the schema; those of links for all sources together and for each.
    /// </summary>
    public static IEnumerable<DiffCount> CountsOf(ReleaseDiff diff) =>
        diff.RecordCounts().Select(count => new DiffCount(InSchema(count.Type), Source: null, InSchema(count.Change), count.Count))
            .Concat(diff.LinkCounts().Select(
                count => new DiffCount(InSchema(count.Kind), count.Source, InSchema(count.Change), count.Count)));

    /// <summary>The table, its head first.</summary>
    public static IReadOnlyList<string[]> Rows(ReleaseDiff diff)
    {
        List<string[]> rows = [Columns];
        foreach (var type in diff.RecordCounts().GroupBy(count => count.Type))
        {
            var counts = type.ToDictionary(count => count.Change, count => count.Count);
            rows.Add(
            [
                Plural(type.Key.ToString()),
                string.Empty,
                Number(counts, RecordChangeKind.Added),
                Number(counts, RecordChangeKind.Removed),
                Number(counts, RecordChangeKind.Changed),
                Number(counts, RecordChangeKind.Merged),
                Number(counts, RecordChangeKind.Retired),
                Number(counts, RecordChangeKind.Restored),
                Number(counts, RecordChangeKind.Renamed),
            ]);
        }

        foreach (var kind in diff.LinkCounts().GroupBy(count => (count.Kind, count.Source)).OrderBy(group => group.Key.Kind)
            .ThenBy(group => group.Key.Source, StringComparer.Ordinal))
        {
            var counts = kind.ToDictionary(count => count.Change, count => count.Count);
            rows.Add(
            [
                Words(kind.Key.Kind), kind.Key.Source ?? "(all)", Number(counts, LinkChangeKind.Added), Number(
                    counts,
                    LinkChangeKind.Removed), Number(counts, LinkChangeKind.Changed),
                string.Empty, string.Empty, string.Empty, string.Empty,
            ]);
        }

        return rows;
    }

    /// <summary>Writes the table in columns, or that nothing has changed.</summary>
    public static void Write(ReleaseDiff diff, TextWriter output)
    {
        var rows = Rows(diff);
        if (rows.Count == 1)
        {
            output.WriteLine("nothing that is compared has changed");
            return;
        }

        var widths = Enumerable.Range(0, Columns.Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows)
        {
            output.WriteLine(string.Join(
                "  ",
                row.Select((cell, column) => column < 2 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).TrimEnd());
        }
    }

    /// <summary>The name of a kind of link.</summary>
    public static string Words(LinkKind kind) => kind switch
    {
        LinkKind.DiseaseGene => "disease–gene links",
        LinkKind.DiseasePhenotype => "disease–phenotype links",
        LinkKind.GenePhenotype => "gene–phenotype links",
        LinkKind.DiseaseCitation => "disease–paper links",
        LinkKind.GeneCitation => "gene–paper links",
        LinkKind.DiseaseParent => "steps of the disease hierarchy",
        LinkKind.PhenotypeParent => "steps of the phenotype hierarchy",
        _ => throw UnknownKind.Of(kind),
    };

    private static string InSchema<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString());

    private static string Plural(string type) => type == "Citation" ? "papers" : type.ToLowerInvariant() + "s";

    private static string Number<T>(Dictionary<T, int> counts, T change)
        where T : struct, Enum => counts.TryGetValue(change, out var count) ? count.ToString(CultureInfo.InvariantCulture) : string.Empty;
}
