using System.Net;
using System.Text;
using KnowledgeGraph.IntegrationTests.Server;
using KnowledgeGraph.Server.Errors;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Streams;

/// <summary>GraphQL over server-sent events, an operation a connection.</summary>
public sealed class EventStreamTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private const string EventStream = "text/event-stream";

    [Theory]
    [InlineData("{ hello }", "\"hello\":\"It's me\"")]
    [InlineData("{ unknown }", ErrorCodes.ValidationFailed)]
    [InlineData("subscription { unknown }", ErrorCodes.ValidationFailed)]
    public async Task One_answer_is_a_stream_of_one(string query, string expected)
    {
        var reply = await fixture.Server.PostJsonAsync($"{{\"query\":\"{query}\"}}", EventStream);

        Assert.Equal((HttpStatusCode.OK, EventStream), (reply.Status, reply.MediaType));
        Assert.StartsWith("event: next\ndata: {", reply.Text, StringComparison.Ordinal);
        Assert.EndsWith("}\n\nevent: complete\ndata:\n\n", reply.Text, StringComparison.Ordinal);
        Assert.Contains(expected, reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"n\":\"x\"}", "$n")]
    [InlineData("{\"n\":1.5}", "$n")]
    [InlineData("{}", "$n")]
    public async Task A_wrong_variable_ends_a_subscription_before_its_first_event_whether_its_document_is_known_or_not(
        string variables,
        string named)
    {
        await using var server = await TestServer.StartAsync();
        var texts = new List<string>();
        for (var time = 0; time < 2; time++)
        {
            var reply = await server.PostJsonAsync(
                $"{{\"query\":\"subscription ($n: Int!) {{ ticks(size: $n) }}\",\"variables\":{variables}}}",
                EventStream);
            texts.Add(reply.Text);
            if (time == 0)
            {
                var right = server.PostJsonAsync(
                    """{"query":"subscription ($n: Int!) { ticks(size: $n) }","variables":{"n":1}}""",
                    EventStream);
                await ListeningAsync(server, 1);
                server.Ticks.End();
                Assert.Equal(":\nid: test-1\n\nevent: complete\ndata:\n\n", (await right).Text);
            }
        }

        Assert.All(texts, text => Assert.Contains(named, text, StringComparison.Ordinal));
        Assert.All(texts, text => Assert.EndsWith("}\n\nevent: complete\ndata:\n\n", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_client_that_takes_both_gets_a_stream_for_a_subscription_alone()
    {
        const string Both = "application/graphql-response+json, application/json, text/event-stream, multipart/mixed";
        await using var server = await TestServer.StartAsync();
        var query = await server.PostJsonAsync("""{"query":"{ hello }"}""", Both);
        var subscription = server.PostJsonAsync("""{"query":"subscription { ticks }"}""", Both);
        await ListeningAsync(server, 1);
        server.Ticks.End();

        Assert.Equal("application/graphql-response+json", query.MediaType);
        Assert.Equal(":\nid: test-1\n\nevent: complete\ndata:\n\n", (await subscription).Text);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task A_subscription_tells_each_event_keeps_the_line_alive_and_ends_when_the_client_goes(string method)
    {
        await using var server = await TestServer.StartAsync(options => options.Streams.KeepAlive = TimeSpan.FromMilliseconds(100));
        using var request = new HttpRequestMessage(
            new HttpMethod(method),
            method == "GET" ? "/graphql?query=subscription%7Bticks%7D" : "/graphql");
        request.Headers.TryAddWithoutValidation("Accept", EventStream);
        if (method == "POST")
        {
            request.Content = new StringContent("""{"query":"subscription { ticks }"}""", Encoding.UTF8, "application/json");
        }

        using (var response = await server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead))
        using (var lines = new StreamReader(await response.Content.ReadAsStreamAsync()))
        {
            await ListeningAsync(server, 1);
            // A client whose line is lost before the first event can say what it has missed.
            Assert.Equal(":", await lines.ReadLineAsync());
            Assert.Equal("id: test-1", await lines.ReadLineAsync());
            Assert.Equal("", await lines.ReadLineAsync());
            Assert.Equal(":", await lines.ReadLineAsync());
            server.Releases.Active = "test-2";
            server.Ticks.Tick();
            string? line;
            while ((line = await lines.ReadLineAsync()) is ":" or "")
            {
            }

            // By which a client that comes again says what it had last.
            Assert.Equal("id: test-2", line);
            Assert.Equal("event: next", await lines.ReadLineAsync());
            Assert.StartsWith("""data: {"data":{"ticks":"test-2"}""", await lines.ReadLineAsync(), StringComparison.Ordinal);
        }

        await ListeningAsync(server, 0);
        Assert.Equal(0, server.Releases.Held);
    }

    [Fact]
    public async Task On_stop_streams_end_without_complete_so_that_clients_come_again()
    {
        await using var server = await TestServer.StartAsync();
        var stream = server.PostJsonAsync("""{"query":"subscription { ticks }"}""", EventStream);
        await ListeningAsync(server, 1);
        await server.StopAsync();

        Assert.DoesNotContain("complete", (await stream).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_takes_one_reply_is_told_how_to_subscribe()
    {
        var reply = await fixture.Server.PostAsync("subscription { ticks }");

        Assert.Equal((HttpStatusCode.BadRequest, ErrorCodes.OperationNotSupported), (reply.Status, reply.Code));
        Assert.Contains("text/event-stream", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_beyond_the_limit_is_refused_with_its_status()
    {
        await using var server = await TestServer.StartAsync(options => options.Streams.MaxConnectionsPerClient = 1);
        var open = server.PostJsonAsync("""{"query":"subscription { ticks }"}""", EventStream);
        await ListeningAsync(server, 1);
        var refused = await server.PostJsonAsync("""{"query":"subscription { ticks }"}""", EventStream);
        server.Ticks.End();
        await open;

        Assert.Equal((HttpStatusCode.TooManyRequests, ErrorCodes.TooManyStreams), (refused.Status, refused.Code));
        Assert.True(refused.Headers.Contains("Retry-After"));
    }

    private static async Task ListeningAsync(TestServer server, int count)
    {
        for (var tries = 0; tries < 500 && server.Ticks.Listeners != count; tries++)
        {
            await Task.Delay(20);
        }

        Assert.Equal(count, server.Ticks.Listeners);
    }
}
