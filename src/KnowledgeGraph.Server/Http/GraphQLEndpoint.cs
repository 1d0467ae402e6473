using GraphQL;
using GraphQLParser.AST;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Http;

/// <summary>GraphQL over HTTP: reads the request, runs it on one release, writes the reply.</summary>
internal sealed partial class GraphQLEndpoint(
    RequestReader reader,
    TrustedDocuments trusted,
    DocumentSource documents,
    OperationRunner runner,
    IReleaseSource releases,
    ReplyWriter writer,
    TimeProvider time,
    ILogger<GraphQLEndpoint> logger)
{
    public async Task HandleAsync(HttpContext http)
    {
        var started = time.GetTimestamp();
        // Held until the reply is written, so that the release stays open as long as anything may read it.
        using var lease = releases.Acquire();
        try
        {
            var type = ReplyMediaTypes.Choose(http.Request.Headers.Accept);
            var (status, result) = await AnswerAsync(http, type, lease).ConfigureAwait(false);
            await writer.WriteAsync(http, type ?? ReplyMediaType.Json, status, result).ConfigureAwait(false);
            LogAnswer(http, status, result, started);
        }
        catch (Exception exception) when (exception is IOException || http.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to answer; without this Kestrel tries to read the rest of a body that cannot come.
            http.Abort();
            LogGone(logger, http.TraceIdentifier);
        }
    }

    private async Task<(int Status, ExecutionResult Result)> AnswerAsync(HttpContext http, ReplyMediaType? type, IReleaseLease? lease)
    {
        try
        {
            if (type is null)
            {
                throw Refused(
                    StatusCodes.Status406NotAcceptable,
                    ErrorCodes.NotAcceptable,
                    "Replies are application/graphql-response+json or application/json.");
            }

            if (lease is null)
            {
                http.Response.Headers.RetryAfter = "1";
                throw Refused(StatusCodes.Status503ServiceUnavailable, ErrorCodes.NotReady, "No release is loaded yet.");
            }

            var result = await RunAsync(http, lease).ConfigureAwait(false);
            return (StatusOf(result, type.Value), result);
        }
        catch (RequestRefusedException refused)
        {
            if (refused.Fault.Status == StatusCodes.Status413PayloadTooLarge)
            {
                // The rest of the body is not read; the client must not send its next request behind it.
                http.Response.Headers.Connection = "close";
            }

            return (refused.Fault.Status, Refusal(refused.Fault.ToError(), lease));
        }
        catch (BadHttpRequestException fault)
        {
            return (fault.StatusCode, Refusal(RequestFault.Bad("The request was cut off, too slow or malformed.").ToError(), lease));
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or IOException))
        {
            LogFault(logger, exception, http.TraceIdentifier);
            return (StatusCodes.Status500InternalServerError, Refusal(ErrorTranslation.Internal(http.TraceIdentifier), lease));
        }
    }

    private async Task<ExecutionResult> RunAsync(HttpContext http, IReleaseLease lease)
    {
        var isGet = HttpMethods.IsGet(http.Request.Method);
        var request = isGet ? reader.ReadQueryString(http.Request.Query) : await reader.ReadBodyAsync(http.Request).ConfigureAwait(false);
        var (text, error) = trusted.Find(request);
        if (text is null)
        {
            return Refusal(error!, lease);
        }

        if (!documents.TryGet(text, out var document, out var fault))
        {
            return Refusal(fault.ToError(), lease);
        }

        if (isGet && document.FindOperation(request.OperationName) is { Operation: not OperationType.Query })
        {
            http.Response.Headers.Allow = "POST";
            throw Refused(StatusCodes.Status405MethodNotAllowed, ErrorCodes.MethodNotAllowed, "Only queries may be sent by GET.");
        }

        var context = new RequestContext(lease, http.TraceIdentifier);
        return await runner
            .RunAsync(document, request.OperationName, request.Variables, context, http.RequestServices, http.RequestAborted)
            .ConfigureAwait(false);
    }

    // Under application/json a refused document is an ordinary answer; the newer type says it by status (GraphQL over HTTP, 6.4).
    private static int StatusOf(ExecutionResult result, ReplyMediaType type) =>
        result.Executed ? StatusCodes.Status200OK : (CodeOf(result), type) switch
        {
            (ErrorCodes.InternalError, _) => StatusCodes.Status500InternalServerError,
            (_, ReplyMediaType.Json) => StatusCodes.Status200OK,
            (ErrorCodes.ExecutionTimeout, _) => StatusCodes.Status504GatewayTimeout,
            _ => StatusCodes.Status400BadRequest,
        };

    private static string? CodeOf(ExecutionResult result) => result.Errors is { Count: > 0 } errors ? errors[0].Code : null;

    private static ExecutionResult Refusal(ExecutionError error, IReleaseLease? lease) => new(error)
    {
        Extensions = lease is null ? null : new ReplyExtensions().ToDictionary(lease.ReleaseId),
    };

    private static RequestRefusedException Refused(int status, string code, string message) => new(new RequestFault(status, code, message));

    private void LogAnswer(HttpContext http, int status, ExecutionResult result, long started)
    {
        if (!logger.IsEnabled(result.Executed ? LogLevel.Debug : LogLevel.Information))
        {
            return;
        }

        var milliseconds = time.GetElapsedTime(started).TotalMilliseconds;
        var traceId = http.TraceIdentifier;
        if (result.Executed)
        {
            LogAnswered(logger, traceId, status, milliseconds);
        }
        else
        {
            var code = CodeOf(result);
            LogRefused(logger, traceId, status, code, milliseconds);
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Request {TraceId} answered with {Status} in {Milliseconds} ms")]
    private static partial void LogAnswered(ILogger logger, string traceId, int status, double milliseconds);

    [LoggerMessage(Level = LogLevel.Information, Message = "Request {TraceId} refused with {Status} {Code} in {Milliseconds} ms")]
    private static partial void LogRefused(ILogger logger, string traceId, int status, string? code, double milliseconds);

    [LoggerMessage(Level = LogLevel.Error, Message = "Request {TraceId} met a fault before it ran")]
    private static partial void LogFault(ILogger logger, Exception exception, string traceId);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Request {TraceId}: the client has gone")]
    private static partial void LogGone(ILogger logger, string traceId);
}
