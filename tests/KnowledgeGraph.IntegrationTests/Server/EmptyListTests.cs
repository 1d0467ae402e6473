using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Notices;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>An empty list that says what is asked about has an empty answer, and the reason is told.</summary>
public abstract class EmptyListTests(SampleService sample)
{
    // How each field that has such an argument is asked; the schema decides which have to be here.
    private static readonly Dictionary<string, string> _asked = new()
    {
        ["Query.nodes(ids)"] = "nodes(ids: []) { id }",
        ["Query.diseasesById(ids)"] = "diseasesById(ids: []) { status }",
        ["Query.genesById(ids)"] = "genesById(ids: []) { status }",
        ["Query.phenotypesById(ids)"] = "phenotypesById(ids: []) { status }",
        ["Query.citationsById(ids)"] = "citationsById(ids: []) { status }",
        ["Query.resolve(terms)"] = "resolve(terms: []) { status }",
        ["Query.neighborhood(of)"] = "neighborhood(of: []) { nodes { curie } }",
        ["Query.compareDiseases(ids)"] = "compareDiseases(ids: []) { rows { phenotype { curie } } }",
        ["Query.enrichment(ids)"] = "enrichment(ids: []) { observed }",
        ["Query.rankCases(cases)"] = "rankCases(cases: []) { caseId }",
        ["Query.rankDiseases(observed)"] = "rankDiseases(observed: []) { candidates }",
        ["Query.rankGenes(observed)"] = "rankGenes(observed: []) { candidates }",
        ["Query.nextQuestions(observed)"] = "nextQuestions(observed: []) { gain }",
        ["DiseasesConnection.facets(by)"] = "diseases(first: 1) { facets(by: []) { distinctCount } }",
    };

    [SkippableFact]
    public async Task Every_field_that_needs_a_list_tells_of_an_empty_one_or_refuses_it()
    {
        var schema = await sample.Served
            .QueryAsync("{ __schema { types { name fields { name args { name type { kind ofType { kind } } } } } } }");
        var needed = (
            from type in schema.GetProperty("data").GetProperty("__schema").GetProperty("types").EnumerateArray()
            where type.GetProperty("fields").ValueKind == JsonValueKind.Array && type.GetProperty("name").GetString() != "Subscription"
            from field in type.GetProperty("fields").EnumerateArray()
            from argument in field.GetProperty("args").EnumerateArray()
            where argument.GetProperty("type") is var kind && kind.GetProperty("kind").GetString() == "NON_NULL"
                && kind.GetProperty("ofType").GetProperty("kind").GetString() == "LIST"
            let name = field.GetProperty("name").GetString()
            // Facets are alike in all connections.
            where name is not ("facets" or "linkFacets") || type.GetProperty("name").GetString() == "DiseasesConnection"
            select $"{type.GetProperty("name").GetString()}.{name}({argument.GetProperty("name").GetString()})").ToHashSet();

        Assert.Equal(needed.Order(StringComparer.Ordinal), _asked.Keys.Order(StringComparer.Ordinal));
        foreach (var (place, query) in _asked)
        {
            var reply = await sample.Served.QueryAsync($"{{ {query} }}");
            var argument = place.Split('(')[1][..^1];
            if (reply.TryGetProperty("errors", out var errors))
            {
                Assert.Equal(ErrorCodes.InvalidArgument, errors[0].GetProperty("extensions").GetProperty("code").GetString());
                Assert.False(reply.GetProperty("extensions").TryGetProperty("notices", out _));
                continue;
            }

            var notice = Assert.Single(reply.GetProperty("extensions").GetProperty("notices").EnumerateArray());
            Assert.Equal(
                (NoticeCodes.EmptyList, argument),
                (notice.GetProperty("code").GetString(), notice.GetProperty("argument").GetString()));
        }
    }

    [SkippableFact]
    public async Task A_list_by_a_variable_is_no_other_and_its_table_is_written()
    {
        const string Query = "query ($ids: [String!]!) { enrichment(ids: $ids) { observed } }";
        var reply = await sample.Served.QueryAsync(Query, new { ids = Array.Empty<string>() });
        using var table = await sample.Served.Http.GetAsync(
            $"{sample.Served.BaseUrl}/graphql/table?query={Uri.EscapeDataString(Query)}&variables={Uri.EscapeDataString("{\"ids\":[]}")}");

        Assert.Contains(NoticeCodes.EmptyList, reply.GetProperty("extensions").GetRawText(), StringComparison.Ordinal);
        Assert.True(table.IsSuccessStatusCode);
        Assert.Equal(NoticeCodes.EmptyList, table.Headers.GetValues("GraphQL-Notices").Single());
    }

    public sealed class OnSqlite(SqliteSample sample) : EmptyListTests(sample), IClassFixture<SqliteSample>;

    public sealed class OnPostgres(PostgresSample sample) : EmptyListTests(sample), IClassFixture<PostgresSample>;
}
