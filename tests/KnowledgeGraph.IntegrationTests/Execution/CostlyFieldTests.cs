using System.Net.Http.Json;
using System.Text.Json;
using GraphQL;
using GraphQL.Types;
using KnowledgeGraph.IntegrationTests.Server;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.DataLoading;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Execution;

/// <summary>A plan writes its reply once more for each level of loaders; what takes work is worked out once all the same.</summary>
public sealed class CostlyFieldTests
{
    private const string Loaders = "item { next { next { next { next { number } } } } }";

    [Theory]
    [InlineData("{ sum #loaders }", 1)]
    [InlineData("{ sum other: sum #loaders }", 2)]
    [InlineData("{ items { sum } #loaders }", 3)]
    [InlineData("{ lazy { number } #loaders }", 3)]
    [InlineData("{ failing #loaders }", 1)]
    [InlineData("{ item { next { sum next { next { next { number } } } } } }", 1)]
    public async Task Is_worked_out_once_however_many_loaders_stand_beside_it(string query, int expected)
    {
        var schema = new CountingSchema();
        await using var server = await TestServer.StartAsync(schema: schema);

        using var reply = await server.Client
            .PostAsJsonAsync("/graphql", new { query = query.Replace("#loaders", Loaders, StringComparison.Ordinal) });
        var body = await reply.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(5, Last(body.GetProperty("data").GetProperty("item")));
        Assert.Equal(expected, schema.Worked);
    }

    [Fact]
    public async Task Many_values_are_worked_out_once_each_beside_a_chain_of_filtered_links()
    {
        const string Values = "ranked { sum }";
        var alone = await CountAsync($"{{ {Values} }}");
        var chain = string.Concat(Enumerable.Range(0, 8).Select(_ => "links { ")) + "number" + new string('}', 8);
        var beside = await CountAsync($"{{ {Values} item {{ {chain} }} }}");

        Assert.Equal(300, alone);
        Assert.True(beside <= 1.1 * alone, $"{alone} alone, {beside} beside a chain of loaders");
    }

    [Fact]
    public async Task What_fails_beside_loaders_is_reported_once_with_its_place()
    {
        await using var server = await TestServer.StartAsync(schema: new CountingSchema());

        using var reply = await server.Client.PostAsJsonAsync("/graphql", new { query = $"{{ failing {Loaders} }}" });
        var error = Assert.Single((await reply.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").EnumerateArray());

        Assert.Equal("No such sum.", error.GetProperty("message").GetString());
        Assert.Equal(3, Assert.Single(error.GetProperty("locations").EnumerateArray()).GetProperty("column").GetInt32());
    }

    private static async Task<int> CountAsync(string query)
    {
        var schema = new CountingSchema();
        await using var server = await TestServer.StartAsync(schema: schema);
        using var reply = await server.Client.PostAsJsonAsync("/graphql", new { query });
        var body = await reply.Content.ReadFromJsonAsync<JsonElement>();

        Assert.False(body.TryGetProperty("errors", out _), body.ToString());
        Assert.Equal(300, body.GetProperty("data").GetProperty("ranked").GetArrayLength());
        return schema.Worked;
    }

    private static int Last(JsonElement item) =>
        item.TryGetProperty("next", out var next) ? Last(next) : item.GetProperty("number").GetInt32();

    private sealed class CountingSchema : GraphQL.Types.Schema
    {
        private int _worked;

        public CountingSchema()
        {
            var item = new ObjectGraphType<int> { Name = "Item" };
            item.Field<NonNullGraphType<IntGraphType>>("number").Resolve(context => context.Source);
            item.Field("next", item).Resolve(context => new Deferred<int>(_ => Task.FromResult(context.Source + 1)));
            item.Field("links", new ListGraphType(item)).ListSize(assumedSize: 2).Resolve(context =>
                new Deferred<int[]>(_ => Task.FromResult(new[] { context.Source + 1, context.Source + 2 })));
            item.Field<IntGraphType>("sum").Cost(CostWeights.Loaded).Resolve(_ => Work());
            var query = new ObjectGraphType { Name = "Query" };
            query.Field("item", item).Resolve(_ => 1);
            query.Field("items", new ListGraphType(item)).Resolve(_ => new[] { 1, 2, 3 });
            query.Field("ranked", new ListGraphType(item)).ListSize(assumedSize: 300).Resolve(_ => Enumerable.Range(0, 300).ToList());
            query.Field("lazy", new ListGraphType(item)).Cost(CostWeights.Loaded).Resolve(_ => Enumerable.Range(0, 3).Select(_ => Work()));
            query.Field<IntGraphType>("sum").Cost(CostWeights.Loaded).Resolve(_ => Work());
            query.Field<IntGraphType>("failing").Cost(CostWeights.Loaded).Resolve(_ => throw Failed());
            Query = query;
        }

        public int Worked => _worked;

        private ExecutionError Failed()
        {
            Work();
            return new ExecutionError("No such sum.") { Code = "NOT_FOUND" };
        }

        private int Work() => Interlocked.Increment(ref _worked);
    }
}
