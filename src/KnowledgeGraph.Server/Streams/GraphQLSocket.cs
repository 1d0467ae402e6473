using System.Net.WebSockets;
using System.Text.Json;
using KnowledgeGraph.Server.Access;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Http;

namespace KnowledgeGraph.Server.Streams;

/// <summary>
/// One client's WebSocket speaking graphql-transport-ws: reads its messages in turn, and runs its operations side by side.
/// </summary>
internal sealed class GraphQLSocket : IDisposable
{
    private const int ReadSize = 4 * 1024;

    // Every message to the client carries the id of its operation; libraries give numbers or UUIDs.
    private const int MaxIdLength = 256;

    private readonly WebSocket _socket;
    private readonly SocketChannel _channel;
    private readonly SocketOperations _operations;
    private readonly RequestReader _reader;
    private readonly SocketGreeting _greeting;
    private readonly StreamLimits _limits;
    private readonly JsonDocumentOptions _json;
    private readonly int _maxMessageBytes;
    private readonly int _maxValues;
    private bool _isInitialised;
    private volatile bool _isAcknowledged;

    public GraphQLSocket(
        WebSocket socket,
        SocketOperations operations,
        SocketChannel channel,
        RequestReader reader,
        SocketGreeting greeting,
        StreamLimits limits)
    {
        _socket = socket;
        _operations = operations;
        _channel = channel;
        _reader = reader;
        _greeting = greeting;
        _limits = limits;
        _json = new JsonDocumentOptions { MaxDepth = reader.Limits.MaxJsonDepth + 1, AllowDuplicateProperties = false };
        _maxMessageBytes = reader.Limits.MaxBodyBytes;
        _maxValues = reader.Limits.MaxJsonValues;
    }

    /// <summary>Serves the connection until either side ends it.</summary>
    public async Task RunAsync(CancellationToken draining)
    {
        using var ended = new CancellationTokenSource();
        var watching = WatchAsync(draining, ended.Token);
        try
        {
            await ReadAsync().ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or IOException)
        {
            // The client has gone, or was cut off.
        }
        finally
        {
            await ended.CancelAsync().ConfigureAwait(false);
            await _operations.EndAsync().ConfigureAwait(false);
            await watching.ConfigureAwait(false);
        }
    }

    public void Dispose() => _channel.Dispose();

