using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeGraph.Core.Export;
using KnowledgeGraph.Import.Sources;
using KnowledgeGraph.IntegrationTests.Clients;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Cli;

/// <summary>
/// Exports as the programs read them that they are for: igraph, networkx, DuckDB, Cytoscape's libraries, and kgx by its rule.
/// </summary>
public sealed class ExportReadersTests(SqliteSample sample) : IClassFixture<SqliteSample>, IDisposable
{
    private const string Python = "/usr/bin/python3";

    // Its types of columns; what is in no list here is a list where it has a bar, and else a text (kgx_utils.py: column_types,
    // _sanitize_import).
    private static readonly HashSet<string> KgxLists = ["publications", "qualifiers", "category", "synonym", "same_as", "xrefs",
        "knowledge_source", "aggregator_knowledge_source", "supporting_data_source", "provided_by"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kg-readers-");

    [SkippableFact]
    public async Task What_the_kgx_tool_takes_for_negated_is_what_the_release_negates()
    {
        RandomCases.RequireFull();
        Export("kgx");
        var denied = (await sample.Served
            .QueryAsync("{ diseases(first: 100) { nodes { curie phenotypes(first: 100) { edges { negated node { curie } } } } } }"))
            .GetProperty("data").GetProperty("diseases").GetProperty("nodes").EnumerateArray()
            .SelectMany(disease => disease.GetProperty("phenotypes").GetProperty("edges").EnumerateArray()
                .Where(edge => edge.GetProperty("negated").GetBoolean())
                .Select(edge => (disease.GetProperty("curie").GetString(), edge.GetProperty("node").GetProperty("curie").GetString())))
            .Order().ToList();

        var edges = KgxRecords("graph.kgx_edges.tsv");

        Assert.Equal(denied, edges.Where(edge => edge.TryGetValue("negated", out var negated) && (bool)negated)
            .Select(edge => ((string?)edge["subject"], (string?)edge["object"]))
            .Distinct()
            .Order());
        Assert.All(
            edges,
            edge => Assert.True(edge["category"] is string[] { Length: 1 } && edge["predicate"] is string && edge["id"] is string));
        Assert.All(
            edges.Where(edge => edge.ContainsKey("primary_knowledge_source")),
            edge => Assert.StartsWith("infores:", Assert.IsType<string>(edge["primary_knowledge_source"]), StringComparison.Ordinal));
    }

    [SkippableFact]
    public void Igraph_and_networkx_find_records_by_name_and_values_by_type()
    {
        RandomCases.RequireFull();
        var hasReaders = File.Exists(Python) && Execute(["-c", "import igraph, networkx"]).ExitCode == 0;
        Skip.IfNot(
            hasReaders || Environment.GetEnvironmentVariable("CI") == "true",
            "python3-igraph and python3-networkx (Debian) are not installed");

        var (exitCode, output) = Execute([Path.Combine(NodeTools.Folder, "graphml.py"), Export("graphml")]);

        Assert.True(exitCode == 0, output);
        var report = JsonSerializer.Deserialize<JsonElement>(output);
        foreach (var library in new[] { report.GetProperty("igraph"), report.GetProperty("networkx") })
        {
            Assert.Equal("NCBIGene:8893", library.GetProperty("id").GetString());
            Assert.Equal(report.GetProperty("release").GetString(), library.GetProperty("release").GetString());
            Assert.Equal("float", library.GetProperty("frequency").GetString());
            Assert.Equal("bool", library.GetProperty("negated").GetString());
            Assert.Equal("CAUSAL", library.GetProperty("association").GetString());
            Assert.True(library.GetProperty("edges").GetInt32() > 100);
        }
    }

    [SkippableFact]
    public void DuckDb_knows_the_columns_from_the_first_lines()
    {
        Export("ndjson");

        var report = NodeTools.Run(
            "graphs.mjs",
            "duckdb",
            Path.Combine(_folder.FullName, "graph_nodes.ndjson"),
            Path.Combine(_folder.FullName, "graph_edges.ndjson"));

        var types = report.GetProperty("types");
        Assert.Equal("DOUBLE", types.GetProperty("frequency").GetString());
        Assert.Equal("DOUBLE", types.GetProperty("relevance").GetString());
        Assert.Equal("BOOLEAN", types.GetProperty("negated").GetString());
        Assert.Equal("VARCHAR", types.GetProperty("association").GetString());
        Assert.Equal("VARCHAR", types.GetProperty("validity").GetString());
        Assert.Equal("VARCHAR[]", types.GetProperty("sections").GetString());
        Assert.Equal(report.GetProperty("edges").GetInt32(), report.GetProperty("joined").GetInt32());
    }

    [SkippableFact]
    public void DuckDb_reads_kgx_by_the_recipe_of_the_docs()
    {
        _ = sample.Served;
        var recipe = Regex.Match(
            File.ReadAllText(Path.Combine(Repository.Root, "docs", "exports.md")),
            "```sql\n-- kg (export neighborhood .*?)\n(.*?)```",
            RegexOptions.Singleline);
        var (code, output, error) = Kg.Run([.. recipe.Groups[1].Value
            .Replace("eif2b5", Path.Combine(_folder.FullName, "eif2b5"), StringComparison.Ordinal)
            .Split(' '), .. sample.Options]);
        Assert.True(code == 0, output + error);

        var rows = NodeTools.Run("graphs.mjs", "kgx", recipe.Groups[2].Value, _folder.FullName);

        var names = KgxRecords("eif2b5_nodes.tsv").ToDictionary(node => node["id"], node => node["name"]);
        var expected = KgxRecords("eif2b5_edges.tsv").Where(edge => edge["subject"] is "NCBIGene:8893")
            .Select(edge => ((string?)names[edge["object"]], (string?)edge["predicate"]))
            .ToList();
        Assert.NotEmpty(expected);
        Assert.Equal(
            expected.Order(),
            rows.EnumerateArray().Select(row => (row.GetProperty("name").GetString(), row.GetProperty("predicate").GetString())).Order());
    }

    [SkippableFact]
    public void Cytoscape_reads_both_of_its_formats()
    {
        var report = NodeTools.Run("graphs.mjs", "cytoscape", Export("cyjs"), Export("cx2"));

        var (cyjs, cx2) = (report.GetProperty("cyjs"), report.GetProperty("cx2"));
        Assert.Equal("leukoencephalopathy with vanishing white matter 1", cyjs.GetProperty("name").GetString());
        Assert.Equal(cyjs.GetRawText(), cx2.GetRawText());
    }

    [SkippableFact]
    public async Task A_parser_of_RDF_finds_each_statement_in_a_graph_of_its_own_with_where_it_comes_from()
    {
        var release = (await sample.Served.QueryAsync(
            "{ release { id sources { name } } disease(id: \"MONDO:0020507\") { name synonyms { name } } }")).GetProperty("data");
        Export("kgx");
        var edges = KgxRecords("graph.kgx_edges.tsv").ToDictionary(edge => (string)edge["id"]);

        var report = NodeTools.Run("graphs.mjs", "rdf", Export("nquads"));

        var statements = report.GetProperty("statements").EnumerateArray()
            .ToDictionary(statement => statement.GetProperty("id").GetString()!);
        Assert.Equal(edges.Keys.Order(StringComparer.Ordinal), statements.Keys.Order(StringComparer.Ordinal));
        foreach (var (id, edge) in edges)
        {
            var statement = statements[id];
            string[] described = [Iri(edge["subject"]), ((string)edge["predicate"]).Replace(
                "biolink:",
                "https://w3id.org/biolink/vocab/",
                StringComparison.Ordinal), Iri(edge["object"])];
            Assert.Equal(described, Texts(statement, "described"));
            // A reader that looks for triples alone would take a denied statement for a fact.
            var isDenied = edge.TryGetValue("negated", out var negated) && (bool)negated;
            Assert.Equal(isDenied ? ["true http://www.w3.org/2001/XMLSchema#boolean"] : [], Texts(statement, "negated"));
            Assert.Equal(
                isDenied ? [] : [JsonSerializer.Serialize(described)],
                statement.GetProperty("asserted").EnumerateArray().Select(triple => JsonSerializer.Serialize(triple)));
            Assert.Equal(
                edge.TryGetValue("primary_knowledge_source", out var source)
                    ? [((string)source).Replace("infores:", "https://w3id.org/biolink/infores/", StringComparison.Ordinal)]
                    : [],
                Texts(statement, "sources"));
            Assert.Equal(
                edge.TryGetValue("has_count", out var count) ? [$"{count} http://www.w3.org/2001/XMLSchema#integer"] : [],
                Texts(statement, "counts"));
            Assert.Equal(
                (edge.TryGetValue("publications", out var papers)
                    ? (string[])papers
                    : []).Select(Iri).Order(StringComparer.Ordinal), Texts(statement, "publications"));
        }

        Assert.Equal(
            $"urn:knowledge-graph:release:{release.GetProperty("release").GetProperty("id")}",
            report.GetProperty("release").GetString());
        Assert.Equal(
            statements.Values.Count(statement => statement.GetProperty("asserted").GetArrayLength() > 0) + 1,
            report.GetProperty("graphs").GetInt32());
        Assert.Equal(release.GetProperty("release").GetProperty("sources").GetArrayLength(), report.GetProperty("sources").GetInt32());
        Assert.Equal(["http://www.w3.org/2001/XMLSchema#dateTime"], Texts(report, "created"));
        Assert.Equal(["https://w3id.org/biolink/vocab/Disease"], Texts(report, "types"));
        Assert.Equal([release.GetProperty("disease").GetProperty("name").GetString()!], Texts(report, "labels"));
        Assert.Equal(
            release.GetProperty("disease").GetProperty("synonyms").EnumerateArray()
                .Select(synonym => synonym.GetProperty("name").GetString()!)
                .Distinct()
                .Order(StringComparer.Ordinal),
            Texts(report, "synonyms").Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public async Task RDF_tells_who_asserted_a_statement_and_when_and_addresses_are_IRIs()
    {
        var sources = (await sample.Served.QueryAsync(
            "{ disease(id: \"MONDO:0957870\") { phenotypes(first: 100) { edges { sources { assertedBy assertedOn } } } } }"))
            .GetProperty("data").GetProperty("disease").GetProperty("phenotypes").GetProperty("edges").EnumerateArray()
            .SelectMany(edge => edge.GetProperty("sources").EnumerateArray()).ToList();
        var lines = await File.ReadAllLinesAsync(Export("nquads"));

        Assert.NotEmpty(sources);
        Assert.All(sources.Where(source => source.GetProperty("assertedBy").ValueKind == JsonValueKind.String), source =>
        {
            var (on, by) = (source.GetProperty("assertedOn").GetString(), source.GetProperty("assertedBy").GetString());
            Assert.True(on is null || Array.Exists(
                lines,
                line => line.Contains($":asserted_on> \"{on}\"^^<http://www.w3.org/2001/XMLSchema#date> ", StringComparison.Ordinal)));
            Assert.Contains(lines, line => line.Contains($":asserted_by> \"{by}\" ", StringComparison.Ordinal));
        });
        Assert.Contains(lines, line => line.Contains("XMLSchema#date> ", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("vocabulary:references> \"http", StringComparison.Ordinal));
    }

    [SkippableTheory]
    [InlineData("kgx", "edges", "id\tsubject\tpredicate")]
    [InlineData("ndjson", "edges", "{\"id\":\"urn:uuid:")]
    [InlineData("ndjson", "metadata", "{\n")]
    [InlineData("ndjson", null, "{\"graph\":{\"release\":")]
    public void A_part_or_all_goes_to_standard_output(string format, string? part, string begins)
    {
        RandomCases.RequireFull();
        var (code, output, _) = KgProcess.Run(
            ["export", "graph", "--format", format, .. part is null ? Array.Empty<string>() : ["--part", part], .. sample.Options]);

        Assert.Equal(0, code);
        Assert.StartsWith(begins, output, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("graph", "--format", "ndjson")]
    [InlineData("graph", "--format", "cx2")]
    // Longer than a pipe holds: whoever writes it is stopped on its way.
    [InlineData("table", "{ phenotypes { nodes { name definition { text } synonyms { name source scope language } a: synonyms { name "
        + "source scope language } diseases(first: 30) { nodes { name synonyms { name } definitions { text } } } } } }")]
    public void Who_reads_the_first_lines_alone_ends_the_export_quietly(params string[] export)
    {
        RandomCases.RequireFull();
        _ = sample.Served;
        using var process = KgProcess.Start(["export", .. export, .. sample.Options]);
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.BaseStream.ReadByte();
        process.StandardOutput.Close();

        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(2)));
        Assert.Equal(141, process.ExitCode);
        Assert.DoesNotMatch("kg:|fault", error.GetAwaiter().GetResult());
    }

    [Fact]
    public void It_has_been_looked_up_how_every_source_is_registered()
    {
        Assert.All(ImportOptions.Sources, name => Assert.True(KnowledgeSource.IsLookedUp(name), name));
    }

    // As the Biolink Model's prefix map expands them; what it does not know is a text.
    private static string Iri(object curie) => BiolinkCurie.Iri((string)curie) ?? (string)curie;

    private static IEnumerable<string> Texts(JsonElement report, string name) =>
        report.GetProperty(name).EnumerateArray().Select(text => text.GetString()!);

    public void Dispose() => _folder.Delete(recursive: true);

    private string Export(string format)
    {
        _ = sample.Served;
        var file = Path.Combine(_folder.FullName, "graph." + format);
        var (code, output, error) = Kg.Run(["export", "graph", "--format", format, "--out", file, .. sample.Options]);
        Assert.True(code == 0, output + error);
        return file;
    }

    private List<Dictionary<string, object>> KgxRecords(string name)
    {
        var lines = File.ReadAllLines(Path.Combine(_folder.FullName, name));
        var columns = lines[0].Split('\t');
        return [.. lines.Skip(1).Select(line => columns.Zip(line.Split('\t')).Where(cell => cell.Second is not ("" or " "))
            .ToDictionary(cell => cell.First, cell => KgxValue(cell.First, cell.Second)))];
    }

    private static object KgxValue(string column, string text) => column switch
    {
        // bool(text): any text is true.
        "negated" => true,
        _ when KgxLists.Contains(column) => text.Split('|', StringSplitOptions.RemoveEmptyEntries),
        _ => text.Contains('|') ? text.Split('|', StringSplitOptions.RemoveEmptyEntries) : text,
    };

    private static (int ExitCode, string Output) Execute(string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(Python, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, process.ExitCode == 0 ? output : output + error.GetAwaiter().GetResult());
    }
}
