using System.Text.Json;
using System.Xml.Linq;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Cli;

/// <summary><c>kg rank</c> and <c>kg export ranking</c> as people type them.</summary>
public abstract class RankTests(SampleService sample) : IDisposable
{
    private static readonly XNamespace Xml = "http://graphml.graphdrawing.org/xmlns";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kg-rank-");

    [SkippableFact]
    public async Task The_table_is_the_ranking_of_the_service()
    {
        var ranking = (await sample.Served.QueryAsync(
            """{ rankDiseases(observed: ["HP:0001250", "HP:0000869"], excluded: ["HP:0000518"], measure: RESNIK, combine: FUN_SIM_AVG, """
                + """first: 4) { candidates results { rank score explanation disease { curie name } } } }"""))
            .GetProperty("data").GetProperty("rankDiseases");
        var expected = ranking.GetProperty("results").EnumerateArray().Select(result => string.Join('\t',
            result.GetProperty("rank").GetInt32(),
            result.GetProperty("score").GetDouble().ToString("F3", System.Globalization.CultureInfo.InvariantCulture),
            result.GetProperty("disease").GetProperty("curie").GetString(),
            result.GetProperty("disease").GetProperty("name").GetString(),
            result.GetProperty("explanation").GetString()));

        var (table, error) = Rank(
            "--observed",
            "HP:0001250,HP_0000869",
            "--excluded",
            "HP:0000518",
            "--measure",
            "RESNIK",
            "--combine",
            "FunSimAvg",
            "--first",
            "4");

        Assert.Equal(["rank", "score", "posterior", "p-value", "disease", "name", "why"], table[0]);
        Assert.Equal(expected, table.Skip(1).Select(row => string.Join('\t', row.Where((_, column) => column is not (2 or 3)))));
        Assert.All(table.Skip(1), row => Assert.InRange(double.Parse(row[3], System.Globalization.CultureInfo.InvariantCulture), 0.001, 1));
        Assert.Contains(
            $"{ranking.GetProperty("candidates").GetInt32()} diseases by 2 observed and 1 excluded phenotypes",
            error,
            StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task The_table_by_default_arguments_is_the_service_s_too()
    {
        var expected = (await sample.Served.QueryAsync(
            """{ rankDiseases(observed: ["HP:0001250", "HP:0000869"], first: 4) { results { explanation disease { curie } } } }"""))
            .GetProperty("data").GetProperty("rankDiseases").GetProperty("results").EnumerateArray()
            .Select(result => $"{result.GetProperty("disease").GetProperty("curie").GetString()} "
                + $"{result.GetProperty("explanation").GetString()}");

        var (table, error) = Rank("--observed", "HP:0001250,HP:0000869", "--first", "4");

        Assert.Equal(expected, table.Skip(1).Select(row => $"{row[4]} {row[6]}"));
        Assert.Contains("LikelihoodRatio, prior Literature", error, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_phenopacket_is_ranked_and_its_own_diagnosis_is_told()
    {
        var file = Path.Combine(_folder.FullName, "case.json");
        File.WriteAllText(file, Packet("OMIM:620312"));

        var (table, error) = Rank("--phenopacket", file);
        var (typed, _) = Rank("--observed", "Seizure", "Secondary amenorrhea", "--excluded", "HP:0000648");

        Assert.Equal(typed, table);
        Assert.Contains(
            "the phenopacket's diagnosis, leukoencephalopathy with vanishing white matter 2: rank ",
            error,
            StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_folder_of_phenopackets_is_ranked_file_by_file()
    {
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "cohort", "more"));
        File.WriteAllText(Path.Combine(_folder.FullName, "cohort", "a.json"), Packet("OMIM:620312"));
        File.WriteAllText(Path.Combine(_folder.FullName, "cohort", "more", "b.json"), Packet("OMIM:603896"));
        File.WriteAllText(Path.Combine(_folder.FullName, "cohort", "note.txt"), "no phenopacket");

        var (table, error) = Rank("--phenopacket", Path.Combine(_folder.FullName, "cohort"), "--first", "2");
        var (one, _) = Rank("--phenopacket", Path.Combine(_folder.FullName, "cohort", "a.json"), "--first", "2");

        Assert.Equal(["case", "rank", "score", "posterior", "disease", "omim", "name"], table[0]);
        Assert.Equal(
            ["a.json", "a.json", Path.Combine("more", "b.json"), Path.Combine("more", "b.json")],
            table.Skip(1).Select(row => row[0]));
        Assert.Equal(
            one.Skip(1).Select(row => (row[0], row[1], row[2], row[4])),
            table.Skip(1).Take(2).Select(row => (row[1], row[2], row[3], row[4])));
        Assert.Contains("2 phenopackets, 2 with a diagnosis, which comes first in ", error, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_broken_phenopacket_of_a_folder_is_told_and_the_others_are_ranked()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "a.json"), "{");
        File.WriteAllText(Path.Combine(_folder.FullName, "b.json"), Packet("OMIM:603896"));

        var (code, output, error) = Kg.Run(["rank", "--phenopacket", _folder.FullName, "--first", "1", .. sample.Options]);

        Assert.Equal(3, code);
        Assert.Contains("a.json", error, StringComparison.Ordinal);
        Assert.Contains("b.json\t1\t", output, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Sex_and_age_count_as_in_the_service()
    {
        var expected = (await sample.Served.QueryAsync(
            """{ rankDiseases(observed: ["HP:0001250"], patient: { sex: MALE, onset: "HP:0003593" }, first: 4) { results { score } } }"""))
            .GetProperty("data").GetProperty("rankDiseases").GetProperty("results").EnumerateArray()
            .Select(result => result.GetProperty("score").GetDouble().ToString("F3", System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(
            expected,
            Rank("--observed", "HP:0001250", "--sex", "male", "--onset", "HP:0003593", "--first", "4").Table.Skip(1).Select(row => row[1]));
    }

    [SkippableFact]
    public async Task Diseases_like_another_are_those_of_the_service()
    {
        var similar = (await sample.Served.QueryAsync("""{ disease(id: "VWM2") { curie } disease2: disease(id: "OMIM:603896") { """
            + """similarDiseases(first: 5) { results { disease { curie } } } } }"""))
            .GetProperty("data").GetProperty("disease2").GetProperty("similarDiseases").GetProperty("results").EnumerateArray()
            .Select(result => result.GetProperty("disease").GetProperty("curie").GetString());

        var (table, _) = Rank("--like", "OMIM:603896", "--first", "5");

        Assert.Equal(similar, table.Skip(1).Select(row => row[4]));
    }

    [SkippableTheory]
    [InlineData("graphml")]
    [InlineData("kgx")]
    [InlineData("ndjson")]
    public void A_ranking_is_exported_as_a_graph_with_ranks(string format)
    {
        var file = Path.Combine(_folder.FullName, "ranking");
        var (code, _, error) = Kg.Run(
            ["export", "ranking", "--observed", "HP:0001250", "HP:0000869", "--first", "3", "--format", format, "--out", file, .. sample
                .Options]);
        Assert.True(code == 0, error);

        var ranked = format switch
        {
            "graphml" => XDocument.Load(file).Descendants(Xml + "node")
                .Select(node => (Id: node.Attribute("id")!.Value, Rank: Data(node, "rank"))),
            "kgx" => File.ReadLines(file + "_nodes.tsv").Skip(1).Select(line => line.Split('\t'))
                .Select(cells => (Id: cells[0], Rank: cells[6])),
            _ => File.ReadLines(file + "_nodes.ndjson").Select(line => JsonSerializer.Deserialize<JsonElement>(line))
                .Select(node => (Id: node.GetProperty("id").GetString()!, Rank: node.GetProperty("rank").GetRawText()
                    .Replace("null", "", StringComparison.Ordinal))),
        };
        var nodes = ranked.ToList();
        var (table, _) = Rank("--observed", "HP:0001250", "HP:0000869", "--first", "3");

        Assert.Equal(table.Skip(1).Select(row => (row[4], row[0])), nodes.Where(node => node.Rank.Length > 0));
        Assert.Contains(nodes, node => node is { Id: "HP:0001250", Rank: "" });
    }

    [SkippableTheory]
    [InlineData(2, "--observed", "rank")]
    [InlineData(2, "--observed", "rank", "--observed", "HP:0001250", "--like", "OMIM:603896")]
    [InlineData(2, "name nothing of the kind", "rank", "--observed", "nothing of the kind")]
    [InlineData(2, "with --lenient", "rank", "--observed", "HP:0001250", "nothing of the kind")]
    [InlineData(2, "with --lenient", "rank", "--observed", "HP:0001250", "--excluded", "nothing of the kind")]
    [InlineData(2, "with --lenient", "export", "ranking", "--format", "ndjson", "--observed", "HP:0001250", "nothing of the kind")]
    [InlineData(2, "HP:0001250 Seizure", "rank", "--observed", "Seizur")]
    [InlineData(2, "EIF2B", "export", "neighborhood", "EIF2B", "--format", "ndjson")]
    [InlineData(2, "NOPE", "rank", "--like", "NOPE")]
    [InlineData(2, "--prior goes with", "rank", "--observed", "HP:0001250", "--measure", "lin", "--prior", "literature")]
    [InlineData(2, "LikelihoodRatio", "rank", "--observed", "HP:0001250", "--measure", "best")]
    [InlineData(2, "--prior goes with", "rank", "--like", "OMIM:603896", "--prior", "literature")]
    [InlineData(2, "--onset is", "rank", "--observed", "HP:0001250", "--onset", "early")]
    [InlineData(2, "--inheritance is", "rank", "--observed", "HP:0001250", "--inheritance", "HP:0001250")]
    [InlineData(2, "go with --observed", "rank", "--phenopacket", "-", "--sex", "male")]
    [InlineData(2, "at least 1", "rank", "--observed", "HP:0001250", "--first", "0")]
    [InlineData(1, "no-such-file", "rank", "--phenopacket", "no-such-file.json")]
    public void What_cannot_be_ranked_is_refused_in_a_line(int expected, string told, params string[] arguments)
    {
        var (code, output, error) = Kg.Run([.. arguments, .. sample.Options]);

        Assert.Equal(expected, code);
        Assert.Contains(told, error + output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error + output, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData(3, "[1]", "a phenopacket is a JSON object")]
    [InlineData(3, """{"id":"x",""", "is no JSON: line 1")]
    [InlineData(3, """{"id":"x","members":[]}""", "is a Cohort")]
    [InlineData(2, """{"id":"x","phenotypicFeatures":[]}""", "has no phenotypic features")]
    [InlineData(
        6,
        """{"id":"x","phenotypicFeatures":[{"type":{"id":"HP:0001250"}},{"type":{"id":"HP:0000869"},"excluded":"true"}]}""",
        "phenotypicFeatures[1] means is not clear")]
    [InlineData(
        6,
        """{"id":"x","phenotypicFeatures":[{"type":{"id":"HP:0001250"}},{"type":{"id":"HP:0000869"},"exclude":true}]}""",
        "phenotypicFeatures[1] means is not clear")]
    [InlineData(6, """{"id":"x","phenotypicFeatures":[{"type":{"id":"HP:0001250"}},{"type":null}]}""", "phenotypicFeatures[1] has no type")]
    [InlineData(
        0,
        """{"id":"x","phenotypicFeatures":[{"type":{"id":"HP:0001250"}},{"type":{"id":"HP:0000869"},"negated":true}]}""",
        "EARLIER_VERSION")]
    public void What_departs_from_the_schema_of_phenopackets_is_told_and_the_code_says_so(int expected, string text, string told)
    {
        var file = Path.Combine(_folder.FullName, "other.json");
        File.WriteAllText(file, text);

        var (code, _, error) = Kg.Run(["rank", "--phenopacket", file, .. sample.Options]);

        Assert.Contains(told, error, StringComparison.Ordinal);
        Assert.Equal(expected, code);
    }

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    private (List<string[]> Table, string Error) Rank(params string[] arguments)
    {
        var (code, output, error) = Kg.Run(["rank", .. arguments, .. sample.Options]);
        Assert.True(code == 0, error);
        return ([.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t'))], error);
    }

    private static string Data(XElement node, string key) =>
        node.Elements(Xml + "data").SingleOrDefault(data => data.Attribute("key")!.Value == key)?.Value ?? "";

    private static string Packet(string disease) => $$"""
        {
          "id": "test",
          "subject": { "id": "one" },
          "phenotypicFeatures": [
            { "type": { "id": "HP:0001250", "label": "Seizure" } },
            { "type": { "id": "HP:0000869", "label": "Secondary amenorrhea" } },
            { "type": { "id": "HP:0000648", "label": "Optic atrophy" }, "excluded": true }
          ],
          "diseases": [ { "term": { "id": "{{disease}}" } } ],
          "metaData": { "phenopacketSchemaVersion": "2.0" }
        }
        """;

    public sealed class OnSqlite(SqliteSample sample) : RankTests(sample), IClassFixture<SqliteSample>;

    public sealed class OnPostgres(PostgresSample sample) : RankTests(sample.InFullRuns()), IClassFixture<PostgresSample>;
}
