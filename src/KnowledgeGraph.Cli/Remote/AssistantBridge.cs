using System.Collections.Concurrent;
using KnowledgeGraph.Cli.Output;
using Microsoft.Extensions.Logging.Abstractions;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace KnowledgeGraph.Cli.Remote;

/// <summary>
/// Lets an assistant that speaks over standard input and output speak to a running server: each message goes on as it is, with the key.
/// </summary>
/// <param name="address">The address at which the server speaks the protocol.</param>
/// <param name="key">An API key or token to show, or null.</param>
/// <param name="patience">The time that an answer may take.</param>
internal sealed class AssistantBridge(Uri address, string? key, TimeSpan patience)
{
    private const string Cancelled = "notifications/cancelled";

    private readonly ConcurrentDictionary<RequestId, CancellationTokenSource> _open = new();

    /// <summary>Carries messages until the input ends, and all that was asked before is answered.</summary>
    public async Task<int> RunAsync(Stream input, Stream output, CancellationToken cancellation)
    {
        await using var here = new StreamServerTransport(input, output, "kg", NullLoggerFactory.Instance);
        await using var client = new HttpClientTransport(
            new HttpClientTransportOptions
            {
                Endpoint = address,
                TransportMode = HttpTransportMode.StreamableHttp,
                EnableStandaloneGetStream = false,
                ConnectionTimeout = patience,
                AdditionalHeaders = key is null ? null : new Dictionary<string, string> { ["Authorization"] = $"Bearer {key}" },
            },
            NullLoggerFactory.Instance);
        await using var there = await client.ConnectAsync(cancellation).ConfigureAwait(false);
        var back = AnswerAsync(there, here, cancellation);
        var under = new List<Task>();
        try
        {
            await foreach (var message in here.MessageReader.ReadAllAsync(cancellation).ConfigureAwait(false))
            {
                var sending = ForwardAsync(message, here, there, cancellation);
                // Later requests have to name the version that the greeting has settled.
                if (message is JsonRpcRequest { Method: RequestMethods.Initialize })
                {
                    await sending.ConfigureAwait(false);
                }

                under.RemoveAll(done => done.IsCompleted);
                under.Add(sending);
            }

            await Task.WhenAll(under).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Told to stop, which is how it ends.
        }

        await there.DisposeAsync().ConfigureAwait(false);
        await back.ConfigureAwait(false);
        return ExitCode.Success;
    }

    private static async Task AnswerAsync(ITransport from, StreamServerTransport to, CancellationToken cancellation)
    {
        try
        {
            await foreach (var message in from.MessageReader.ReadAllAsync(cancellation).ConfigureAwait(false))
            {
                await to.SendMessageAsync(message, cancellation).ConfigureAwait(false);
            }
        }
        catch (Exception end) when (end is IOException || cancellation.IsCancellationRequested)
        {
            // The transport to the server was closed, as it is at the end of the input; or told to stop.
        }
    }

    private async Task ForwardAsync(JsonRpcMessage message, StreamServerTransport here, ITransport there, CancellationToken cancellation)
    {
        if (message is JsonRpcNotification { Method: Cancelled } cancel)
        {
            // The server keeps no session: it stops when its request is hung up on.
            Cancel(cancel);
            return;
        }

        using var giving = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        giving.CancelAfter(patience);
        var request = message as JsonRpcRequest;
        var isAsked = request is not null && _open.TryAdd(request.Id, giving);
        try
        {
            await there.SendMessageAsync(message, giving.Token).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            // A client that has cancelled waits for no answer.
            if (request is not null && (!isAsked || _open.ContainsKey(request.Id)))
            {
                await here.SendMessageAsync(Refusal(request.Id, fault), cancellation).ConfigureAwait(false);
            }

            Console.Error.WriteLine($"kg: {address}: {Words(fault)}");
        }
        finally
        {
            if (isAsked)
            {
                _open.TryRemove(request!.Id, out _);
            }
        }
    }

    private void Cancel(JsonRpcNotification notification)
    {
        if (notification.Params?["requestId"] is { } given)
        {
            foreach (var id in _open.Keys.Where(id => id.ToString() == given.ToString()))
            {
                if (_open.TryRemove(id, out var giving))
                {
                    giving.Cancel();
                }
            }
        }
    }

    private JsonRpcError Refusal(RequestId id, Exception fault) => new()
    {
        Id = id,
        Error = new JsonRpcErrorDetail { Code = (int)McpErrorCode.InternalError, Message = $"{address}: {Words(fault)}" },
    };

    private static string Words(Exception fault) => fault switch
    {
        HttpRequestException { StatusCode: { } status } => FormattableString.Invariant($"the server answers with status {(int)status}"),
        OperationCanceledException => "no answer came in time, or it was cancelled",
        _ => fault.InnerException?.Message ?? fault.Message,
    };
}
