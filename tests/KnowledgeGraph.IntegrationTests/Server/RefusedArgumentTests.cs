using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>A field whose argument is refused is null; every other field is answered.</summary>
public abstract class RefusedArgumentTests(SampleService sample)
{
    private static readonly string ManyIds = string.Join(',', Enumerable.Repeat("\"x\"", 501));

    public static TheoryData<string> RootFields => new(
        $"nodes(ids: [{ManyIds}]) {{ id }}",
        $"diseasesById(ids: [{ManyIds}]) {{ status }}",
        $"genesById(ids: [{ManyIds}]) {{ status }}",
        $"phenotypesById(ids: [{ManyIds}]) {{ status }}",
        $"citationsById(ids: [{ManyIds}]) {{ status }}",
        "diseases(first: 0) { totalCount }",
        "search(text: \"\") { totalCount }",
        "suggest(text: \"white\", first: 0) { score }",
        $"resolve(terms: [{ManyIds}]) {{ status }}",
        "shortestPaths(from: \"EIF2B1\", to: \"EIF2B2\", limit: 0) { truncated }",
        "neighborhood(of: [\"EIF2B1\"], depth: -1) { truncated }",
        "rankDiseases(observed: [\"HP:0001250\"], first: 100000) { candidates }",
        $"compareDiseases(ids: [{ManyIds}]) {{ diseases {{ id }} }}",
        "enrichment(ids: [\"EIF2B1\"], first: 501) { observed }");

    [SkippableTheory]
    [MemberData(nameof(RootFields))]
    public async Task A_refused_root_field_is_null_beside_answered_ones(string field)
    {
        var reply = await sample.Served.QueryAsync($"{{ refused: {field} release {{ id }} }}");

        var error = Assert.Single(reply.GetProperty("errors").EnumerateArray());
        Assert.Equal(["refused"], error.GetProperty("path").EnumerateArray().Select(step => step.GetString()));
        Assert.Equal(JsonValueKind.Null, reply.GetProperty("data").GetProperty("refused").ValueKind);
        Assert.Equal(12, reply.GetProperty("data").GetProperty("release").GetProperty("id").GetString()!.Length);
    }

    [SkippableTheory]
    [InlineData("similarDiseases(first: 100000) { candidates }")]
    [InlineData("literature(perCategory: 0) { totalCount }")]
    [InlineData("genes(first: 0) { totalCount }")]
    public async Task A_refused_field_of_a_record_leaves_the_record(string field)
    {
        var reply = await sample.Served.QueryAsync($"{{ disease(id: \"OMIM:603896\") {{ label refused: {field} }} }}");

        var disease = reply.GetProperty("data").GetProperty("disease");
        Assert.NotEqual(string.Empty, disease.GetProperty("label").GetString());
        Assert.Equal(JsonValueKind.Null, disease.GetProperty("refused").ValueKind);
        Assert.Equal(1, reply.GetProperty("errors").GetArrayLength());
    }

    [SkippableFact]
    public async Task A_refused_field_of_a_connection_leaves_the_connection()
    {
        var reply = await sample.Served
            .QueryAsync("{ disease(id: \"OMIM:603896\") { citations { totalCount meshFacets(first: 0) { count } } } }");

        var citations = reply.GetProperty("data").GetProperty("disease").GetProperty("citations");
        Assert.True(citations.GetProperty("totalCount").GetInt32() >= 0);
        Assert.Equal(JsonValueKind.Null, citations.GetProperty("meshFacets").ValueKind);
    }

    public sealed class OnSqlite(SqliteSample sample) : RefusedArgumentTests(sample), IClassFixture<SqliteSample>;

    public sealed class OnPostgres(PostgresSample sample) : RefusedArgumentTests(sample), IClassFixture<PostgresSample>;
}
