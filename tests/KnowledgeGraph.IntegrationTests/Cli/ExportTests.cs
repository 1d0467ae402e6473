using System.Text.Json;
using System.Xml.Linq;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Cli;

/// <summary>What <c>kg export</c> writes, read back as its users' tools would.</summary>
public abstract class ExportTests(SampleService sample) : IDisposable
{
    private static readonly XNamespace Xml = "http://graphml.graphdrawing.org/xmlns";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kg-export-");

    [SkippableFact]
    public async Task Every_format_has_the_records_and_links_that_the_release_counts()
    {
        var release = (await sample.Served.QueryAsync("{ release { counts { type count } edgeCounts { kind count } } }")).GetProperty("data").GetProperty("release");
        var records = release.GetProperty("counts").EnumerateArray().ToDictionary(row => row.GetProperty("type").GetString()!, row => row.GetProperty("count").GetInt32());
        var links = release.GetProperty("edgeCounts").EnumerateArray().ToDictionary(row => row.GetProperty("kind").GetString()!, row => row.GetProperty("count").GetInt32());

        var xml = XDocument.Load(Export("graphml", "graph"));
        Assert.Equal(records.OrderBy(row => row.Key, StringComparer.Ordinal), Counts(xml.Descendants(Xml + "node").Select(node => Data(node, "type")!)));
        Assert.Equal(links.Where(row => row.Value > 0).OrderBy(row => row.Key, StringComparer.Ordinal), Counts(xml.Descendants(Xml + "edge").Select(edge => Data(edge, "kind")!)));

        var lines = File.ReadLines(Export("ndjson", "graph")).Select(line => JsonSerializer.Deserialize<JsonElement>(line)).ToList();
        Assert.Equal(records.OrderBy(row => row.Key, StringComparer.Ordinal), Counts(Of(lines, "node").Select(node => node.GetProperty("type").GetString()!)));
        Assert.Equal(
            links.Where(row => row.Value > 0).OrderBy(row => row.Key, StringComparer.Ordinal), Counts(Of(lines, "edge").Select(edge => edge.GetProperty("kind").GetString()!)));

        Export("kgx", "graph");
        Assert.Equal(records.Values.Sum(), Kgx("nodes").Count);
        Assert.Equal(links.Values.Sum(), Kgx("edges").Count);
    }

