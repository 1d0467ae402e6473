using System.Text.Json;
using GraphQL;
using KnowledgeGraph.Server.Access;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Telemetry;

namespace KnowledgeGraph.Server.Streams;

/// <summary>The operations that run on one WebSocket, by the ids the client gave them.</summary>
internal sealed class SocketOperations(
    Caller caller,
    SocketChannel channel,
    StreamRunner streams,
    ReplyWriter writer,
    StreamLimits limits,
    TimeProvider time,
    FaultLog<SocketEndpoint> log) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Operation> _running = [];
    private readonly CancellationTokenSource _unwelcome = new();
    private long _idleSince = time.GetTimestamp();
    private bool _isDraining;

    /// <summary>The caller; it may be known only once <c>connection_init</c> has come.</summary>
    public Caller Caller { get; set; } = caller;

    /// <summary>Cancelled when an event finds that the key or token has ended that the connection was opened with.</summary>
    public CancellationToken Unwelcome => _unwelcome.Token;

    /// <summary>How long nothing has run.</summary>
    public TimeSpan IdleFor
    {
        get
        {
            lock (_lock)
            {
                return _running.Count > 0 ? TimeSpan.Zero : time.GetElapsedTime(_idleSince);
            }
        }
    }

    public bool IsRunning(string id)
    {
        lock (_lock)
        {
            return _running.ContainsKey(id);
        }
    }

    /// <summary>Starts an operation; its answers are sent as they come.</summary>
    /// <exception cref="RequestRefusedException">The request names no document.</exception>
    public async Task StartAsync(string id, GraphQLRequest request)
    {
        var operation = new Operation(streams.IsSubscription(request), CancellationTokenSource.CreateLinkedTokenSource(Caller.Gone));
        RequestFault? refusal = null;
        lock (_lock)
        {
            if (_isDraining)
            {
                refusal = RequestFault.NotReady("The service is going down.");
            }
            else if (_running.Count >= limits.MaxOperations)
            {
                refusal = new RequestFault(
                    StatusCodes.Status429TooManyRequests,
                        ErrorCodes.TooManyStreams, $"At most {limits.MaxOperations} operations run at once on one connection.");
            }
            else
            {
                _running.Add(id, operation);
            }
        }

        if (refusal is not null)
        {
            operation.End.Dispose();
            await RefuseAsync(id, refusal).ConfigureAwait(false);
            return;
        }

        operation.Task = Task.Run(() => RunAsync(id, request, operation), CancellationToken.None);
    }

    /// <summary>Says why an operation does not run.</summary>
    public Task RefuseAsync(string id, RequestFault fault) => RefuseAsync(id, RequestAnswer.Refusal(fault.ToError(), lease: null));

    /// <summary>The client has cancelled an operation.</summary>
    public void Complete(string id)
    {
        Operation? operation;
        lock (_lock)
        {
            _running.Remove(id, out operation);
            MarkIdle();
        }

        operation?.End.Cancel();
    }

    /// <summary>Ends subscriptions and lets what is being answered be answered.</summary>
    public Task DrainAsync() => EndAsync(operation => operation.IsStream);

    /// <summary>Ends everything.</summary>
    public Task EndAsync() => EndAsync(_ => true);

    public void Dispose() => _unwelcome.Dispose();

    private async Task EndAsync(Func<Operation, bool> isCut)
    {
        List<Operation> running;
        lock (_lock)
        {
            _isDraining = true;
            running = [.. _running.Values];
        }

        foreach (var operation in running.Where(isCut))
        {
            await operation.End.CancelAsync().ConfigureAwait(false);
        }

        await Task.WhenAll(running.Select(operation => operation.Task)).ConfigureAwait(false);
    }

    private async Task RunAsync(string id, GraphQLRequest request, Operation operation)
    {
        var asker = Caller with { Gone = operation.End.Token };
        try
        {
            await (operation.IsStream ? FollowAsync(id, asker, request) : AnswerAsync(id, asker, request)).ConfigureAwait(false);
        }
        catch (RequestRefusedException refused)
        {
            await RefuseAsync(id, refused.Fault).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The client wants no more.
        }
        catch (PassEndedException)
        {
            await _unwelcome.CancelAsync().ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            log.Write(Caller.TraceId, "on its WebSocket", fault);
            await RefuseAsync(id, RequestAnswer.Refusal(ErrorTranslation.Of(fault, Caller.TraceId), lease: null)).ConfigureAwait(false);
        }
        finally
        {
            lock (_lock)
            {
                if (_running.TryGetValue(id, out var current) && current == operation)
                {
                    _running.Remove(id);
                }

                MarkIdle();
            }

            operation.End.Dispose();
        }
    }

    private Task AnswerAsync(string id, Caller asker, GraphQLRequest request) =>
        streams.AnswerAsync(asker, request, result => WriteOnceAsync(id, result));

    private async Task WriteOnceAsync(string id, ExecutionResult result)
    {
        if (!result.Executed)
        {
            await RefuseAsync(id, result).ConfigureAwait(false);
            return;
        }

        await NextAsync(id, result).ConfigureAwait(false);
        await CompleteAsync(id).ConfigureAwait(false);
    }

    private async Task FollowAsync(string id, Caller asker, GraphQLRequest request)
    {
        var (stream, refusal) = await streams.OpenAsync(asker, request).ConfigureAwait(false);
        if (stream is null)
        {
            await RefuseAsync(id, refusal!).ConfigureAwait(false);
            return;
        }

        await foreach (var result in stream.ResultsAsync().ConfigureAwait(false))
        {
            await NextAsync(id, result).ConfigureAwait(false);
        }

        await CompleteAsync(id).ConfigureAwait(false);
    }

    private async Task NextAsync(string id, ExecutionResult result)
    {
        var before = $$"""{"type":"next","id":{{Quoted(id)}},"payload":""";
        using var message = writer.ToMessage(System.Text.Encoding.UTF8.GetBytes(before), result, "}"u8);
        await channel.SendAsync(message).ConfigureAwait(false);
    }

    private Task CompleteAsync(string id) => channel.SendAsync($$"""{"type":"complete","id":{{Quoted(id)}}}""");

    private Task RefuseAsync(string id, ExecutionResult refusal)
    {
        Instruments.Reject(ReplyStatus.CodeOf(refusal));
        return channel.SendAsync($$"""{"type":"error","id":{{Quoted(id)}},"payload":{{writer.ErrorsOf(refusal)}}}""");
    }

    private void MarkIdle()
    {
        if (_running.Count == 0)
        {
            _idleSince = time.GetTimestamp();
        }
    }

    private static string Quoted(string id) => JsonSerializer.Serialize(id);

    private sealed class Operation(bool isStream, CancellationTokenSource end)
    {
        public bool IsStream => isStream;

        public CancellationTokenSource End => end;

        public Task Task { get; set; } = Task.CompletedTask;
    }
}
