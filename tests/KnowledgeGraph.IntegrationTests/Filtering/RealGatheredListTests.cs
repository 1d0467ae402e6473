using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Filtering;

/// <summary>The widest lists of the real release: what one of them costs, and that a request full of them is refused.</summary>
[Collection(RealServiceGroup.Name)]
public sealed class RealGatheredListTests(RealService real)
{
    private const string Root = "HP:0000118";

    private static string Lists(int count) =>
        $"{{ phenotype(id: \"{Root}\") {{ " + string.Join(' ', Enumerable.Range(0, count).Select(alias =>
            $"a{alias}: diseases(includeDescendants: true, first: 1, where: {{ disease: {{ name: {{ contains: "
                + $"\"{(char)('a' + (alias % 26))}\" }} }} }}, order: [{{ disease: {{ name: ASC }} }}]) {{ totalCount }}")) + " } }";

    [SkippableFact]
    public async Task The_widest_list_is_let_through_and_costs_what_it_takes()
    {
        SharedData.Require();
        var one = await real.Served.QueryAsync(Lists(1));

        Assert.InRange(
            one.GetProperty("data").GetProperty("phenotype").GetProperty("a0").GetProperty("totalCount").GetInt32(),
            5_000,
            30_000);
        Assert.InRange(Cost(one), 20_000, 150_000);
    }

    [SkippableFact]
    public async Task Thirty_of_them_are_refused_as_a_whole_and_say_what_they_cost()
    {
        SharedData.Require();
        var reply = await real.Served.QueryAsync(Lists(30));

        Assert.Equal("QUERY_TOO_COSTLY", reply.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.False(reply.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object);
        Assert.True(Cost(reply) > 150_000);
    }

    [SkippableFact]
    public async Task A_list_without_filter_is_cheap_for_all_that_it_walks()
    {
        SharedData.Require();
        var aliases = string.Join(
            ' ',
            Enumerable.Range(0, 30).Select(alias => $"a{alias}: diseases(includeDescendants: true, first: 1) {{ totalCount }}"));
        var reply = await real.Served.QueryAsync($"{{ phenotype(id: \"{Root}\") {{ {aliases} }} }}");

        Assert.Single(
            reply.GetProperty("data").GetProperty("phenotype").EnumerateObject().Select(list => list.Value.GetRawText()).Distinct());
        // Gathered once: 226,533 links or so at 200 a unit, and little for each alias.
        Assert.InRange(Cost(reply), 1_000, 2_000);
    }

    private static long Cost(JsonElement reply) => reply.GetProperty("extensions").GetProperty("cost").GetProperty("fieldCost").GetInt64();
}