    private async Task ReadAsync()
    {
        var buffer = new byte[ReadSize];
        while (true)
        {
            var length = 0;
            ValueWebSocketReceiveResult part;
            do
            {
                if (length == buffer.Length)
                {
                    Array.Resize(ref buffer, buffer.Length * 2);
                }

                // Not to be cancelled: that would cut the connection before a close frame can tell why.
                part = await _socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None).ConfigureAwait(false);
                length += part.Count;
                if (length > _maxMessageBytes)
                {
                    await CloseAsync(CloseCode.MessageTooBig, $"A message has at most {_maxMessageBytes} bytes").ConfigureAwait(false);
                    return;
                }
            }
            while (!part.EndOfMessage);

            if (part.MessageType == WebSocketMessageType.Close)
            {
                await CloseAsync(CloseCode.Normal, "").ConfigureAwait(false);
                return;
            }

            if (!await LetInAsync(buffer.AsMemory(0, length), part.MessageType).ConfigureAwait(false))
            {
                return;
            }

            if (buffer.Length > ReadSize && length < buffer.Length / 4)
            {
                buffer = new byte[ReadSize];
            }
        }
    }

    private async Task<bool> LetInAsync(ReadOnlyMemory<byte> bytes, WebSocketMessageType kind)
    {
        SocketMessage? message;
        try
        {
            using var place = await _reader.EnterAsync(_operations.Caller, bytes.Length).ConfigureAwait(false);
            if (JsonSize.IsAbove(bytes.Span, _maxValues))
            {
                return await CloseAsync(CloseCode.MessageTooBig, $"A message holds at most {_maxValues} values").ConfigureAwait(false);
            }

            message = kind == WebSocketMessageType.Text ? SocketMessage.Read(bytes, _json) : null;
        }
        catch (RequestRefusedException refused)
        {
            // Unread, it has no id to be answered by.
            return await CloseAsync(CloseCode.TryAgainLater, refused.Fault.Code).ConfigureAwait(false);
        }

        using (message)
        {
            return await HandleAsync(message, bytes.Length).ConfigureAwait(false);
        }
    }

    private async Task<bool> HandleAsync(SocketMessage? message, int bytes)
    {
        if (message is null)
        {
            return await CloseAsync(CloseCode.BadMessage, "A message is a JSON object with a type").ConfigureAwait(false);
        }

        switch (message.Type)
        {
            case "connection_init" when message.IsStrict:
                return await InitAsync(message).ConfigureAwait(false);
            case "ping":
                await _channel.SendAsync("""{"type":"pong"}""").ConfigureAwait(false);
                return true;
            case "pong":
                return true;
            case SocketMessage.Subscribe:
                return await SubscribeAsync(message, bytes).ConfigureAwait(false);
            case "complete" when message.Id is { } id:
                _operations.Complete(id);
                return true;
            default:
                return await CloseAsync(CloseCode.BadMessage, "Messages of this type are not known").ConfigureAwait(false);
        }
    }

    private async Task<bool> InitAsync(SocketMessage message)
    {
        if (_isInitialised)
        {
            return await CloseAsync(CloseCode.TooManyInits, "Too many initialisation requests").ConfigureAwait(false);
        }

        _isInitialised = true;
        try
        {
            _operations.Caller = await _greeting.ReadAsync(message.Payload, _operations.Caller).ConfigureAwait(false);
        }
        catch (RequestRefusedException refused)
        {
            return await CloseAsync(SocketGreeting.CodeOf(refused.Fault), refused.Message).ConfigureAwait(false);
        }

        await _channel.SendAsync("""{"type":"connection_ack"}""").ConfigureAwait(false);
        _isAcknowledged = true;
        return true;
    }

    private async Task<bool> SubscribeAsync(SocketMessage message, int bytes)
    {
        if (!_isAcknowledged)
        {
            return await CloseAsync(CloseCode.Unauthorized, "Unauthorized").ConfigureAwait(false);
        }

        if (string.IsNullOrEmpty(message.Id) || message.Payload is not { ValueKind: not JsonValueKind.Null } payload)
        {
            return await CloseAsync(CloseCode.BadMessage, "subscribe has an id and a payload").ConfigureAwait(false);
        }

        if (message.Id.Length > MaxIdLength)
        {
            return await CloseAsync(CloseCode.BadMessage, $"An id has at most {MaxIdLength} characters").ConfigureAwait(false);
        }

        if (_operations.IsRunning(message.Id))
        {
            return await CloseAsync(CloseCode.SubscriberExists, $"Subscriber for {message.Id} already exists").ConfigureAwait(false);
        }

        if (!_operations.Caller.IsStillWelcome)
        {
            return await CloseAsync(CloseCode.Unauthorized, Gatekeeper.Ended.Message).ConfigureAwait(false);
        }

        try
        {
            await _operations.StartAsync(message.Id, Read(message, payload, bytes)).ConfigureAwait(false);
        }
        catch (RequestRefusedException refused)
        {
            // Other operations on the connection go on.
            await _operations.RefuseAsync(message.Id, refused.Fault).ConfigureAwait(false);
        }

        return true;
    }

    private GraphQLRequest Read(SocketMessage message, JsonElement payload, int bytes) =>
        message.HoldsUnstorableText ? throw JsonInputs.Unstorable()
        : message.IsStrict ? _reader.ReadMessage(payload, bytes)
        : throw RequestRefusedException.Bad($"The payload has single keys and at most {_json.MaxDepth - 1} levels.");

    private async Task<bool> CloseAsync(CloseCode code, string reason)
    {
        await _channel.CloseAsync(code, reason).ConfigureAwait(false);
        return false;
    }

    // Closes sockets that never begin, that do nothing, whose client is no longer admitted, or that are open when the process ends.
    private async Task WatchAsync(CancellationToken draining, CancellationToken ended)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(draining, ended, _operations.Unwelcome);
        await Task.Delay(_limits.InitTimeout, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!either.IsCancellationRequested && !_isAcknowledged)
        {
            await CutAsync(CloseCode.InitTimeout, "Connection initialisation timeout").ConfigureAwait(false);
            return;
        }

        while (!either.IsCancellationRequested && _operations.Caller.IsStillWelcome)
        {
            var left = _limits.IdleTimeout - _operations.IdleFor;
            if (left <= TimeSpan.Zero)
            {
                await CutAsync(CloseCode.Normal, "Idle").ConfigureAwait(false);
                return;
            }

            // Whether a key still holds is looked at as often as whether the client is still there.
            await Task.Delay(left < _limits.KeepAlive ? left : _limits.KeepAlive, either.Token)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        if (ended.IsCancellationRequested)
        {
            return;
        }

        if (draining.IsCancellationRequested)
        {
            await _operations.DrainAsync().ConfigureAwait(false);
            await CutAsync(CloseCode.GoingAway, "Going away").ConfigureAwait(false);
        }
        else
        {
            await CutAsync(CloseCode.Unauthorized, Gatekeeper.Ended.Message).ConfigureAwait(false);
        }
    }

    // A client that does not answer a close frame is cut off.
    private async Task CutAsync(CloseCode code, string reason)
    {
        await _channel.CloseAsync(code, reason).ConfigureAwait(false);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        while (_socket.State == WebSocketState.CloseSent && !patience.IsCancellationRequested)
        {
            await Task.Delay(50, CancellationToken.None).ConfigureAwait(false);
        }

        if (_socket.State == WebSocketState.CloseSent)
        {
            _socket.Abort();
        }
    }
}
