using System.Net.WebSockets;
using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Server;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Http;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Streams;

/// <summary>graphql-transport-ws, message by message.</summary>
public sealed class SocketTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private const string Init = """{"type":"connection_init"}""";

    [Fact]
    public async Task A_query_is_answered_once_and_completed()
    {
        using var client = await SocketClient.InitialisedAsync(fixture.Server);
        await client.SubscribeAsync("a", "{ hello }");
        var next = await client.ReadAsync();
        var complete = await client.ReadAsync();

        Assert.Equal(("next", "a"), (Text(next, "type"), Text(next, "id")));
        Assert.Equal("It's me", next.GetProperty("payload").GetProperty("data").GetProperty("hello").GetString());
        Assert.Equal("test-1", next.GetProperty("payload").GetProperty("extensions").GetProperty("release").GetString());
        Assert.Equal(("complete", "a"), (Text(complete, "type"), Text(complete, "id")));
    }

    [Fact]
    public async Task A_ping_is_answered_before_and_after_the_greeting()
    {
        using var client = await SocketClient.OpenAsync(fixture.Server);
        await client.SendAsync("""{"type":"ping"}""");
        Assert.Equal("pong", Text(await client.ReadAsync(), "type"));
        await client.SendAsync(Init);
        Assert.Equal("connection_ack", Text(await client.ReadAsync(), "type"));
        await client.SendAsync("""{"type":"ping","payload":{"any":1}}""");
        Assert.Equal("pong", Text(await client.ReadAsync(), "type"));
    }

    [Theory]
    [InlineData("{ unknown }", ErrorCodes.ValidationFailed)]
    [InlineData("{ hello", ErrorCodes.SyntaxError)]
    [InlineData("subscription { ticks other: ticks }", ErrorCodes.ValidationFailed)]
    public async Task A_document_that_cannot_run_is_an_error_and_the_connection_stays(string query, string code)
    {
        using var client = await SocketClient.InitialisedAsync(fixture.Server);
        await client.SubscribeAsync("a", query);
        var error = await client.ReadAsync();
        await client.SubscribeAsync("a", "{ hello }");
        var next = await client.ReadAsync();

        Assert.Equal(("error", "a"), (Text(error, "type"), Text(error, "id")));
        Assert.Equal(code, error.GetProperty("payload")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal("next", Text(next, "type"));
    }

    [Fact]
    public async Task A_subscription_tells_each_event_with_the_release_of_that_moment_until_it_is_completed()
    {
        await using var server = await TestServer.StartAsync();
        using var client = await SocketClient.InitialisedAsync(server);
        await client.SubscribeAsync("s", "subscription { ticks }");
        await ListeningAsync(server, 1);
        server.Ticks.Tick();
        Assert.Equal("test-1", Ticked(await client.ReadAsync()));
        server.Releases.Active = "test-2";
        server.Ticks.Tick();
        Assert.Equal("test-2", Ticked(await client.ReadAsync()));

        await client.SendAsync("""{"type":"complete","id":"s"}""");
        await ListeningAsync(server, 0);
        server.Ticks.Tick();
        await client.SubscribeAsync("after", "{ hello }");
        Assert.Equal("after", Text(await client.ReadAsync(), "id"));
        Assert.Equal(0, server.Releases.Held);
    }

    [Fact]
    public async Task A_source_that_ends_completes_the_subscription()
    {
        await using var server = await TestServer.StartAsync();
        using var client = await SocketClient.InitialisedAsync(server);
        await client.SubscribeAsync("s", "subscription { ...F } fragment F on Subscription { ... { ticks } }");
        await ListeningAsync(server, 1);
        server.Ticks.End();

        Assert.Equal(("complete", "s"), (await client.ReadAsync()) is var last ? (Text(last, "type"), Text(last, "id")) : default);
    }

    [Theory]
    [InlineData(4400, "no JSON")]
    [InlineData(4400, "[]")]
    [InlineData(4400, """{"type":"unheard of"}""")]
    [InlineData(4400, """{"type":"connection_init","payload":[]}""")]
    [InlineData(4400, Init, """{"type":"subscribe","id":"a"}""")]
    [InlineData(4400, Init, """{"type":"subscribe","id":"a","payload":null}""")]
    [InlineData(4400, Init, """{"type":"subscribe","payload":{"query":"{ hello }"}}""")]
    [InlineData(4400, Init, """{"type":"subscribe","id":"a","id":"b","payload":{"query":"{ hello }"}}""")]
    [InlineData(4400, Init, """{"type":"complete"}""")]
    [InlineData(4401, """{"type":"subscribe","id":"a","payload":{"query":"{ hello }"}}""")]
    [InlineData(4429, Init, Init)]
    [InlineData(
        4409,
        Init,
        """{"type":"subscribe","id":"a","payload":{"query":"{ slow }"}}""",
        """{"type":"subscribe","id":"a","payload":{"query":"{ hello }"}}""")]
    [InlineData(4400, Init, "long id")]
    public async Task What_breaks_the_protocol_closes_with_its_code(int code, params string[] messages)
    {
        using var client = await SocketClient.OpenAsync(fixture.Server);
        foreach (var message in messages)
        {
            await client.SendAsync(message == "long id"
                ? $"{{\"type\":\"subscribe\",\"id\":\"{new string('a', 257)}\",\"payload\":{{\"query\":\"{{ hello }}\"}}}}"
                : message);
        }

        Assert.Equal(code, await client.ReadCloseAsync());
    }

    [Theory]
    [InlineData("""{"query":1}""")]
    [InlineData("""{"query":""}""")]
    [InlineData("""{}""")]
    [InlineData("""[]""")]
    [InlineData("7")]
    [InlineData("""{"query":"{ hello }","variables":[]}""")]
    [InlineData("""{"query":"{ hello }","variables":{"a":1,"a":2}}""")]
    [InlineData("""{"query":"{ hello }","query":"{ hello }"}""")]
    [InlineData("""{"query":"{ hello }","extensions":{"persistedQuery":7}}""")]
    [InlineData("""{"query":"{ hello \ud800 }"}""")]
    [InlineData("""{"query":"{ hello }","variables":{"a":"\ud800"}}""")]
    [InlineData("""{"query":"{ hello }","extensions":{"a":["\udc00"]}}""")]
    [InlineData("""{"query":"{ hello }","extensions":{"a":"\u0000"}}""")]
    [InlineData("""{"documentId":"abc"}""")]
    [InlineData("deep")]
    public async Task A_bad_payload_is_an_error_for_its_id_and_what_else_runs_goes_on(string payload)
    {
        if (payload == "deep")
        {
            payload = $"{{\"query\":\"{{ hello }}\",\"variables\":{{\"a\":{new string('[', 500)}{new string(']', 500)}}}}}";
        }

        await using var server = await TestServer.StartAsync();
        using var client = await SocketClient.InitialisedAsync(server);
        await client.SubscribeAsync("s", "subscription { ticks }");
        await ListeningAsync(server, 1);
        await client.SendAsync($"{{\"type\":\"subscribe\",\"id\":\"a\",\"payload\":{payload}}}");
        var error = await client.ReadAsync();
        server.Ticks.Tick();
        var next = await client.ReadAsync();

        Assert.Equal(("error", "a"), (Text(error, "type"), Text(error, "id")));
        Assert.Equal(ErrorCodes.BadRequest, error.GetProperty("payload")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal(("next", "s"), (Text(next, "type"), Text(next, "id")));
    }

    [Theory]
    [InlineData("documentId", "")]
    [InlineData("documentId", "sha256:")]
    [InlineData("extensions", "")]
    [InlineData("id", "")]
    [InlineData("doc_id", "")]
    public async Task A_stored_document_is_subscribed_to_by_its_hash_beside_an_empty_text(string form, string prefix)
    {
        const string Document = "subscription Stored { ticks }";
        var folder = Directory.CreateTempSubdirectory("trusted");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "stored.graphql"), Document);
        await using var server = await TestServer.StartAsync(options =>
        {
            options.TrustedDocuments.Paths.Add(folder.FullName);
            options.TrustedDocuments.Mode = TrustedDocumentMode.Only;
            options.TrustedDocuments.RelayParameters = true;
        });
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Document)));
        var named = form == "extensions"
            ? $"\"extensions\":{{\"persistedQuery\":{{\"version\":1,\"sha256Hash\":\"{hash}\"}}}}"
            : $"\"{form}\":\"{prefix}{hash}\"";
        using var client = await SocketClient.InitialisedAsync(server);
        await client.SendAsync($"{{\"type\":\"subscribe\",\"id\":\"s\",\"payload\":{{\"query\":\"\",{named}}}}}");
        await ListeningAsync(server, 1);
        server.Ticks.Tick();

        Assert.Equal("test-1", Ticked(await client.ReadAsync()));
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_connection_that_never_greets_is_closed_with_4408()
    {
        await using var server = await TestServer.StartAsync(options => options.Streams.InitTimeout = TimeSpan.FromMilliseconds(200));
        using var silent = await SocketClient.OpenAsync(server);
        using var greeted = await SocketClient.InitialisedAsync(server);

        Assert.Equal(4408, await silent.ReadCloseAsync());
        await greeted.SubscribeAsync("a", "{ hello }");
        Assert.Equal("next", Text(await greeted.ReadAsync(), "type"));
    }

    [Fact]
    public async Task A_connection_that_runs_nothing_is_closed_after_its_time_and_one_with_a_subscription_is_not()
    {
        await using var server = await TestServer.StartAsync(options => options.Streams.IdleTimeout = TimeSpan.FromMilliseconds(300));
        using var idle = await SocketClient.InitialisedAsync(server);
        using var busy = await SocketClient.InitialisedAsync(server);
        await busy.SubscribeAsync("s", "subscription { ticks }");
        await ListeningAsync(server, 1);

        Assert.Equal(1000, await idle.ReadCloseAsync());
        server.Ticks.Tick();
        Assert.Equal("next", Text(await busy.ReadAsync(), "type"));
    }

    [Fact]
    public async Task Another_subprotocol_is_closed_with_4406() =>
        Assert.Equal(4406, await (await SocketClient.OpenAsync(fixture.Server, subprotocol: null)).ReadCloseAsync());

    [Fact]
    public async Task A_message_may_have_as_many_bytes_as_a_request_body()
    {
        await using var server = await TestServer.StartAsync(options => options.Requests.MaxBodyBytes = 5_000);
        using var client = await SocketClient.InitialisedAsync(server);
        await client.SendAsync("""{"type":"ping"}""".PadRight(5_000));
        Assert.Equal("pong", Text(await client.ReadAsync(), "type"));
        await client.SendAsync("""{"type":"ping"}""".PadRight(5_001));

        Assert.Equal(1009, await client.ReadCloseAsync());
    }

    [Fact]
    public async Task A_message_may_have_as_many_values_as_a_request_body()
    {
        await using var server = await TestServer.StartAsync(options => options.Requests.MaxJsonValues = 1_000);
        using var client = await SocketClient.InitialisedAsync(server);
        // The message, its type, the payload and its list are values as well.
        await client.SendAsync($$"""{"type":"ping","payload":{"x":[{{string.Join(',', Enumerable.Repeat("0", 996))}}] } }""");
        Assert.Equal("pong", Text(await client.ReadAsync(), "type"));
        await client.SendAsync($$"""{"type":"ping","payload":{"x":[{{string.Join(',', Enumerable.Repeat("0", 997))}}] } }""");

        Assert.Equal(1009, await client.ReadCloseAsync());
    }

    [Fact]
    public async Task A_long_message_is_paid_for_before_it_is_read()
    {
        await using var server = await TestServer.StartAsync(options =>
        {
            options.Load.CostPerSecond = 1;
            options.Load.CostAtOnce = 10_000;
        });
        using var client = await SocketClient.InitialisedAsync(server);
        var message = """{"type":"ping"}""".PadRight(400_000);
        await client.SendAsync(message);
        Assert.Equal("pong", Text(await client.ReadAsync(), "type"));
        await client.SendAsync(message);

        Assert.Equal(1013, await client.ReadCloseAsync());
    }

    [Fact]
    public async Task One_connection_runs_so_many_operations_at_once()
    {
        await using var server = await TestServer.StartAsync(options => options.Streams.MaxOperations = 2);
        using var client = await SocketClient.InitialisedAsync(server);
        await client.SubscribeAsync("1", "subscription { ticks }");
        await client.SubscribeAsync("2", "subscription { ticks }");
        await client.SubscribeAsync("3", "{ hello }");
        var refused = await client.ReadAsync();
        await client.SendAsync("""{"type":"complete","id":"1"}""");
        await client.SubscribeAsync("4", "{ hello }");

        Assert.Equal(("error", "3"), (Text(refused, "type"), Text(refused, "id")));
        Assert.Equal(
            ErrorCodes.TooManyStreams,
            refused.GetProperty("payload")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal(("next", "4"), await client.ReadAsync() is var next ? (Text(next, "type"), Text(next, "id")) : default);
    }

    [Theory]
    [InlineData(1, 50, 503)]
    [InlineData(50, 1, 429)]
    public async Task So_many_connections_stay_open_and_a_closed_one_makes_room(int all, int perClient, int status)
    {
        await using var server = await TestServer.StartAsync(options =>
        {
            options.Streams.MaxConnections = all;
            options.Streams.MaxConnectionsPerClient = perClient;
        });
        using var first = await SocketClient.InitialisedAsync(server);
        var refused = await Assert.ThrowsAsync<WebSocketException>(() => SocketClient.OpenAsync(server));
        await first.CloseAsync();
        var isLet = false;
        for (var tries = 0; tries < 50 && !isLet; tries++)
        {
            await Task.Delay(20);
            isLet = await SocketClient.OpenAsync(server).ContinueWith(opened => opened.IsCompletedSuccessfully, TaskScheduler.Default);
        }

        Assert.Contains($"{status}", refused.Message, StringComparison.Ordinal);
        Assert.True(isLet);
    }

    [Fact]
    public async Task A_page_of_another_origin_may_not_connect_unless_it_is_named()
    {
        await using var server = await TestServer.StartAsync(options => options.CorsOrigins.Add("https://app.example"));

        using var named = await SocketClient.OpenAsync(server, origin: "https://app.example");
        using var own = await SocketClient.OpenAsync(server, origin: server.Client.BaseAddress!.GetLeftPart(UriPartial.Authority));
        var refused = await Assert.ThrowsAsync<WebSocketException>(() => SocketClient.OpenAsync(server, origin: "https://other.example"));
        Assert.Contains("403", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_goes_ends_what_runs_for_it()
    {
        await using var server = await TestServer.StartAsync();
        var client = await SocketClient.InitialisedAsync(server);
        await client.SubscribeAsync("s", "subscription { ticks }");
        await client.SubscribeAsync("q", "{ slow }");
        await ListeningAsync(server, 1);
        client.Dispose();
        await ListeningAsync(server, 0);
        await HeldAsync(server, 0);
    }

    [Fact]
    public async Task A_client_that_does_not_read_is_cut_off()
    {
        await using var server = await TestServer.StartAsync(options =>
        {
            options.Streams.SendTimeout = TimeSpan.FromMilliseconds(500);
            options.Requests.MaxReplyBytes = 50_000_000;
        });
        using var client = await SocketClient.InitialisedAsync(server);
        await client.SubscribeAsync("s", "subscription { ticks(size: 20000000) }");
        await ListeningAsync(server, 1);
        server.Ticks.Tick();

        await ListeningAsync(server, 0);
        using var good = await SocketClient.InitialisedAsync(server);
    }

    [Fact]
    public async Task On_stop_queries_are_answered_and_connections_closed_as_going_away()
    {
        await using var server = await TestServer.StartAsync(options => options.Requests.ExecutionTimeout = TimeSpan.FromSeconds(1));
        using var client = await SocketClient.InitialisedAsync(server);
        await client.SubscribeAsync("s", "subscription { ticks }");
        await ListeningAsync(server, 1);
        await HeldAsync(server, 0);
        await client.SubscribeAsync("q", "{ slow }");
        await HeldAsync(server, 1);
        var stopping = server.StopAsync();
        var answer = await client.ReadAsync();

        Assert.Equal("q", Text(answer, "id"));
        Assert.Equal(
            ErrorCodes.ExecutionTimeout,
            answer.GetProperty("payload")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal(1001, await client.ReadCloseAsync());
        await stopping;
    }

    private static string? Text(JsonElement message, string name) => message.GetProperty(name).GetString();

    private static string? Ticked(JsonElement next) => next.GetProperty("payload").GetProperty("data").GetProperty("ticks").GetString();

    private static async Task ListeningAsync(TestServer server, int count)
    {
        for (var tries = 0; tries < 500 && server.Ticks.Listeners != count; tries++)
        {
            await Task.Delay(20);
        }

        Assert.Equal(count, server.Ticks.Listeners);
    }

    private static async Task HeldAsync(TestServer server, int count)
    {
        for (var tries = 0; tries < 500 && server.Releases.Held != count; tries++)
        {
            await Task.Delay(20);
        }

        Assert.Equal(count, server.Releases.Held);
    }
}
