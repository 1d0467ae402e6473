using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Server;

namespace KnowledgeGraph.IntegrationTests.Streams;

/// <summary>A WebSocket that says exactly what a test tells it to.</summary>
internal sealed class SocketClient : IDisposable
{
    private readonly ClientWebSocket _socket = new();

    public static async Task<SocketClient> OpenAsync(
        TestServer server,
        string? subprotocol = "graphql-transport-ws",
        string? origin = null,
        string? key = null)
    {
        var client = new SocketClient();
        if (subprotocol is not null)
        {
            client._socket.Options.AddSubProtocol(subprotocol);
        }

        if (origin is not null)
        {
            client._socket.Options.SetRequestHeader("Origin", origin);
        }

        if (key is not null)
        {
            client._socket.Options.SetRequestHeader("X-API-Key", key);
        }

        client._socket.Options.CollectHttpResponseDetails = true;
        await client._socket.ConnectAsync(new Uri($"ws://127.0.0.1:{server.Client.BaseAddress!.Port}/graphql"), CancellationToken.None);
        return client;
    }

    /// <summary>Opens, says <c>connection_init</c> and hears the answer.</summary>
    public static async Task<SocketClient> InitialisedAsync(TestServer server)
    {
        var client = await OpenAsync(server);
        await client.SendAsync("""{"type":"connection_init"}""");
        Xunit.Assert.Equal("connection_ack", (await client.ReadAsync()).GetProperty("type").GetString());
        return client;
    }

    public Task SendAsync(string message) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    public Task SubscribeAsync(string id, string query) =>
        SendAsync(JsonSerializer.Serialize(new { id, type = "subscribe", payload = new { query } }));

    /// <summary>The next message; fails when none comes within ten seconds.</summary>
    public async Task<JsonElement> ReadAsync()
    {
        var message = await ReceiveAsync();
        Xunit.Assert.True(message is not null, $"closed with {_socket.CloseStatus} {_socket.CloseStatusDescription}");
        return JsonSerializer.Deserialize<JsonElement>(message);
    }

    /// <summary>The code the server closes with; messages before are passed over.</summary>
    public async Task<int?> ReadCloseAsync() => (await ReadToCloseAsync()).Code;

    /// <summary>The code the server closes with, and how many messages came before.</summary>
    public async Task<(int? Code, int Messages)> ReadToCloseAsync()
    {
        var messages = 0;
        while (await ReceiveAsync() is not null)
        {
            messages++;
        }

        return ((int?)_socket.CloseStatus, messages);
    }

    /// <summary>Closes as a client does that is done.</summary>
    public Task CloseAsync() => _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None);

    public void Dispose() => _socket.Dispose();

    private async Task<string?> ReceiveAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        using var text = new MemoryStream();
        var buffer = new byte[16_384];
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer, limit.Token);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            text.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
            {
                return Encoding.UTF8.GetString(text.ToArray());
            }
        }
    }
}
