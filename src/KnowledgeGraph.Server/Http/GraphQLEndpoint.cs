using System.Diagnostics;
using GraphQL;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Server.Telemetry;

namespace KnowledgeGraph.Server.Http;

/// <summary>GraphQL over HTTP: reads the request, runs it on one release, writes the reply.</summary>
internal sealed partial class GraphQLEndpoint(
    RequestReader reader,
    RequestAnswer answer,
    ReleaseDoor releases,
    ReplyWriter writer,
    IEventStream streams,
    ReplyCaching caching,
    FaultLog<GraphQLEndpoint> log)
{
    private readonly StatusCodeRules _rules = writer.Rules;

    public async Task HandleAsync(HttpContext http)
    {
        var started = Stopwatch.GetTimestamp();
        // Held until the reply is written, so that the release stays open as long as anything may read it.
        using var hold = releases.Hold();
        try
        {
            var type = MediaTypeChoice.Choose(http.Request.Headers.Accept, _rules);
            if (await AnswerAsync(http, type, hold).ConfigureAwait(false) is { } reply)
            {
                await writer.WriteAsync(http, type ?? ReplyMediaType.Json, reply).ConfigureAwait(false);
                LogAnswer(http, reply, started);
            }
        }
        catch (Exception exception) when (exception is IOException || http.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to answer; without this Kestrel tries to read the rest of a body that cannot come.
            http.Abort();
            LogGone(log.Logger, http.TraceIdentifier);
        }
    }

    // Null when the answer was a stream, or needs no body, and has been given.
    private async Task<HttpReply?> AnswerAsync(HttpContext http, ReplyMediaType? type, ReleaseHold hold)
    {
        var takesStream = MediaTypeChoice.TakesEventStream(http.Request.Headers.Accept);
        try
        {
            if (type is null && !takesStream)
            {
                throw Refused(
                    StatusCodes.Status406NotAcceptable,
                    ErrorCodes.NotAcceptable,
                    "Replies are application/graphql-response+json, application/json or text/event-stream.");
            }

            var caller = Caller.Of(http);
            var lease = await hold.TakeAsync(caller).ConfigureAwait(false);
            hold.WriteHeader(http.Response);
            var freshness = type is not null && caller is { IsReadOnly: true, OnlyCounts: false }
                ? caching.Of(http, lease.ReleaseId, type.Value.ContentType())
                : null;
            if (freshness?.TryAnswer(http) == true)
            {
                answer.ChargeForNothing(caller);
                return null;
            }

            var batch = await ReadAsync(http.Request, caller).ConfigureAwait(false);
            lease = await hold.TakeAsync(caller, batch.Requests).ConfigureAwait(false);
            hold.WriteHeader(http.Response);
            if (type is not null && !(takesStream && batch.Form == BatchForm.Single && answer.IsSubscription(batch.Requests[0])))
            {
                var reply = await answer.RunAsync(caller, batch, lease, type.Value).ConfigureAwait(false);
                if (caller.Traits.MayNotBeKept && freshness is not null)
                {
                    ReplyCaching.Forbid(http.Response);
                    freshness = null;
                }

                return freshness is not null && reply.IsClean ? reply with { Freshness = freshness } : reply;
            }

            // A stream outlives releases and takes hold of each by itself.
            lease.Dispose();
            http.Response.Headers.Remove(ReleaseChoice.Header);
            await streams.WriteAsync(http, caller, batch).ConfigureAwait(false);
            return null;
        }
        catch (RequestRefusedException refused)
        {
            refused.Fault.WriteHeaders(http.Response);
            hold.WriteHeader(http.Response);
            return Refusal(ReplyStatus.OfFault(refused.Fault, _rules), refused.Fault.ToError(), hold.Lease);
        }
        catch (BadHttpRequestException fault)
        {
            return Refusal(fault.StatusCode, RequestFault.CutOff.ToError(), hold.Lease);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or IOException) && !http.Response.HasStarted)
        {
            log.Write(http.TraceIdentifier, "before it ran", exception);
            var error = ErrorTranslation.Of(exception, http.TraceIdentifier);
            return Refusal(ReplyStatus.OfError(error.Code, ReplyMediaType.GraphQLResponse, _rules), error, hold.Lease);
        }
    }

    private async Task<RequestBatch> ReadAsync(HttpRequest request, Caller caller) =>
        request.IsRead()
            ? RequestBatch.Of(reader.ReadQueryString(request.Query))
            : await reader.ReadBodyAsync(request, caller).ConfigureAwait(false);

    private static HttpReply Refusal(int status, ExecutionError error, IReleaseLease? lease) =>
        HttpReply.Of(status, RequestAnswer.Refusal(error, lease));

    private static RequestRefusedException Refused(int status, string code, string message) => new(new RequestFault(status, code, message));

    private void LogAnswer(HttpContext http, HttpReply reply, long started)
    {
        var isExecuted = reply.IsExecuted;
        if (!isExecuted)
        {
            Instruments.Reject(reply.Code);
        }

        if (!log.Logger.IsEnabled(isExecuted ? LogLevel.Debug : LogLevel.Information))
        {
            return;
        }

        var milliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        var traceId = http.TraceIdentifier;
        if (isExecuted)
        {
            LogAnswered(log.Logger, traceId, reply.Status, milliseconds);
        }
        else
        {
            var code = reply.Code;
            LogRefused(log.Logger, traceId, reply.Status, code, milliseconds);
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Request {TraceId} answered with {Status} in {Milliseconds} ms")]
    private static partial void LogAnswered(ILogger logger, string traceId, int status, double milliseconds);

    [LoggerMessage(Level = LogLevel.Information, Message = "Request {TraceId} refused with {Status} {Code} in {Milliseconds} ms")]
    private static partial void LogRefused(ILogger logger, string traceId, int status, string? code, double milliseconds);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Request {TraceId}: the client has gone")]
    private static partial void LogGone(ILogger logger, string traceId);
}
