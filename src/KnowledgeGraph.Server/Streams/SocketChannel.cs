using System.Net.WebSockets;
using System.Text;
using KnowledgeGraph.Server.Http;

namespace KnowledgeGraph.Server.Streams;

/// <summary>Sends over a WebSocket, one message after the other; a client that does not read them in time is cut off.</summary>
internal sealed class SocketChannel(WebSocket socket, TimeSpan sendTimeout) : IDisposable
{
    // The number of bytes that a close frame can hold.
    private const int MaxReasonBytes = 123;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private bool _isClosed;

    public Task SendAsync(string message) => SendAsync([Encoding.UTF8.GetBytes(message)]);

    public Task SendAsync(ReplyBuffer message) => SendAsync(message.Pieces);

    /// <summary>Sends the closing message; later messages are not sent.</summary>
    public Task CloseAsync(CloseCode code, string reason) => InTurnAsync(async limit =>
    {
        _isClosed = true;
        while (Encoding.UTF8.GetByteCount(reason) > MaxReasonBytes)
        {
            reason = reason[..^1];
        }

        await socket.CloseOutputAsync((WebSocketCloseStatus)code, reason, limit).ConfigureAwait(false);
    });

    public void Dispose() => _turn.Dispose();

    private Task SendAsync(IEnumerable<ReadOnlyMemory<byte>> pieces) => InTurnAsync(async limit =>
    {
        foreach (var piece in pieces)
        {
            await socket.SendAsync(piece, WebSocketMessageType.Text, WebSocketMessageFlags.None, limit).ConfigureAwait(false);
        }

        await socket.SendAsync(ReadOnlyMemory<byte>.Empty, WebSocketMessageType.Text, WebSocketMessageFlags.EndOfMessage, limit)
            .ConfigureAwait(false);
    });

    private async Task InTurnAsync(Func<CancellationToken, Task> send)
    {
        // The time counts from the moment a message is ready: it may wait for others that the client does not read.
        using var limit = new CancellationTokenSource(sendTimeout);
        try
        {
            await _turn.WaitAsync(limit.Token).ConfigureAwait(false);
            try
            {
                if (!_isClosed && socket.State is (WebSocketState.Open or WebSocketState.CloseReceived))
                {
                    await send(limit.Token).ConfigureAwait(false);
                }
            }
            finally
            {
                _turn.Release();
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or WebSocketException or IOException or ObjectDisposedException)
        {
            socket.Abort();
        }
    }
}
