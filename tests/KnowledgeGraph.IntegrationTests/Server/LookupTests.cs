using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>Many records by a list of identifiers: one answer for each, in the order asked for.</summary>
public abstract class LookupTests(SampleService sample)
{
    [SkippableFact]
    public async Task Every_identifier_is_answered_in_its_place_with_its_status()
    {
        string[] ids = ["C5830404", "nonsense", "MONDO:0011380", "OMIM:620312", "C5830404", ""];

        var reply = await sample.Served.QueryAsync(
            "query ($ids: [String!]!) { diseasesById(ids: $ids) { identifier status notice disease { curie } } }", new { ids });

        var answers = reply.GetProperty("data").GetProperty("diseasesById").EnumerateArray().ToList();
        Assert.Equal(ids, answers.Select(answer => answer.GetProperty("identifier").GetString()));
        Assert.Equal(["FOUND", "UNKNOWN", "RETIRED", "FOUND", "FOUND", "UNKNOWN"], answers.Select(answer => answer.GetProperty("status").GetString()));
        Assert.Equal(
            ["MONDO:0957870", null, "MONDO:0800448", "MONDO:0957870", "MONDO:0957870", null],
            answers.Select(answer => answer.GetProperty("disease") is { ValueKind: JsonValueKind.Object } disease ? disease.GetProperty("curie").GetString() : null));
        Assert.Equal(
            [null, "No disease of this release has the identifier or name nonsense.", "MONDO:0011380 is retired; the live record is MONDO:0800448."],
            answers.Take(3).Select(answer => answer.GetProperty("notice").GetString()));
        // Said where they belong, and not once more for the reply as a whole.
        Assert.False(reply.GetProperty("extensions").TryGetProperty("notices", out _));
    }

    [SkippableTheory]
    [InlineData("genesById(ids: [\"eif2b2\", \"OMIM:606454\", \"TP53NOT\"]) { status gene { curie } }", "gene", "NCBIGene:8892")]
    [InlineData("phenotypesById(ids: [\"HP_0000648\", \"HP:0000648\", \"HP:9999999\"]) { status phenotype { curie } }", "phenotype", "HP:0000648")]
    [InlineData("citationsById(ids: [\"34532852\", \"10.1002/14651858.CD012820.pub2\", \"PMID:1\"]) { status citation { curie } }", "citation", "PMID:34532852")]
    public async Task Each_kind_can_be_looked_up_in_any_spelling(string field, string kind, string curie)
    {
        var reply = await sample.Served.QueryAsync($"{{ found: {field} }}");

        var answers = reply.GetProperty("data").GetProperty("found").EnumerateArray().ToList();
        Assert.Equal(["FOUND", "FOUND", "UNKNOWN"], answers.Select(answer => answer.GetProperty("status").GetString()));
        Assert.All(answers.Take(2), answer => Assert.Equal(curie, answer.GetProperty(kind).GetProperty("curie").GetString()));
        Assert.Equal(JsonValueKind.Null, answers[2].GetProperty(kind).ValueKind);
    }

    [SkippableTheory]
    [InlineData("diseasesById", 500)]
    [InlineData("citationsById", 500)]
    [InlineData("nodes", 100)]
    public async Task A_list_of_identifiers_has_a_limit(string field, int limit)
    {
        var type = field == "nodes" ? "ID" : "String";
        var query = $"query ($ids: [{type}!]!) {{ {field}(ids: $ids) {{ __typename }} }}";

        var whole = await sample.Served.QueryAsync(query, new { ids = Enumerable.Repeat("x", limit) });
        var over = await sample.Served.QueryAsync(query, new { ids = Enumerable.Repeat("x", limit + 1) });

        Assert.Equal(limit, whole.GetProperty("data").GetProperty(field).GetArrayLength());
        Assert.Equal(1 + limit, whole.GetProperty("extensions").GetProperty("cost").GetProperty("typeCost").GetInt32());
        Assert.Equal("INVALID_PAGE_SIZE", over.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [SkippableTheory]
    [InlineData("literature(perCategory: 100) { category }", null)]
    [InlineData("literature(perCategory: 101) { category }", "INVALID_PAGE_SIZE")]
    [InlineData("phenotypes(first: 100) { totalCount }", null)]
    [InlineData("phenotypes(first: 101) { totalCount }", "INVALID_PAGE_SIZE")]
    [InlineData("phenotypes(last: 100) { totalCount }", null)]
    [InlineData("phenotypes(last: 101) { totalCount }", "INVALID_PAGE_SIZE")]
    public async Task A_page_may_have_100_rows(string field, string? code)
    {
        var reply = await sample.Served.QueryAsync($"{{ disease(id: \"OMIM:603896\") {{ {field} }} }}");

        Assert.Equal(code, reply.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").GetProperty("code").GetString() : null);
    }

    public sealed class OnSqlite(SqliteSample sample) : LookupTests(sample), IClassFixture<SqliteSample>;

    public sealed class OnPostgres(PostgresSample sample) : LookupTests(sample), IClassFixture<PostgresSample>;
}
