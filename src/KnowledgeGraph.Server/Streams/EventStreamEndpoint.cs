using System.Text;
using GraphQL;
using KnowledgeGraph.Server.Access;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Http;
using Microsoft.AspNetCore.Http.Features;

namespace KnowledgeGraph.Server.Streams;

/// <summary>GraphQL over server-sent events, each operation on a connection of its own (graphql-sse, distinct connections mode).</summary>
internal sealed class EventStreamEndpoint(StreamRunner streams, StreamPlaces places, ReplyWriter writer, StreamLimits limits) : IEventStream
{
    private const string LastEvent = "Last-Event-ID";

    private static readonly byte[] _next = "event: next\ndata: "u8.ToArray();
    private static readonly byte[] _complete = "event: complete\ndata:\n\n"u8.ToArray();
    private static readonly byte[] _alive = ":\n\n"u8.ToArray();

    /// <inheritdoc/>
    public async Task WriteAsync(HttpContext http, Caller caller, RequestBatch batch)
    {
        if (batch.Form != BatchForm.Single)
        {
            throw new RequestRefusedException(new RequestFault(
                StatusCodes.Status400BadRequest, ErrorCodes.BatchingNotSupported, "An event stream answers one operation."));
        }

        using var place = places.Enter(caller.Client);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(caller.Gone, places.MustEnd);
        var request = batch.Requests[0];
        if (!streams.IsSubscription(request))
        {
            await streams.AnswerAsync(caller, request, result => WriteOnceAsync(http, result)).ConfigureAwait(false);
            return;
        }

        var (stream, refusal) = await streams.OpenAsync(caller with { Gone = end.Token, Since = LastEventOf(http) }, request)
            .ConfigureAwait(false);
        if (stream is null)
        {
            await WriteOnceAsync(http, refusal!).ConfigureAwait(false);
            return;
        }

        await FollowAsync(http, stream, end).ConfigureAwait(false);
    }

    private async Task WriteOnceAsync(HttpContext http, ExecutionResult result)
    {
        Start(http);
        await SendAsync(http, result).ConfigureAwait(false);
        await SendAsync(http, _complete).ConfigureAwait(false);
    }

    private async Task FollowAsync(HttpContext http, OperationStream stream, CancellationTokenSource ending)
    {
        var end = ending.Token;
        Start(http);
        if (HttpMethods.IsHead(http.Request.Method))
        {
            return;
        }

        // A client that loses its line before the first event comes again with this id, and is told what it has missed.
        await SendAsync(http, Encoding.ASCII.GetBytes($":\nid: {stream.ToldOf}\n\n")).ConfigureAwait(false);
        await using var results = stream.ResultsAsync().GetAsyncEnumerator(end);
        var next = results.MoveNextAsync().AsTask();
        try
        {
            while (true)
            {
                if (await Task.WhenAny(next, Task.Delay(limits.KeepAlive, end)).ConfigureAwait(false) != next)
                {
                    end.ThrowIfCancellationRequested();
                    stream.RequireWelcome();
                    await SendAsync(http, _alive).ConfigureAwait(false);
                }
                else if (await next.ConfigureAwait(false))
                {
                    await SendAsync(http, results.Current, stream.ToldOf).ConfigureAwait(false);
                    next = results.MoveNextAsync().AsTask();
                }
                else
                {
                    await SendAsync(http, _complete).ConfigureAwait(false);
                    return;
                }
            }
        }
        catch (PassEndedException)
        {
            // The wait for the next event ends.
            await ending.CancelAsync().ConfigureAwait(false);
            await next.ContinueWith(_ => { }, TaskScheduler.Default).ConfigureAwait(false);
            await SendAsync(http, RequestAnswer.Refusal(Gatekeeper.Ended.ToError(), lease: null)).ConfigureAwait(false);
            await SendAsync(http, _complete).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // Without "complete", so that the client comes again.
            await next.ContinueWith(_ => { }, TaskScheduler.Default).ConfigureAwait(false);
        }
    }

    private static void Start(HttpContext http)
    {
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        http.Response.ContentType = "text/event-stream; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Accel-Buffering"] = "no";
        http.Response.Headers.Append("Vary", "Accept");
    }

    // A client that comes again says which event it had last, and is told what it has missed since.
    private static string? LastEventOf(HttpContext http)
    {
        var last = http.Request.Headers[LastEvent].ToString();
        return last.Length == 0 ? null
            : last.All(char.IsAsciiHexDigitLower) ? last
            : throw RequestRefusedException.Bad($"The header {LastEvent} is the id of an event: that of a release.");
    }

    private async Task SendAsync(HttpContext http, ExecutionResult result, string? id = null)
    {
        using var buffer = writer.ToMessage(id is null ? _next : [.. Encoding.ASCII.GetBytes($"id: {id}\n"), .. _next], result, "\n\n"u8);
        var limit = new SendLimit(http, limits.SendTimeout);
        await using var end = limit.ConfigureAwait(false);
        await buffer.CopyToAsync(http.Response.Body, limit.Token).ConfigureAwait(false);
        await http.Response.Body.FlushAsync(limit.Token).ConfigureAwait(false);
    }

    private async Task SendAsync(HttpContext http, byte[] message)
    {
        var limit = new SendLimit(http, limits.SendTimeout);
        await using var end = limit.ConfigureAwait(false);
        await http.Response.Body.WriteAsync(message, limit.Token).ConfigureAwait(false);
        await http.Response.Body.FlushAsync(limit.Token).ConfigureAwait(false);
    }
}
