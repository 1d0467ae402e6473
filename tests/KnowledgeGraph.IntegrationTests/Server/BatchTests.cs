using System.Net;
using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Costs;
using KnowledgeGraph.Server.Errors;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>Several operations in one HTTP request: an array of requests, or one document with an array of variables.</summary>
public sealed class BatchTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private const string Hello = """{"query":"{ hello }"}""";
    private const string Echo = "query ($n: Int!) { echo(number: $n) }";

    private readonly TestServer _server = fixture.Server;

    [Fact]
    public async Task Requests_are_answered_in_order_each_with_its_status()
    {
        var reply = await _server.PostJsonAsync(
            """[{"query":"{ hello }"},{"query":"{ unknown }"},{"query":"mutation { change }"},{"query":"{ release }"}]""");

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal("application/graphql-response+json", reply.MediaType);
        var entries = reply.Json.EnumerateArray().ToList();
        Assert.Equal(["It's me", null, "changed", "test-1"], entries.Select(entry =>
            entry.TryGetProperty("data", out var data) ? data.EnumerateObject().Single().Value.GetString() : null));
        Assert.Equal([200, 400, 200, 200], entries.Select(entry => entry.GetProperty("extensions").GetProperty("status").GetInt32()));
        Assert.Equal(
            ErrorCodes.ValidationFailed,
            entries[1].GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("""{"query":1}""", ErrorCodes.BadRequest, 400)]
    [InlineData("""{}""", ErrorCodes.BadRequest, 400)]
    [InlineData("""7""", ErrorCodes.BadRequest, 400)]
    [InlineData("""[{"query":"{ hello }"}]""", ErrorCodes.BadRequest, 400)]
    [InlineData("""{"query":"query ($n: Int!) { echo(number: $n) }","variables":[{"n":1}]}""", ErrorCodes.BadRequest, 400)]
    [InlineData("""{"query":"{ hello"}""", ErrorCodes.SyntaxError, 400)]
    [InlineData("""{"query":"query ($n: Int!) { echo(number: $n) }","variables":{"n":"x"}}""", ErrorCodes.InvalidVariable, 400)]
    [InlineData("""{"query":"subscription { ticks }"}""", ErrorCodes.OperationNotSupported, 400)]
    [InlineData(
        """{"documentId":"sha256:0000000000000000000000000000000000000000000000000000000000000000"}""",
        ErrorCodes.PersistedQueryNotFound,
        400)]
    [InlineData("""{"query":"{ broken }"}""", ErrorCodes.InternalError, 200)]
    public async Task A_request_that_fails_does_not_spoil_the_others(string broken, string code, int status)
    {
        var reply = await _server.PostJsonAsync($"[{Hello},{broken},{Hello}]");

        var entries = reply.Json.EnumerateArray().ToList();
        Assert.Equal(3, entries.Count);
        Assert.Equal(code, entries[1].GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal(status, entries[1].GetProperty("extensions").GetProperty("status").GetInt32());
        Assert.All([entries[0], entries[2]], entry => Assert.Equal("It's me", entry.GetProperty("data").GetProperty("hello").GetString()));
    }

    [Fact]
    public async Task Variables_are_answered_in_order_each_with_its_index()
    {
        var reply = await _server.PostJsonAsync(
            JsonSerializer.Serialize(new { query = Echo, variables = new object[] { new { n = 3 }, new { n = "x" }, new { n = 1 } } }));

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        var entries = reply.Json.EnumerateArray().ToList();
        Assert.Equal([0, 1, 2], entries.Select(entry => entry.GetProperty("variableIndex").GetInt32()));
        Assert.Equal(3, entries[0].GetProperty("data").GetProperty("echo").GetInt32());
        Assert.Equal(
            ErrorCodes.InvalidVariable,
            entries[1].GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal(1, entries[2].GetProperty("data").GetProperty("echo").GetInt32());
    }

    [Theory]
    [InlineData(10, null)]
    [InlineData(11, ErrorCodes.BatchTooLarge)]
    public async Task A_batch_may_hold_10_requests(int requests, string? code)
    {
        var reply = await _server.PostJsonAsync($"[{string.Join(',', Enumerable.Repeat(Hello, requests))}]");

        AssertBatch(reply, requests, code);
    }

    [Theory]
    [InlineData(100, null)]
    [InlineData(101, ErrorCodes.BatchTooLarge)]
    public async Task A_document_may_be_run_with_100_sets_of_variables(int sets, string? code)
    {
        var variables = Enumerable.Range(0, sets).Select(n => new { n });

        AssertBatch(await _server.PostJsonAsync(JsonSerializer.Serialize(new { query = Echo, variables })), sets, code);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("""{"query":"{ hello }","variables":[]}""")]
    [InlineData("""{"query":"{ hello }","variables":[1]}""")]
    public async Task A_batch_of_nothing_is_refused(string body)
    {
        var reply = await _server.PostJsonAsync(body);

        Assert.Equal((HttpStatusCode.BadRequest, ErrorCodes.BadRequest), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task Batches_can_be_switched_off()
    {
        await using var server = await TestServer.StartAsync(
            options => (options.Batches.MaxRequests, options.Batches.MaxVariableSets) = (1, 1));

        var requests = await server.PostJsonAsync($"[{Hello},{Hello}]");
        var variables = await server.PostJsonAsync("""{"query":"{ hello }","variables":[{},{}]}""");

        Assert.Equal((HttpStatusCode.BadRequest, ErrorCodes.BatchingNotSupported), (requests.Status, requests.Code));
        Assert.Equal((HttpStatusCode.BadRequest, ErrorCodes.BatchingNotSupported), (variables.Status, variables.Code));
    }

    [Theory]
    [InlineData(33, null)]
    [InlineData(32, ErrorCodes.QueryTooCostly)]
    public async Task The_cost_of_a_batch_is_that_of_all_together(int limit, string? code)
    {
        await using var server = await TestServer.StartAsync(options => options.Costs.MaxFieldCost = limit, new BookSchema());
        const string Book = """{"query":"{ book { author { name } } }"}""";

        var requests = await server.PostJsonAsync($"[{Book},{Book},{Book}]");
        var variables = await server.PostJsonAsync("""{"query":"{ book { author { name } } }","variables":[{},{},{}]}""");

        AssertBatch(requests, 3, code);
        AssertBatch(variables, 3, code);
        var cost = (code is null ? requests.Json[0] : requests.Json).GetProperty("extensions").GetProperty("cost");
        Assert.Equal(code is null ? 11 : 33, cost.GetProperty("fieldCost").GetInt32());
    }

    [Fact]
    public async Task A_batch_that_is_only_counted_runs_nothing()
    {
        var reply = await _server.PostJsonAsync("""[{"query":"{ slow }"},{"query":"{ item { number } }"}]""", cost: "validate");

        Assert.Equal([1, 2], reply.Json.EnumerateArray()
            .Select(entry => entry.GetProperty("extensions").GetProperty("cost").GetProperty("typeCost").GetInt32()));
        Assert.All(reply.Json.EnumerateArray(), entry => Assert.Equal(JsonValueKind.Null, entry.GetProperty("data").ValueKind));
    }

    [Fact]
    public async Task A_batch_is_answered_from_one_release_and_has_the_time_of_one_request()
    {
        await using var server = await TestServer.StartAsync(options => options.Requests.ExecutionTimeout = TimeSpan.FromMilliseconds(400));
        var running = server.PostJsonAsync("""[{"query":"{ release }"},{"query":"{ slow }"},{"query":"{ slow }"},{"query":"{ slow }"}]""");
        while (server.Releases.Held == 0)
        {
            await Task.Delay(5);
        }

        Assert.Equal(1, server.Releases.Held);
        server.Releases.Active = "test-2";
        var reply = await running;

        Assert.Equal(
            ["test-1", "test-1", "test-1", "test-1"],
            reply.Json.EnumerateArray().Select(entry => entry.GetProperty("extensions").GetProperty("release").GetString()));
        Assert.Equal(
            [200, 504, 504, 504],
            reply.Json.EnumerateArray().Select(entry => entry.GetProperty("extensions").GetProperty("status").GetInt32()));
        Assert.Equal(0, server.Releases.Held);
    }

    [Fact]
    public async Task The_limit_of_a_reply_holds_for_the_batch()
    {
        var reply = await _server.PostJsonAsync("""[{"query":"{ large(size: 6000000) }"},{"query":"{ large(size: 6000000) }"}]""");

        Assert.Equal((HttpStatusCode.BadRequest, ErrorCodes.ReplyTooLarge), (reply.Status, reply.Code));
    }

    [Theory]
    [InlineData("/graphql?query=%7Bhello%7D&variables=%5B%7B%7D%5D")]
    public async Task A_get_request_is_one_operation(string address)
    {
        var reply = await _server.SendAsync(HttpMethod.Get, address, "application/json");

        Assert.Equal((HttpStatusCode.BadRequest, ErrorCodes.BadRequest), (reply.Status, reply.Code));
    }

    private static void AssertBatch(Reply reply, int count, string? code)
    {
        if (code is null)
        {
            Assert.Equal(HttpStatusCode.OK, reply.Status);
            Assert.Equal(count, reply.Json.GetArrayLength());
            Assert.All(reply.Json.EnumerateArray(), entry => Assert.False(entry.TryGetProperty("errors", out _)));
        }
        else
        {
            Assert.Equal((HttpStatusCode.BadRequest, code), (reply.Status, reply.Code));
        }
    }
}
