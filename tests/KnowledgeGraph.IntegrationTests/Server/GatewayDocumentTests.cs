using KnowledgeGraph.IntegrationTests.Cli;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>
/// Documents that a gateway makes from a list, with a field, an alias and a variable for each item. They are
/// limited by cost, not by number.
/// </summary>
public sealed class GatewayDocumentTests(SqliteSample sample) : IClassFixture<SqliteSample>
{
    [SkippableTheory]
    [InlineData(40, "curie name acronym synonyms { name } identifiers { curie source } definition { text } genes { nodes { symbol } } "
        + "modesOfInheritance { name }")]
    [InlineData(200, "curie name")]
    public async Task A_stitched_list_is_answered(int items, string fields)
    {
        var numbers = Enumerable.Range(0, items).ToList();
        var declared = string.Join(", ", numbers.Select(item => $"$_{item}_id: String!"));
        var selected = string.Join(' ', numbers.Select(item => $"_{item}_disease: disease(id: $_{item}_id) {{ {fields} }}"));

        var reply = await sample.Served
            .QueryAsync($"query ({declared}) {{ {selected} }}", numbers.ToDictionary(item => $"_{item}_id", _ => "OMIM:603896"));

        Assert.False(reply.TryGetProperty("errors", out _), reply.ToString());
        Assert.Equal(items, reply.GetProperty("data").EnumerateObject().Count());
    }

    [SkippableFact]
    public async Task What_costs_too_much_is_refused_for_its_cost()
    {
        var selected = string.Join(' ', Enumerable.Range(0, 200)
            .Select(item => $"a{item}: rankDiseases(observed: [\"HP:0001251\"], first: 500) {{ results {{ explanation }} }}"));

        var reply = await sample.Served.QueryAsync($"{{ {selected} }}");

        Assert.Equal("QUERY_TOO_COSTLY", reply.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }
}
