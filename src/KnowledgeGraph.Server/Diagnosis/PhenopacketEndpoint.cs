using System.Globalization;
using System.Text;
using GraphQL;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Server.Telemetry;

namespace KnowledgeGraph.Server.Diagnosis;

/// <summary>
/// Accepts an unaltered phenopacket and answers with the reply to <see cref="DiagnosisOperation"/>, within the limits of every operation.
/// </summary>
internal sealed class PhenopacketEndpoint(
    RequestAnswer answer, ReleaseDoor releases, ReplyWriter replies, RequestLimits limits, FaultLog<PhenopacketEndpoint> log)
{
    /// <summary>Where it is.</summary>
    public const string Route = "/diagnose/phenopacket";

    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public async Task HandleAsync(HttpContext http)
    {
        ReplyCaching.Forbid(http.Response);
        var type = MediaTypeChoice.Choose(http.Request.Headers.Accept, replies.Rules) ?? ReplyMediaType.Json;
        using var hold = releases.Hold();
        try
        {
            var caller = Caller.Of(http);
            var lease = await hold.TakeAsync(caller).ConfigureAwait(false);
            hold.WriteHeader(http.Response);
            using var body = await RequestBody.ReadAsync(http.Request, limits.MaxBodyBytes).ConfigureAwait(false);
            var variables = new Dictionary<string, object?> { ["phenopacket"] = _utf8.GetString(body.Bytes.Span), ["first"] = First(http.Request) };
            var result = await answer.RunAsync(caller, DiagnosisOperation.Text, DiagnosisOperation.Name, new Inputs(variables), lease).ConfigureAwait(false);
            await replies.WriteAsync(http, type, HttpReply.Of(StatusOf(result), result)).ConfigureAwait(false);
        }
        catch (RequestRefusedException refused)
        {
            await RefuseAsync(http, type, refused.Fault, hold.Lease).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is DecoderFallbackException or BadHttpRequestException)
        {
            await RefuseAsync(http, type, RequestFault.CutOff, hold.Lease).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException || http.RequestAborted.IsCancellationRequested)
        {
            http.Abort();
        }
        catch (Exception exception) when (!http.Response.HasStarted)
        {
            log.Write(http.TraceIdentifier, "in a diagnosis", exception);
            var error = ErrorTranslation.Of(exception, http.TraceIdentifier);
            var status = ReplyStatus.OfError(error.Code, ReplyMediaType.GraphQLResponse, StatusCodeRules.Draft2025);
            await replies.WriteAsync(http, type, HttpReply.Of(status, RequestAnswer.Refusal(error, hold.Lease))).ConfigureAwait(false);
        }
    }

    // A client that posts a file expects the status to say whether it was accepted.
    private static int StatusOf(ExecutionResult result) => result.Errors is [{ Code: ErrorCodes.InvalidArgument }, ..]
        ? StatusCodes.Status400BadRequest
        : ReplyStatus.Of(result, ReplyMediaType.GraphQLResponse, StatusCodeRules.Draft2025);

    private static int? First(HttpRequest request)
    {
        var text = request.Query["first"].ToString();
        return text.Length == 0 ? null
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var first) ? first
            : throw RequestRefusedException.Bad("first is a whole number.");
    }

    private Task RefuseAsync(HttpContext http, ReplyMediaType type, RequestFault fault, IReleaseLease? lease)
    {
        Instruments.Reject(fault.Code);
        fault.WriteHeaders(http.Response);
        return replies.WriteAsync(http, type, HttpReply.Of(ReplyStatus.OfFault(fault, replies.Rules), RequestAnswer.Refusal(fault.ToError(), lease)));
    }
}
