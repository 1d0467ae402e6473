using System.Net.Http.Json;
using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Costs;

/// <summary>Requests that the default limits let through, and requests that they refuse.</summary>
public abstract class ServedCostTests(SampleService sample)
{
    private static readonly string _operations = Path.Combine(Repository.Root, "schema", "operations");

    public static TheoryData<string> Operations => [.. Directory.GetFiles(_operations, "*.graphql").Select(file => Path.GetFileName(file))];

    [SkippableTheory]
    [MemberData(nameof(Operations))]
    public async Task Every_committed_operation_is_let_through(string file)
    {
        object? variables = file switch
        {
            "ReleaseInfo.graphql" => null,
            "Search.graphql" or "Suggest.graphql" => new { text = "vanishing" },
            "Resolve.graphql" => new { terms = new[] { "VWM2" } },
            "ReleaseDiff.graphql" => new
            {
                from = (await sample.Served.QueryAsync("{ release { id } }")).GetProperty("extensions")
                .GetProperty("release")
                .GetString()
            },
            _ => new { id = "OMIM:603896" },
        };
        var reply = await sample.Served.QueryAsync(await File.ReadAllTextAsync(Path.Combine(_operations, file)), variables);

        Assert.False(reply.TryGetProperty("errors", out var errors), errors.ToString());
        Assert.InRange(reply.GetProperty("extensions").GetProperty("cost").GetProperty("fieldCost").GetInt32(), 1, 1_200);
    }

    [SkippableTheory]
    [InlineData("genes { nodes { symbol } } phenotypes { nodes { name } } citations(first: 5) { nodes { title } }")]
    [InlineData("genes { edges { validity node { symbol } sources { source { name } evidence } } } phenotypes { edges { frequency { text } "
        + "node { name } sources { source { name } } } } citations(first: 5) { edges { node { title abstract authors { name } } } }")]
    [InlineData("genes(first: 100) { edges { node { symbol } } } phenotypes(first: 100) { edges { node { name } frequency { ratio } } } "
        + "citations(first: 5) { nodes { title abstract } }")]
    public async Task Fifty_diseases_with_genes_phenotypes_and_five_papers_are_let_through(string links)
    {
        var reply = await sample.Served.QueryAsync($"{{ diseases(first: 50) {{ nodes {{ name {links} }} }} }}");

        Assert.False(reply.TryGetProperty("errors", out var errors), errors.ToString());
    }

    [SkippableTheory]
    [InlineData("{ diseases(first: 100) { nodes { genes(first: 100) { nodes { diseases(first: 100) { nodes { name } } } } } } }")]
    [InlineData("{ phenotypes(first: 100) { nodes { diseases(first: 100, includeDescendants: true) { nodes { phenotypes(first: 100) { "
        + "nodes { name } } } } } } }")]
    [InlineData("{ diseases(first: 100) { nodes { phenotypes(first: 100) { edges { sources { citations { abstract authors { name } "
        + "meshHeadings { descriptor } } } } } } } }")]
    [InlineData("{ diseases(first: 40) { nodes { similarDiseases(first: 20) { results { pValue } } } } }")]
    [InlineData("{ diseases(first: 100) { nodes { phenotypes(first: 100, where: { phenotype: { name: { contains: \"a\" } } }) { nodes { "
        + "diseases(first: 1, where: { disease: { name: { contains: \"b\" } } }) { totalCount } } } } } }")]
    public async Task Lists_of_lists_of_lists_are_not(string query)
    {
        var reply = await sample.Served.QueryAsync(query);

        Assert.Equal("QUERY_TOO_COSTLY", reply.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [SkippableFact]
    public async Task The_real_schema_counts_filters_and_orders()
    {
        var reply = await sample.Served.QueryAsync(
            "{ diseases(first: 1, where: { name: { contains: \"leuko\", eq: \"x\" }, phenotypes: { any: true } }, order: [{ name: ASC }]) "
                + "{ totalCount } }");

        // 1 for the field, 10 for each argument, 20 for contains, 10 for eq and any.
        Assert.Equal(61, reply.GetProperty("extensions").GetProperty("cost").GetProperty("fieldCost").GetInt32());
    }

    [SkippableFact]
    public async Task The_p_values_of_the_longest_ranking_are_let_through()
    {
        var reply = await sample.Served.QueryAsync("{ rankDiseases(observed: [\"HP:0001251\"], first: 500) { results { pValue } } }");

        // 100 for the ranking, 1 for its results, 250 for each p-value.
        Assert.Equal(125_101, reply.GetProperty("extensions").GetProperty("cost").GetProperty("fieldCost").GetInt32());
        Assert.False(reply.TryGetProperty("errors", out var errors), errors.ToString());
    }

    [SkippableFact]
    public async Task A_batch_on_real_records_is_answered_in_order()
    {
        using var http = await sample.Served.Http.PostAsJsonAsync($"{sample.Served.BaseUrl}/graphql", new
        {
            query = "query ($id: String!) { disease(id: $id) { curie genes { nodes { symbol } } phenotypes { edges { sources { "
                + "evidence } } } } }",
            variables = new object[] { new { id = "OMIM:620312" }, new { id = "nonsense" }, new { id = "OMIM:603896" } },
        });
        var reply = await http.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(
            ["MONDO:0957870", null, "MONDO:0020507"],
            reply.EnumerateArray().Select(entry =>
                entry.GetProperty("data").GetProperty("disease") is { ValueKind: JsonValueKind.Object } disease
                    ? disease.GetProperty("curie").GetString()
                    : null));
        Assert.Equal([0, 1, 2], reply.EnumerateArray().Select(entry => entry.GetProperty("variableIndex").GetInt32()));
        Assert.All(reply.EnumerateArray(), entry => Assert.True(entry.GetProperty("extensions").TryGetProperty("cost", out _)));
        Assert.Equal(
            [false, true, false],
            reply.EnumerateArray().Select(entry => entry.GetProperty("extensions").TryGetProperty("notices", out _)));
    }

    public sealed class OnSqlite(SqliteSample sample) : ServedCostTests(sample), IClassFixture<SqliteSample>;

    public sealed class OnPostgres(PostgresSample sample) : ServedCostTests(sample), IClassFixture<PostgresSample>;
}