    [SkippableFact]
    public void Kgx_speaks_biolink_and_every_end_of_every_edge_is_a_node()
    {
        Export("kgx", "graph");
        var nodes = Kgx("nodes").ToDictionary(node => node["id"]);
        var edges = Kgx("edges");

        Assert.All(edges, edge => Assert.True(nodes.ContainsKey(edge["subject"]) && nodes.ContainsKey(edge["object"])));
        Assert.All(edges, edge => Assert.NotEmpty(edge["provided_by"]));
        Assert.Equal(edges.Count, edges.DistinctBy(edge => edge["id"]).Count());
        var causes = edges.Single(edge => (edge["subject"], edge["object"]) == ("NCBIGene:8892", "MONDO:0957870"));
        Assert.Equal(("biolink:causes", "biolink:GeneToDiseaseAssociation"), (causes["predicate"], causes["category"]));
        Assert.Contains("ClinGen", causes["provided_by"].Split('|'));
        Assert.Equal(("biolink:Gene", "EIF2B2"), (nodes["NCBIGene:8892"]["category"], nodes["NCBIGene:8892"]["name"]));
        Assert.Contains(edges, edge => edge["predicate"] == "biolink:has_phenotype" && edge["has_evidence"] == "TAS");
        Assert.Contains(edges, edge => edge["predicate"] == "biolink:mentions" && edge["subject"].StartsWith("PMID:", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task A_neighbourhood_and_paths_are_those_of_the_api()
    {
        var data = (await sample.Served.QueryAsync(
            """{ neighborhood(of: ["EIF2B5"], depth: 2, limit: 30) { nodes { curie } } shortestPaths(from: "OMIM:620312", to: "EIF2B5", limit: 3) { paths { nodes { curie } } } }"""))
            .GetProperty("data");

        var around = XDocument.Load(Export("graphml", "neighborhood", "EIF2B5", "--depth", "2", "--limit", "30"));
        Assert.Equal(Curies(data.GetProperty("neighborhood").GetProperty("nodes")), around.Descendants(Xml + "node").Select(node => node.Attribute("id")!.Value));

        var paths = XDocument.Load(Export("graphml", "paths", "OMIM:620312", "EIF2B5", "--limit", "3"));
        Assert.Equal(
            data.GetProperty("shortestPaths").GetProperty("paths").EnumerateArray().SelectMany(path => Curies(path.GetProperty("nodes"))).Distinct().Order(StringComparer.Ordinal),
            paths.Descendants(Xml + "node").Select(node => node.Attribute("id")!.Value).Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public void Kinds_narrow_the_graph_down()
    {
        var xml = XDocument.Load(Export("graphml", "graph", "--types", "Phenotype", "Gene"));

        Assert.Equal(["GENE", "PHENOTYPE"], xml.Descendants(Xml + "node").Select(node => Data(node, "type")).Distinct().Order());
        Assert.Equal(["PHENOTYPE_PARENT"], xml.Descendants(Xml + "edge").Select(edge => Data(edge, "kind")).Distinct());
    }

    [SkippableFact]
    public async Task A_table_is_the_one_of_the_service()
    {
        const string Query = "{ genes { nodes { curie symbol } } }";
        using var reply = await sample.Served.Http.GetAsync($"{sample.Served.BaseUrl}/graphql/table?format=csv&query={Uri.EscapeDataString(Query)}");

        var (code, output, _) = KgProcess.Run(["export", "table", Query, .. sample.Options]);

        Assert.Equal(0, code);
        Assert.Equal(await reply.Content.ReadAsStringAsync(), output);
    }

    [SkippableTheory]
    [InlineData(2, "NOPE1", "export", "neighborhood", "NOPE1", "--format", "ndjson")]
    [InlineData(2, "--out", "export", "graph", "--format", "kgx")]
    [InlineData(2, "--depth", "export", "neighborhood", "EIF2B5", "--format", "ndjson", "--depth", "-1")]
    [InlineData(6, "VALIDATION_FAILED", "export", "table", "{ nope { nodes { curie } } }")]
    public void What_cannot_be_written_is_refused_and_leaves_no_file(int expected, string told, params string[] arguments)
    {
        var file = Path.Combine(_folder.FullName, "refused");

        var (code, output, error) = Kg.Run([.. arguments, .. sample.Options, .. told == "--out" ? Array.Empty<string>() : ["--out", file]]);

        Assert.Equal(expected, code);
        Assert.Contains(told, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error + output, StringComparison.Ordinal);
        Assert.Empty(_folder.GetFiles());
    }

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    private string Export(string format, params string[] what)
    {
        var file = Path.Combine(_folder.FullName, "graph." + format);
        var (code, output, error) = Kg.Run(["export", .. what, "--format", format, "--out", file, .. sample.Options]);
        Assert.True(code == 0, output + error);
        Assert.Empty(_folder.GetFiles("*.part"));
        return file;
    }

    private List<Dictionary<string, string>> Kgx(string part)
    {
        var lines = File.ReadAllLines(Path.Combine(_folder.FullName, $"graph.kgx_{part}.tsv"));
        var columns = lines[0].Split('\t');
        return [.. lines.Skip(1).Select(line => columns.Zip(line.Split('\t')).ToDictionary(cell => cell.First, cell => cell.Second))];
    }

    private static IEnumerable<KeyValuePair<string, int>> Counts(IEnumerable<string> values) => values.CountBy(value => value).OrderBy(row => row.Key, StringComparer.Ordinal);

    private static string? Data(XElement element, string key) => element.Elements(Xml + "data").SingleOrDefault(data => data.Attribute("key")!.Value == key)?.Value;

    private static IEnumerable<JsonElement> Of(IEnumerable<JsonElement> lines, string kind) =>
        lines.Where(line => line.TryGetProperty(kind, out _)).Select(line => line.GetProperty(kind));

    private static IEnumerable<string> Curies(JsonElement nodes) => nodes.EnumerateArray().Select(node => node.GetProperty("curie").GetString()!);

    public sealed class OnSqlite(SqliteSample sample) : ExportTests(sample), IClassFixture<SqliteSample>;

    public sealed class OnPostgres(PostgresSample sample) : ExportTests(sample), IClassFixture<PostgresSample>;
}
