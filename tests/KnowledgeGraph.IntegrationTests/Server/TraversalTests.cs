using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using KnowledgeGraph.Server.Errors;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>Walks over the sample's graph, and over the same graph with every cap at a size that it meets.</summary>
public abstract class TraversalTests(SmallWalks services)
{
    private const string Subtype = "MONDO:0957870";

    private readonly ServedFolder _whole = services.Sample.Served;
    private readonly ServedFolder _small = services.Served;

    [SkippableFact]
    public async Task A_path_says_what_it_is_in_a_sentence_and_who_says_so()
    {
        var result = await DataAsync(
            _whole,
            $$"""{ shortestPaths(from: "{{Subtype}}", to: "EIF2B1", limit: 1) { paths { length explanation nodes { label } edges { kind """
                + $$"""from { curie } to { curie } sources { source { name } evidence } } } } }""",
            "shortestPaths");
        var path = result.GetProperty("paths")[0];

        Assert.Equal(2, path.GetProperty("length").GetInt32());
        Assert.Equal(
            "leukoencephalopathy with vanishing white matter 2 is a kind of leukoencephalopathy with vanishing white matter, which is "
                + "linked with EIF2B1.",
            path.GetProperty("explanation").GetString());
        Assert.Equal(
            """[{"kind":"DISEASE_PARENT","from":{"curie":"MONDO:0957870"},"to":{"curie":"MONDO:0800448"}"""
                + ""","sources":[{"source":{"name":"Mondo"},"evidence":null}]},"""
            + """{"kind":"DISEASE_GENE","from":{"curie":"MONDO:0800448"},"to":{"curie":"NCBIGene:1967"}"""
            + ""","sources":[{"source":{"name":"NCBI Gene"},"evidence":"related gene"}]}]""",
            path.GetProperty("edges").GetRawText());
    }

    [SkippableFact]
    public async Task Every_edge_of_every_path_joins_its_neighbours_and_has_a_source()
    {
        var result = await DataAsync(
            _whole,
            """{ shortestPaths(from: "PMID:29768149", to: "EIF2B5", limit: 100) { paths { nodes { id } } } }""",
            "shortestPaths");
        Assert.Empty(result.GetProperty("paths").EnumerateArray());

        result = await DataAsync(
            _whole,
            $$"""{ shortestPaths(from: "{{Subtype}}", to: "EIF2B5", maxLength: 6, limit: 100) { paths { length nodes { id } edges { from """
                + $$"""{ id } to { id } sources { source { name } } } } } }""",
            "shortestPaths");

        Assert.Equal(100, result.GetProperty("paths").GetArrayLength());
        foreach (var path in result.GetProperty("paths").EnumerateArray())
        {
            var nodes = Texts(path.GetProperty("nodes"), "id");
            var edges = path.GetProperty("edges").EnumerateArray().ToList();
            Assert.Equal(path.GetProperty("length").GetInt32(), edges.Count);
            Assert.Equal(nodes.Count, nodes.Distinct().Count());
            for (var step = 0; step < edges.Count; step++)
            {
                Assert.Equal(
                    new[] { nodes[step], nodes[step + 1] }.Order(),
                    new[] { Id(edges[step], "from"), Id(edges[step], "to") }.Order());
                Assert.NotEmpty(edges[step].GetProperty("sources").EnumerateArray());
            }
        }
    }

    [SkippableTheory]
    [InlineData("through: [DISEASE_GENE]", "MONDO:0957870 NCBIGene:8892 MONDO:0800448 NCBIGene:1967")]
    [InlineData(
        "avoid: [\"NCBIGene:8892\", \"MONDO:0800448\"], through: [DISEASE_GENE, DISEASE_PHENOTYPE]",
        "MONDO:0957870 HP:0000648 MONDO:0020507 NCBIGene:1967")]
    [InlineData("through: [DISEASE_CITATION]", null)]
    public async Task Kinds_to_walk_and_records_to_avoid_are_kept_to(string arguments, string? expected)
    {
        var paths = await DataAsync(
            _whole,
            $$"""{ shortestPaths(from: "{{Subtype}}", to: "EIF2B1", limit: 1, {{arguments}}) { paths { nodes { curie } } } }""",
            "shortestPaths");

        Assert.Equal(expected, paths.GetProperty("paths").EnumerateArray()
            .Select(path => string.Join(' ', Texts(path.GetProperty("nodes"), "curie")))
            .SingleOrDefault());
    }

