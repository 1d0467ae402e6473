using KnowledgeGraph.IntegrationTests.Access;
using KnowledgeGraph.IntegrationTests.Server;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Streams;

/// <summary>Texts over a WebSocket that no store can keep: NULs and halves of surrogate pairs, in names and values.</summary>
public sealed class SocketTextTests : IDisposable
{
    private readonly KeyFile _keys = new();

    public void Dispose() => _keys.Dispose();

    [Theory]
    [InlineData("""{"type":"connection_init","payload":{"\ud800":1}}""")]
    [InlineData("""{"type":"connection_init","payload":{"authorization":"x","\udc00":1}}""")]
    [InlineData("""{"type":"connection_init","payload":{"a":{"b":[{"\ud800":1}]}}}""")]
    [InlineData("""{"type":"connection_init","payload":{"a":"\ud800"}}""")]
    [InlineData("""{"type":"connection_init","payload":{"a\u0000":1}}""")]
    [InlineData("""{"type":"connection_init","payload":{"authorization":"Bearer \u0000"}}""")]
    [InlineData("""{"type":"connection_init","payload":{"authorization":"\u0000"}}""")]
    [InlineData("""{"type":"connection_init","payload":{"Authorization":"\ud83d"}}""")]
    [InlineData("""{"type":"connection_init","\ud800":1}""")]
    [InlineData("""{"\udfff":1,"type":"connection_init"}""")]
    [InlineData("""{"type":"\ud800"}""")]
    [InlineData("""{"type":"ping","\ud800":{}}""")]
    [InlineData("""{"type":"complete","id":"\ud800"}""")]
    [InlineData("""{"type":"ping","payload":{"a":"\ud800"}}""")]
    [InlineData("""{"type":"pong","payload":"\u0000"}""")]
    [InlineData("""{"type":"connection_init","payload":{"a":1,"a":"\ud800"}}""")]
    [InlineData("""{"type":"connection_init","payload":{"authorization":7}}""")]
    [InlineData("""{"type":"connection_init","payload":{"Authorization":["a"]}}""")]
    [InlineData("""{"type":"subscribe","id":"a","payload":{"query":"{ hello }","\ud800":1}}""")]
    [InlineData("""{"type":"subscribe","id":"a","payload":{"query":"{ hello }","variables":{"\ud800":1}}}""")]
    [InlineData("""{"type":"subscribe","id":"a","payload":{"query":"{ hello }","variables":{"a":{"b\u0000":1}}}}""")]
    [InlineData("""{"type":"subscribe","id":"a","payload":{"query":"{ hello }","variables":{"a":1,"a":{"\udc00":1}}}}""")]
    public async Task They_close_with_4400_and_nothing_is_logged(string message)
    {
        await using var server = await TestServer.StartAsync(options => options.Access.KeyFile = _keys.Path);
        using var client = await SocketClient.OpenAsync(server);
        await client.SendAsync(message);

        Assert.Equal(4400, await client.ReadCloseAsync());
        await server.StopAsync();
        Assert.DoesNotContain(
            server.Log.Lines,
            line => line.StartsWith("Error", StringComparison.Ordinal) || line.Contains("Exception", StringComparison.Ordinal));
    }
}
