using System.Net;
using KnowledgeGraph.IntegrationTests.Server;
using KnowledgeGraph.Server.Errors;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Costs;

/// <summary>Work that has a price without any list or filter: long bodies, and the schema.</summary>
public sealed class WorkPriceTests
{
    [Fact]
    public async Task A_long_body_costs_by_its_length_whatever_is_in_it()
    {
        await using var server = await TestServer.StartAsync();
        var small = await server.PostAsync("{ hello }", new { unused = "x" });
        var large = await server.PostAsync("{ hello }", new { unused = Enumerable.Repeat("xx", 80_000) });

        Assert.InRange(FieldCost(small), 0, 10);
        Assert.InRange(FieldCost(large), 400_000 / 50 - 1_000, 400_000 / 50 + 1_000);
    }

    [Theory]
    [InlineData("\"x\"")]
    [InlineData("{\"query\":1}")]
    [InlineData("{")]
    public async Task A_long_body_that_is_no_request_is_paid_for_as_well(string start)
    {
        await using var server = await TestServer.StartAsync(options =>
        {
            options.Load.CostPerSecond = 1;
            options.Load.CostAtOnce = 10_000;
        });
        var body = start + new string(' ', 400_000);
        var first = await server.PostJsonAsync(body);
        var second = await server.PostJsonAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, first.Status);
        Assert.Equal((HttpStatusCode.TooManyRequests, ErrorCodes.RateLimited), (second.Status, second.Code));
    }

    [Fact]
    public async Task A_document_that_is_new_counts_by_its_length_and_one_that_is_kept_does_not()
    {
        await using var server = await TestServer.StartAsync(options =>
        {
            options.Load.CostPerSecond = 1;
            options.Load.CostAtOnce = 1_300;
        });
        // A new document costs 60, one unit for every four characters, and 40 for being sent.
        var first = await server.PostAsync(Document(4_000));
        var kept = await server.PostAsync(Document(4_000));
        var other = await server.PostAsync(Document(4_001));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.Status, kept.Status));
        Assert.Equal((HttpStatusCode.TooManyRequests, ErrorCodes.RateLimited), (other.Status, other.Code));
        Assert.Equal(HttpStatusCode.OK, (await server.PostAsync("{ hello }")).Status);

        static string Document(int length) => $$"""{ hello(name: "{{new string('x', length)}}") }""";
    }

    [Fact]
    public async Task Introspection_costs_by_the_objects_it_gives()
    {
        await using var server = await TestServer.StartAsync();
        var one = FieldCost(await server.PostAsync("{ __type(name: \"Item\") { name } }"));
        var many = FieldCost(await server.PostAsync(
            "{ " + string.Join(' ', Enumerable.Range(0, 20).Select(alias => $"a{alias}: __type(name: \"Item\") {{ name }}")) + " }"));
        var names = FieldCost(await server.PostAsync("{ __schema { types { name } } }"));
        var fields = FieldCost(
            await server.PostAsync("{ ...S } fragment S on Query { __schema { types { name fields { name type { name } } } } }"));

        Assert.True(one > 0);
        Assert.Equal(20 * one, many);
        Assert.True(fields > 2 * names && names > one, $"{one}, {names}, {fields}");
        Assert.Equal(0, FieldCost(await server.PostAsync("{ __typename }")));
    }

    [Fact]
    public async Task Introspection_that_is_left_out_or_written_twice_costs_no_more()
    {
        const string One = "__type(name: \"Item\") { name fields { name } }";
        await using var server = await TestServer.StartAsync();
        var once = FieldCost(await server.PostAsync($"{{ {One} }}"));

        Assert.Equal(once, FieldCost(await server.PostAsync($"{{ {One} __type(name: \"Item\") {{ fields {{ name }} }} }}")));
        Assert.Equal(0, FieldCost(await server.PostAsync($"{{ hello ... @include(if: false) {{ {One} }} }}")));
        foreach (var (isIn, expected) in new[] { (true, once), (false, 0) })
        {
            var query = $"query ($in: Boolean!) {{ hello ...F @include(if: $in) }} fragment F on Query {{ {One} }}";
            Assert.Equal(expected, FieldCost(await server.PostAsync(query, new { @in = isIn })));
        }
    }

    private static long FieldCost(Reply reply) =>
        reply.Json.GetProperty("extensions").GetProperty("cost").GetProperty("fieldCost").GetInt64();
}