    [SkippableFact]
    public async Task An_unknown_end_is_noticed_and_has_no_paths()
    {
        var reply = await _whole.QueryAsync(
            """{ shortestPaths(from: "MONDO:0957870", to: "no such thing") { truncated paths { length } } }""");

        Assert.Equal("""{"truncated":false,"paths":[]}""", reply.GetProperty("data").GetProperty("shortestPaths").GetRawText());
        var notice = reply.GetProperty("extensions").GetProperty("notices")[0];
        Assert.Equal(("UNKNOWN_IDENTIFIER", "to"), (notice.GetProperty("code").GetString(), notice.GetProperty("argument").GetString()));
    }

    [SkippableFact]
    public async Task An_end_cannot_be_avoided_which_is_told()
    {
        var reply = await _whole.QueryAsync(
            """{ shortestPaths(from: "MONDO:0957870", to: "EIF2B1", avoid: ["EIF2B1", "NCBIGene:8892"], limit: 1) { paths { """
                + """length } } }""");

        Assert.Single(reply.GetProperty("data").GetProperty("shortestPaths").GetProperty("paths").EnumerateArray());
        var notice = Assert.Single(
            reply.GetProperty("extensions").GetProperty("notices").EnumerateArray(),
            one => one.GetProperty("code").GetString() == "CONTRADICTION");
        Assert.Equal(
            ("NCBIGene:1967 is an end of the path and cannot be avoided; that has been left out.", "avoid"),
            (notice.GetProperty("message").GetString(), notice.GetProperty("argument").GetString()));
    }

