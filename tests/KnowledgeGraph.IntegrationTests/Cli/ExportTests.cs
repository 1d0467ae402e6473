using System.Text.Json;
using System.Xml.Linq;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Cli;

/// <summary>The output of <c>kg export</c>, read back as its users' tools would.</summary>
public abstract class ExportTests(SampleService sample) : IDisposable
{
    private static readonly XNamespace Xml = "http://graphml.graphdrawing.org/xmlns";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kg-export-");

    [SkippableFact]
    public async Task Every_format_has_the_records_and_links_that_the_release_counts()
    {
        var release = (await sample.Served.QueryAsync("{ release { counts { type count } edgeCounts { kind count } } }")).GetProperty(
            "data").GetProperty("release");
        var records = release.GetProperty("counts").EnumerateArray()
            .ToDictionary(row => row.GetProperty("type").GetString()!, row => row.GetProperty("count").GetInt32());
        var links = release.GetProperty("edgeCounts").EnumerateArray()
            .ToDictionary(row => row.GetProperty("kind").GetString()!, row => row.GetProperty("count").GetInt32());

        var xml = XDocument.Load(Export("graphml", "graph"));
        Assert.Equal(
            records.OrderBy(row => row.Key, StringComparer.Ordinal),
            Counts(xml.Descendants(Xml + "node").Select(node => Data(node, "type")!)));
        Assert.Equal(
            links.Where(row => row.Value > 0).OrderBy(row => row.Key, StringComparer.Ordinal),
            Counts(xml.Descendants(Xml + "edge").Select(edge => Data(edge, "kind")!)));

        Export("ndjson", "graph");
        Assert.Equal(
            records.OrderBy(row => row.Key, StringComparer.Ordinal),
            Counts(Ndjson("nodes").Select(node => node.GetProperty("type").GetString()!)));
        Assert.Equal(
            links.Where(row => row.Value > 0).OrderBy(row => row.Key,
                StringComparer.Ordinal), Counts(Ndjson("edges").Select(edge => edge.GetProperty("kind").GetString()!)));

        Export("kgx", "graph");
        Assert.Equal(records.Values.Sum(), Kgx("nodes").Count);
        Assert.Equal(links.Values.Sum(), Kgx("edges").DistinctBy(edge => (edge["subject"], edge["object"], edge["negated"])).Count());

        var cyjs = JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(Export("cyjs", "graph"))).GetProperty("elements");
        Assert.Equal(
            (records.Values.Sum(), links.Values.Sum()),
            (cyjs.GetProperty("nodes").GetArrayLength(), cyjs.GetProperty("edges").GetArrayLength()));

