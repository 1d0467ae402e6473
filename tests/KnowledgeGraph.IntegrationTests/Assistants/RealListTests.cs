using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using Xunit;
using Xunit.Abstractions;

namespace KnowledgeGraph.IntegrationTests.Assistants;

/// <summary>Questions with long answers on the release of the public files, with the look-ups counted.</summary>
[Collection(RealServiceGroup.Name)]
public sealed class RealListTests(RealService real, ITestOutputHelper output)
{
    [SkippableTheory]
    [InlineData("papers", "citations")]
    [InlineData("diseases", "diseases")]
    [InlineData("phenotypes", "phenotypes")]
    public async Task All_that_is_known_of_a_gene_is_read_to_its_end(string part, string field)
    {
        var total = (await real.Served.QueryAsync($"{{ gene(id: \"FBN1\") {{ {field} {{ totalCount }} }} }}"))
            .GetProperty("data").GetProperty("gene").GetProperty(field).GetProperty("totalCount").GetInt32();
        await using var client = await AssistantClient.ConnectAsync(real.Served.BaseUrl);

        var (read, after, calls, tokens) = (new List<string>(), default(string), 0, 0);
        do
        {
            var reply = await client.AskAsync("record", new { id = "FBN1", part, after });
            var list = reply.Data.GetProperty("record").EnumerateObject()
                .Single(property => property.Value.ValueKind == JsonValueKind.Object && property.Value.TryGetProperty("rows", out _)).Value;
            read.AddRange(list.GetProperty("rows").EnumerateArray().Select(row => row.GetRawText()));
            after = reply.Json.TryGetProperty("leftOut", out var left) ? left[0].GetProperty("after").GetString() : null;
            (calls, tokens) = (calls + 1, tokens + reply.Tokens);
        }
        while (after is not null && calls < 100);

        output.WriteLine($"FBN1, {part}: {total} rows, {calls} calls, {tokens} tokens");
        Assert.Equal((total, total), (read.Count, read.Distinct().Count()));
    }

    [SkippableTheory]
    [InlineData("where: { name: { startsWith: \"spinocerebellar ataxia\" } }, ", 600)]
    [InlineData("where: { genes: { some: { association: { eq: CAUSAL } } }, name: { contains: \"dystrophy\" } }, ", 1_500)]
    public async Task A_list_that_is_followed_by_its_own_cursors_is_whole(string conditions, int budget)
    {
        var total = (await real.Served.QueryAsync($"{{ diseases({conditions}first: 1) {{ totalCount }} }}"))
            .GetProperty("data").GetProperty("diseases").GetProperty("totalCount").GetInt32();
        await using var client = await AssistantClient.ConnectAsync(real.Served.BaseUrl);

        var lookUp = await client.AskAsync("schema", new { words = "diseases where name" });
        var (read, after, calls, tokens) = (new List<string?>(), default(string), 1, lookUp.Tokens);
        do
        {
            var reply = await client.AskAsync("ask", new
            {
                query = $"query ($after: String) {{ diseases({conditions}first: 50, after: $after) {{ pageInfo {{ hasNextPage endCursor }} "
                    + "nodes { curie name mondoId omimId } } }",
                variables = new { after },
                budget,
            });
            var list = reply.Data.GetProperty("diseases");
            read.AddRange(list.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("curie").GetString()));
            var page = list.GetProperty("pageInfo");
            after = page.GetProperty("hasNextPage").GetBoolean() ? page.GetProperty("endCursor").GetString() : null;
            (calls, tokens) = (calls + 1, tokens + reply.Tokens);
        }
        while (after is not null && calls < 100);

        output.WriteLine($"{conditions} {total} rows, {calls} calls, {tokens} tokens with the look-up");
        Assert.True(total > 50, $"{total}");
        Assert.Equal((total, total), (read.Count, read.Distinct().Count()));
    }
}