    [SkippableTheory]
    [InlineData("shortestPaths(from: \"{0}\", to: \"EIF2B1\", maxLength: {1}) {{ truncated }}", "maxLength", SmallWalks.MaxLength)]
    [InlineData("shortestPaths(from: \"{0}\", to: \"EIF2B1\", maxLength: 2, limit: {1}) {{ truncated }}", "limit", SmallWalks.MaxPaths)]
    [InlineData("neighborhood(of: \"{0}\", depth: {1}) {{ truncated }}", "depth", SmallWalks.MaxLength)]
    [InlineData("neighborhood(of: \"{0}\", limit: {1}) {{ truncated }}", "limit", SmallWalks.MaxNodes)]
    public async Task A_number_may_reach_its_cap_and_go_no_further(string field, string argument, int cap)
    {
        foreach (var (value, code) in new[] { (cap, null), (cap + 1, ErrorCodes.InvalidArgument), (-1, ErrorCodes.InvalidArgument) })
        {
            var reply = await _small.QueryAsync(
                "{ " + string.Format(System.Globalization.CultureInfo.InvariantCulture, field, Subtype, value) + " }");

            Assert.Equal(code, Code(reply));
            if (code is not null)
            {
                Assert.Contains(argument, reply.GetProperty("errors")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
            }
        }
    }

    [SkippableTheory]
    [InlineData("neighborhood(of: {0}) {{ truncated }}")]
    [InlineData("shortestPaths(from: \"EIF2B1\", to: \"EIF2B2\", maxLength: 1, limit: 1, avoid: {0}) {{ truncated }}")]
    public async Task As_many_records_may_be_named_as_their_cap(string field)
    {
        foreach (var (count, code) in new[] { (SmallWalks.MaxRecords, null), (SmallWalks.MaxRecords + 1, ErrorCodes.InvalidArgument) })
        {
            var ids = JsonSerializer.Serialize(Enumerable.Repeat(Subtype, count));
            var reply = await _small.QueryAsync("{ " + string.Format(System.Globalization.CultureInfo.InvariantCulture, field, ids) + " }");

            Assert.Equal(code, Code(reply));
        }
    }

    [SkippableFact]
    public async Task A_walk_that_visits_more_than_it_may_says_so()
    {
        const string Query = $$"""{ shortestPaths(from: "{{Subtype}}", to: "EIF2B1", maxLength: 3, limit: 3) { truncated } """
            + $$"""neighborhood(of: "{{Subtype}}", depth: 3, limit: 10) { truncated } }""";

        var data = (await _small.QueryAsync(Query)).GetProperty("data");

        Assert.True(data.GetProperty("shortestPaths").GetProperty("truncated").GetBoolean());
        Assert.True(data.GetProperty("neighborhood").GetProperty("truncated").GetBoolean());
    }

    [SkippableFact]
    public async Task A_neighbourhood_has_the_edges_among_its_nodes_and_no_others()
    {
        var result = await DataAsync(
            _whole,
            $$"""{ neighborhood(of: ["{{Subtype}}", "EIF2B5"], depth: 2, limit: 40) { truncated nodes { id curie } edges { kind from { """
                + $$"""id } to { id } sources { source { name } } } } }""",
            "neighborhood");
        var nodes = Texts(result.GetProperty("nodes"), "id");
        var edges = result.GetProperty("edges").EnumerateArray()
            .Select(edge => (Kind: edge.GetProperty("kind").GetString(), From: Id(edge, "from"), To: Id(edge, "to")))
            .ToList();

        Assert.True(result.GetProperty("truncated").GetBoolean());
        Assert.Equal(40, nodes.Count);
        Assert.Equal([Subtype, "NCBIGene:8893"], Texts(result.GetProperty("nodes"), "curie").Take(2));
        Assert.All(edges, edge => Assert.True(nodes.Contains(edge.From) && nodes.Contains(edge.To)));
        Assert.Equal(edges.Count, edges.Distinct().Count());
        Assert.Contains(edges, edge => edge.Kind == "GENE_PHENOTYPE" || edge.Kind == "DISEASE_GENE");
    }

    [SkippableFact]
    public async Task A_neighbourhood_of_some_kinds_leaves_the_others_out_and_walks_through_them()
    {
        var result = await DataAsync(
            _whole,
            $$"""{ neighborhood(of: "{{Subtype}}", depth: 2, types: [GENE]) { truncated nodes { type label } } }""",
            "neighborhood");

        Assert.False(result.GetProperty("truncated").GetBoolean());
        Assert.Equal(["DISEASE", .. Enumerable.Repeat("GENE", 5)], Texts(result.GetProperty("nodes"), "type"));
        Assert.Equal(
            ["EIF2B1", "EIF2B2", "EIF2B3", "EIF2B4", "EIF2B5"],
            Texts(result.GetProperty("nodes"), "label").Skip(1).Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public async Task Ancestors_and_descendants_say_how_many_steps_away_they_are()
    {
        var data = (await _whole.QueryAsync(
            """{ disease(id: "MONDO:0019046") { ancestors(first: 2) { edges { depth node { curie } } } descendants(first: 100) { edges { """
                + """depth node { curie } } } } diseases(first: 1) { edges { depth } } }"""))
            .GetProperty("data");

        Assert.Equal(
            """{"edges":[{"depth":1,"node":{"curie":"MONDO:0024237"}},{"depth":2,"node":{"curie":"MONDO:0005559"}}]}""",
            data.GetProperty("disease").GetProperty("ancestors").GetRawText());
        Assert.Equal(
            [("MONDO:0800448", 1), ("MONDO:0020507", 2), ("MONDO:0957870", 2), ("MONDO:0957871", 2), ("MONDO:0957872", 2),
                ("MONDO:0957873", 2)],
            data.GetProperty("disease").GetProperty("descendants").GetProperty("edges").EnumerateArray()
                .Select(edge => (edge.GetProperty("node").GetProperty("curie").GetString()!, edge.GetProperty("depth").GetInt32())));
        Assert.Equal("""[{"depth":null}]""", data.GetProperty("diseases").GetProperty("edges").GetRawText());
    }

    private static async Task<JsonElement> DataAsync(ServedFolder service, string query, string field) =>
        (await service.QueryAsync(query)).GetProperty("data").GetProperty(field);

    private static string? Code(JsonElement reply) =>
        reply.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").GetProperty("code").GetString() : null;

    private static string Id(JsonElement edge, string end) => edge.GetProperty(end).GetProperty("id").GetString()!;

    private static List<string> Texts(JsonElement list, string field) =>
        [.. list.EnumerateArray().Select(item => item.GetProperty(field).GetString()!)];

    public sealed class OnSqlite(SmallWalks.OnSqlite services) : TraversalTests(services), IClassFixture<SmallWalks.OnSqlite>;

    public sealed class OnPostgres(SmallWalks.OnPostgres services) : TraversalTests(services), IClassFixture<SmallWalks.OnPostgres>;
}
