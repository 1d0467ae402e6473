using System.Net;
using System.Text;
using KnowledgeGraph.IntegrationTests.Access;
using KnowledgeGraph.IntegrationTests.Server;
using KnowledgeGraph.Server.Access;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Hosting;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Streams;

/// <summary>A key is revoked, or a token expires, while a connection that it opened is still open.</summary>
public sealed class EndedPassTests : IDisposable
{
    private static readonly TimeSpan Noticed = TimeSpan.FromSeconds(0.7);

    private readonly KeyFile _keys = new();
    private readonly TokenIssuer _issuer = new();

    public void Dispose()
    {
        _keys.Dispose();
        _issuer.Dispose();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_next_operation_on_a_WebSocket_closes_it(bool isInHeader)
    {
        await using var server = await StartAsync();
        using var client = await OpenAsync(server, _keys.Valid, isInHeader);
        await client.SubscribeAsync("a", "{ hello }");
        Assert.Equal("next", (await client.ReadAsync()).GetProperty("type").GetString());
        Assert.Equal("complete", (await client.ReadAsync()).GetProperty("type").GetString());
        await RevokeAsync();
        await client.SubscribeAsync("b", "{ hello }");

        Assert.Equal(4401, await client.ReadCloseAsync());
    }

    [Fact]
    public async Task The_next_event_on_a_WebSocket_closes_it_and_is_not_told()
    {
        await using var server = await StartAsync();
        using var client = await OpenAsync(server, _keys.Valid);
        await client.SubscribeAsync("a", "subscription { ticks }");
        await ListeningAsync(server, 1);
        server.Ticks.Tick();
        Assert.Equal("next", (await client.ReadAsync()).GetProperty("type").GetString());
        await RevokeAsync();
        server.Ticks.Tick();

        Assert.Equal((4401, 0), await client.ReadToCloseAsync());
        await ListeningAsync(server, 0);
    }

    [Fact]
    public async Task A_WebSocket_on_which_nothing_happens_is_closed_at_the_next_sign_of_life()
    {
        await using var server = await StartAsync(options => options.Streams.KeepAlive = TimeSpan.FromSeconds(3));
        using var client = await OpenAsync(server, _keys.Valid);
        await client.SubscribeAsync("a", "subscription { ticks }");
        await ListeningAsync(server, 1);
        // A client that reads also answers pings.
        var closed = client.ReadCloseAsync();
        await RevokeAsync();

        Assert.Equal(4401, await closed);
    }

    [Fact]
    public async Task A_WebSocket_of_nobody_in_particular_goes_on()
    {
        await using var server = await StartAsync(options => options.Access.Required = false);
        using var client = await SocketClient.InitialisedAsync(server);
        await RevokeAsync();
        await client.SubscribeAsync("b", "{ hello }");

        Assert.Equal("next", (await client.ReadAsync()).GetProperty("type").GetString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_event_stream_tells_why_it_ends(bool isByEvent)
    {
        await using var server = await StartAsync(options => options.Streams.KeepAlive = TimeSpan.FromSeconds(isByEvent ? 60 : 0.3));
        var stream = FollowAsync(server);
        await ListeningAsync(server, 1);
        await RevokeAsync();
        if (isByEvent)
        {
            server.Ticks.Tick();
        }

        var reply = await stream;
        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Contains(ErrorCodes.Unauthenticated, reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"test-1\"", reply.Text, StringComparison.Ordinal);
        Assert.EndsWith("event: complete\ndata:\n\n", reply.Text, StringComparison.Ordinal);
        await ListeningAsync(server, 0);
    }

    [Fact]
    public async Task An_expired_token_ends_like_a_revoked_key()
    {
        await using var server = await StartAsync(_issuer.Configure);
        using var client = await OpenAsync(server, _issuer.Token(TimeSpan.FromSeconds(4)));
        await client.SubscribeAsync("a", "{ hello }");
        Assert.Equal("next", (await client.ReadAsync()).GetProperty("type").GetString());
        Assert.Equal("complete", (await client.ReadAsync()).GetProperty("type").GetString());
        await Task.Delay(TimeSpan.FromSeconds(4.5));
        await client.SubscribeAsync("b", "{ hello }");

        Assert.Equal(4401, await client.ReadCloseAsync());
    }

    private Task<TestServer> StartAsync(Action<ServerOptions>? configure = null) => TestServer.StartAsync(options =>
    {
        options.Access.KeyFile = _keys.Path;
        options.Access.Required = true;
        configure?.Invoke(options);
    });

    private static async Task<SocketClient> OpenAsync(TestServer server, string shown, bool isInHeader = false)
    {
        var client = await SocketClient.OpenAsync(server, key: isInHeader ? shown : null);
        await client.SendAsync(isInHeader
            ? """{"type":"connection_init"}"""
            : $$$"""{"type":"connection_init","payload":{"authorization":"Bearer {{{shown}}}"}}""");
        Assert.Equal("connection_ack", (await client.ReadAsync()).GetProperty("type").GetString());
        return client;
    }

    private async Task<Reply> FollowAsync(TestServer server)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql");
        request.Headers.TryAddWithoutValidation("Accept", "text/event-stream");
        request.Headers.Add("X-API-Key", _keys.Valid);
        request.Content = new StringContent("""{"query":"subscription { ticks }"}""", Encoding.UTF8, "application/json");
        using var response = await server.Client.SendAsync(request);
        return await Reply.ReadAsync(response);
    }

    private async Task RevokeAsync()
    {
        var now = TimeProvider.System.GetUtcNow();
        ApiKeyFile.Write(_keys.Path, [.. ApiKeyFile.Read(_keys.Path).Select(key => key with { RevokedAt = now })]);
        await Task.Delay(Noticed);
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