        var cx2 = JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(Export("cx2", "graph"))).EnumerateArray()
            .SelectMany(part => part.EnumerateObject())
            .Where(part => part.Value.ValueKind == JsonValueKind.Array)
            .ToDictionary(part => part.Name, part => part.Value);
        Assert.Equal((records.Values.Sum(), links.Values.Sum()), (cx2["nodes"].GetArrayLength(), cx2["edges"].GetArrayLength()));
        Assert.All(
            cx2["metaData"].EnumerateArray(),
            part => Assert.Equal(cx2[part.GetProperty("name").GetString()!].GetArrayLength(), part.GetProperty("elementCount").GetInt32()));
    }

    [SkippableFact]
    public async Task Statements_and_retired_identifiers_in_NDJSON_are_those_of_the_API()
    {
        const string Statement =
            "edges { node { curie } sources { source { name } statedOf negated aspect assertedBefore assertedOn frequency "
                + "modeOfInheritance { hpoId } } }";
        var diseases = (await sample.Served.QueryAsync(
            $"{{ diseases(first: 20) {{ nodes {{ curie identifiers {{ curie isRetired }} genes(first: 20) {{ {Statement} }} "
                + $"phenotypes(first: 100) {{ {Statement} }} }} }} }}"))
            .GetProperty("data").GetProperty("diseases").GetProperty("nodes").EnumerateArray().ToList();
        Export("ndjson", "graph");

        var told = from disease in diseases
                   from list in new[] { "genes", "phenotypes" }
                   from link in disease.GetProperty(list).GetProperty("edges").EnumerateArray()
                   from one in link.GetProperty("sources").EnumerateArray()
                   let mode = one.GetProperty("modeOfInheritance")
                   select Line(
                       disease.GetProperty("curie").GetString()!,
                       link.GetProperty("node").GetProperty("curie").GetString()!,
                       one.GetProperty("source").GetProperty("name").GetString()!,
                       one,
                       mode.ValueKind == JsonValueKind.Null ? null : mode.GetProperty("hpoId").GetString());
        var written = from link in Ndjson("edges")
                      where link.GetProperty("kind").GetString() is "DISEASE_GENE" or "DISEASE_PHENOTYPE"
                      from one in link.GetProperty("sources").EnumerateArray()
                      select Line(
                          link.GetProperty("from").GetString()!,
                          link.GetProperty("to").GetString()!,
                          one.GetProperty("source").GetString()!,
                          one,
                          one.GetProperty("modeOfInheritance").GetString());
        Assert.Equal(told.Order(StringComparer.Ordinal), written.Order(StringComparer.Ordinal));
        Assert.Contains(written, line => line.Contains("\"negated\":false", StringComparison.Ordinal));
        Assert.Equal(
            diseases.SelectMany(disease => disease.GetProperty("identifiers").EnumerateArray())
                .Where(identifier => identifier.GetProperty("isRetired").GetBoolean())
                .Select(identifier => identifier.GetProperty("curie").GetString()!)
                .Distinct()
                .Order(StringComparer.Ordinal),
            Ndjson("nodes").Where(node => node.GetProperty("type").GetString() == "DISEASE")
                .SelectMany(node => node.GetProperty("retiredIdentifiers").EnumerateArray())
                .Select(curie => curie.GetString()!)
                .Distinct()
                .Order(StringComparer.Ordinal));

        static string Line(string from, string to, string source, JsonElement one, string? mode) =>
            $"{from} {to} {source} {mode} " + string.Join(
                ' ',
                new[] { "statedOf", "negated", "aspect", "assertedBefore", "assertedOn", "frequency" }.Select(name => $"\"{name}\":{one.GetProperty(name).GetRawText()}"));
    }

    [SkippableFact]
    public async Task Every_format_names_the_release_its_sources_and_their_licences()
    {
        var release = (await sample.Served.QueryAsync("{ release { id sources { name licence } } }")).GetProperty("data")
            .GetProperty("release");
        var id = release.GetProperty("id").GetString()!;
        var sources = release.GetProperty("sources").EnumerateArray()
            .Select(source => (Name: source.GetProperty("name").GetString()!, Licence: source.GetProperty("licence").GetString()))
            .ToList();

        Export("kgx", "graph");
        Export("ndjson", "graph");
        string[] texts =
        [
            File.ReadAllText(Export("graphml", "graph")), File.ReadAllText(Export("cyjs", "graph")), File.ReadAllText(
                Export("cx2", "graph")),
            File.ReadAllText(Path.Combine(_folder.FullName, "graph.kgx_metadata.json")), File.ReadAllText(
                Path.Combine(_folder.FullName, "graph_metadata.json")),
        ];

        Assert.All(texts, text => Assert.All(
            [id, .. sources.Select(source => source.Name), .. sources.Select(source => source.Licence).OfType<string>()],
            word => Assert.Contains(word, text, StringComparison.Ordinal)));
    }

    [SkippableFact]
    public void A_link_keeps_its_id_from_one_format_to_the_next_and_from_one_export_to_the_next()
    {
        var first = XDocument.Load(Export("graphml", "graph")).Descendants(Xml + "edge").Select(edge => edge.Attribute("id")!.Value)
            .ToList();
        Export("ndjson", "neighborhood", "EIF2B5", "--depth", "2");
        Export("kgx", "graph");
        var whole = Kgx("edges").ConvertAll(edge => edge["id"]);
        Export("kgx", "neighborhood", "EIF2B5", "--depth", "2");

        Assert.Equal(first.Count, first.Distinct().Count());
        Assert.Subset(first.ToHashSet(), Ndjson("edges").Select(edge => edge.GetProperty("id").GetString()!).ToHashSet());
        Assert.Subset(whole.ToHashSet(), Kgx("edges").Select(edge => edge["id"]).ToHashSet());
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
        var causes = edges.Single(edge => (edge["subject"], edge["object"], edge[
            "primary_knowledge_source"]) == ("NCBIGene:8892", "MONDO:0957870", "infores:clingen"));
        Assert.Equal(("biolink:causes", "biolink:CausalGeneToDiseaseAssociation"), (causes["predicate"], causes["category"]));
        Assert.Contains("ClinGen", causes["provided_by"].Split('|'));
        Assert.Equal(("biolink:Gene", "EIF2B2"), (nodes["NCBIGene:8892"]["category"], nodes["NCBIGene:8892"]["name"]));
        Assert.Contains(edges, edge => edge["predicate"] == "biolink:has_phenotype" && edge["has_evidence_of_type"] == "ECO:0000304");
        Assert.Equal("http://identifiers.org/ncbigene/8892", nodes["NCBIGene:8892"]["iri"]);
        Assert.All(edges, edge => Assert.NotEmpty(edge["knowledge_level"] + edge["agent_type"]));
        Assert.Contains(
            edges,
            edge => edge["predicate"] == "biolink:mentions" && edge["subject"].StartsWith("PMID:", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task A_neighbourhood_and_paths_are_those_of_the_api()
    {
        var data = (await sample.Served.QueryAsync(
            """{ neighborhood(of: ["EIF2B5"], depth: 2, limit: 30) { nodes { curie } } shortestPaths(from: "OMIM:620312", to: "EIF2B5", """
                + """limit: 3) { paths { nodes { curie } } } }"""))
            .GetProperty("data");

        var around = XDocument.Load(Export("graphml", "neighborhood", "EIF2B5", "--depth", "2", "--limit", "30"));
        Assert.Equal(
            Curies(data.GetProperty("neighborhood").GetProperty("nodes")),
            around.Descendants(Xml + "node").Select(node => node.Attribute("id")!.Value));

        var paths = XDocument.Load(Export("graphml", "paths", "OMIM:620312", "EIF2B5", "--limit", "3"));
        Assert.Equal(
            data.GetProperty("shortestPaths").GetProperty("paths").EnumerateArray().SelectMany(path => Curies(path.GetProperty("nodes")))
                .Distinct()
                .Order(StringComparer.Ordinal),
            paths.Descendants(Xml + "node").Select(node => node.Attribute("id")!.Value).Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public void An_end_that_is_to_be_avoided_is_told_of()
    {
        var file = Path.Combine(_folder.FullName, "avoided.graphml");

        string[] asked = ["export", "paths", "OMIM:620312", "EIF2B5", "--avoid", "EIF2B5", "--format", "graphml", "--out", file, .. sample
            .Options];
        var (exitCode, _, error) = Kg.Run(asked);

        Assert.Equal((6, false), (exitCode, File.Exists(file)));
        Assert.Equal(0, Kg.Run([.. asked, "--lenient"]).ExitCode);
        Assert.NotEmpty(XDocument.Load(file).Descendants(Xml + "edge"));
        Assert.StartsWith(
            "CONTRADICTION: NCBIGene:8893 is an end of the path and cannot be avoided; that has been left out.\n",
            error,
            StringComparison.Ordinal);
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
        using var reply = await sample.Served.Http
            .GetAsync($"{sample.Served.BaseUrl}/graphql/table?format=csv&query={Uri.EscapeDataString(Query)}");

        var (code, output, _) = KgProcess.Run(["export", "table", Query, .. sample.Options]);

        Assert.Equal(0, code);
        Assert.Equal(await reply.Content.ReadAsStringAsync(), output);
    }

    [SkippableTheory]
    [InlineData(2, "NOPE1", "export", "neighborhood", "NOPE1", "--format", "ndjson")]
    [InlineData(2, "--out", "export", "graph", "--format", "kgx")]
    [InlineData(2, "--part", "export", "graph", "--format", "cx2", "--part", "nodes")]
    [InlineData(2, "nodes, edges, metadata", "export", "graph", "--format", "kgx", "--part", "all")]
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

    private List<JsonElement> Ndjson(string part) =>
        [.. File.ReadLines(Path.Combine(_folder.FullName, $"graph_{part}.ndjson"))
            .Select(line => JsonSerializer.Deserialize<JsonElement>(line))];

    private static IEnumerable<KeyValuePair<string, int>> Counts(IEnumerable<string> values) =>
        values.CountBy(value => value).OrderBy(row => row.Key, StringComparer.Ordinal);

    private static string? Data(XElement element, string key) =>
        element.Elements(Xml + "data").SingleOrDefault(data => data.Attribute("key")!.Value == key)?.Value;

    private static IEnumerable<string> Curies(JsonElement nodes) =>
        nodes.EnumerateArray().Select(node => node.GetProperty("curie").GetString()!);

    public sealed class OnSqlite(SqliteSample sample) : ExportTests(sample), IClassFixture<SqliteSample>;

    public sealed class OnPostgres(PostgresSample sample) : ExportTests(sample.InFullRuns()), IClassFixture<PostgresSample>;
}
