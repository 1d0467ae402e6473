using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>A variable that an input names and the request does not give is told: what it belongs to counts as not written.</summary>
public sealed class UngivenVariableTests(SqliteSample sample) : IClassFixture<SqliteSample>
{
    [SkippableTheory]
    [InlineData("$x: String", "diseases(where: { curie: { eq: $x } }) { totalCount }", "where.curie.eq", "where")]
    [InlineData(
        "$x: String",
        "diseases(where: { or: [{ curie: { eq: \"a\" } }, { name: { eq: $x } }] }) { totalCount }",
        "where.or[1].name.eq",
        "where")]
    [InlineData("$x: String", "diseases(where: { curie: { in: [\"a\", $x] } }) { totalCount }", "where.curie.in[1]", "where")]
    [InlineData("$x: StringOperationFilterInput", "diseases(where: { curie: $x }) { totalCount }", "where.curie", "where")]
    [InlineData("$x: [DiseaseFilterInput!]", "diseases(where: { and: $x }) { totalCount }", "where.and", "where")]
    [InlineData("$x: SortEnumType", "diseases(order: [{ name: ASC }, { curie: $x }]) { totalCount }", "order[1].curie", "order")]
    [InlineData(
        "$x: String",
        "disease(id: \"OMIM:603896\") { genes(where: { gene: { symbol: { eq: $x } } }) { totalCount } }",
        "where.gene.symbol.eq",
        "where")]
    [InlineData(
        "$x: Int",
        "diseases(where: { phenotypeSet: { terms: [\"HP:0001251\"], atLeast: $x } }) { totalCount }",
        "where.phenotypeSet.atLeast",
        "where")]
    public async Task It_is_noticed_wherever_it_stands(string declaration, string field, string place, string argument)
    {
        var reply = await sample.Served.QueryAsync($"query ({declaration}) {{ {field} }}");

        var notice = Notices(reply).Single(one => one.GetProperty("code").GetString() == "VARIABLE_NOT_GIVEN");
        Assert.Contains("$x", notice.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Contains($"{place} counts", notice.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(argument, notice.GetProperty("argument").GetString());
        Assert.Equal(JsonValueKind.Array, notice.GetProperty("path").ValueKind);
    }

    [SkippableFact]
    public async Task It_is_noticed_again_where_the_answer_is_kept()
    {
        const string Query = "query ($x: String) { diseases(where: { name: { contains: \"leuko\" }, curie: { eq: $x } }) { totalCount } }";

        await sample.Served.QueryAsync(Query);
        var again = await sample.Served.QueryAsync(Query);

        Assert.Single(Notices(again));
    }

    [SkippableFact]
    public async Task It_is_noticed_once_for_the_same_field_of_many_records()
    {
        var reply = await sample.Served.QueryAsync(
            "query ($x: String) { diseases(first: 5) { nodes { genes(where: { gene: { symbol: { eq: $x } } }) { totalCount } } } }");

        Assert.Single(Notices(reply));
    }

    [SkippableTheory]
    [InlineData("query ($x: DiseaseFilterInput) { diseases(where: $x) { totalCount } }", "{}")]
    [InlineData("query ($x: Int) { diseases(first: $x) { totalCount } }", "{}")]
    [InlineData("query ($x: String = \"a\") { diseases(where: { name: { contains: $x } }) { totalCount } }", "{}")]
    [InlineData("query ($x: String) { diseases(where: { name: { contains: $x } }) { totalCount } }", "{\"x\": \"a\"}")]
    [InlineData(
        "query ($x: String, $all: Boolean!) { diseases(where: { name: { contains: $x } }) @skip(if: $all) { totalCount } }",
        "{\"all\": true}")]
    [InlineData("query ($x: [EntityType!]) { search(text: \"white\", types: $x) { totalCount } }", "{}")]
    public async Task What_is_left_out_on_purpose_is_not_noticed(string query, string variables)
    {
        var reply = await sample.Served.QueryAsync(query, JsonSerializer.Deserialize<JsonElement>(variables));

        Assert.False(reply.TryGetProperty("errors", out _), reply.ToString());
        Assert.Empty(Notices(reply));
    }

    private static List<JsonElement> Notices(JsonElement reply) =>
        reply.GetProperty("extensions").TryGetProperty("notices", out var notices) ? [.. notices.EnumerateArray()] : [];
}
