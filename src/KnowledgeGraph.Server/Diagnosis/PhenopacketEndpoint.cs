using GraphQL;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Rankings;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Server.Telemetry;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace KnowledgeGraph.Server.Diagnosis;

/// <summary>
/// Takes a phenopacket, or many, as they are, and answers with the reply to <see cref="DiagnosisOperation"/> or
/// <see cref="CohortOperation"/>, within the limits of every operation but that of the body: a cohort may be larger, has to come faster,
/// and few are held at a time.
/// </summary>
internal sealed class PhenopacketEndpoint(
    RequestAnswer answer,
    ReleaseDoor releases,
    ReplyWriter replies,
    RequestLimits limits,
    RankingOptions ranking,
    FaultLog<PhenopacketEndpoint> log) : IDisposable
{
    /// <summary>Where one is taken.</summary>
    public const string Route = "/diagnose/phenopacket";

    /// <summary>Where many are taken.</summary>
    public const string CohortRoute = "/rank/phenopackets";

    private static readonly MinDataRate _rateOfCohort = new(bytesPerSecond: 100_000, TimeSpan.FromSeconds(5));
    private static readonly TimeSpan _longestWait = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _places = new(ranking.MaxCohorts);

    public Task HandleAsync(HttpContext http) => HandleAsync(http, DiagnoseAsync);

    public Task HandleCohortAsync(HttpContext http) => HandleAsync(http, RankAsync);

    public void Dispose() => _places.Dispose();

    private async Task HandleAsync(HttpContext http, Func<HttpContext, Caller, IReleaseLease, Task<ExecutionResult>> handle)
    {
        ReplyCaching.Forbid(http.Response);
        var type = MediaTypeChoice.Choose(http.Request.Headers.Accept, replies.Rules) ?? ReplyMediaType.Json;
        using var hold = releases.Hold();
        try
        {
            var caller = Caller.Of(http);
            var lease = await hold.TakeAsync(caller).ConfigureAwait(false);
            hold.WriteHeader(http.Response);
            PostedCases.Check(http.Request);
            var result = await handle(http, caller, lease).ConfigureAwait(false);
            await replies.WriteAsync(http, type, HttpReply.Of(StatusOf(result), result)).ConfigureAwait(false);
        }
        catch (RequestRefusedException refused)
        {
            await RefuseAsync(http, type, refused.Fault, hold.Lease).ConfigureAwait(false);
        }
        catch (Microsoft.AspNetCore.Http.BadHttpRequestException)
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

    private async Task<ExecutionResult> DiagnoseAsync(HttpContext http, Caller caller, IReleaseLease lease)
    {
        using var body = await RequestBody.ReadAsync(http.Request, limits.MaxBodyBytes).ConfigureAwait(false);
        var variables = new Dictionary<string, object?>
        {
            ["phenopacket"] = PostedCases.TextOf(body.Bytes),
            ["first"] = PostedCases.FirstOf(http.Request),
        };
        return await answer.RunAsync(caller, DiagnosisOperation.Text, DiagnosisOperation.Name, new Inputs(variables), lease)
            .ConfigureAwait(false);
    }

    private async Task<ExecutionResult> RankAsync(HttpContext http, Caller caller, IReleaseLease lease)
    {
        if (!await _places.WaitAsync(_longestWait, http.RequestAborted).ConfigureAwait(false))
        {
            throw new RequestRefusedException(new RequestFault(
                StatusCodes.Status503ServiceUnavailable,
                ErrorCodes.Overloaded,
                "Other cohorts are being ranked; try again in a few seconds.")
            {
                RetryAfter = TimeSpan.FromSeconds(5),
            });
        }

        try
        {
            Widen(http);
            var cases = await CasesAsync(http).ConfigureAwait(false);
            var variables = new Dictionary<string, object?>
            {
                ["cases"] = cases,
                ["first"] = PostedCases.FirstOf(http.Request) ?? RankingArguments.DefaultResults,
            };
            return await answer.RunAsync(caller, CohortOperation.Text, CohortOperation.Name, new Inputs(variables), lease)
                .ConfigureAwait(false);
        }
        finally
        {
            _places.Release();
        }
    }

    // The bytes are given back before the cases are ranked.
    private async Task<List<object?>> CasesAsync(HttpContext http)
    {
        using var body = await RequestBody.ReadAsync(http.Request, ranking.MaxCohortBytes).ConfigureAwait(false);
        var packets = PostedCases.PacketsOf(body.Bytes);
        return packets.Count is 0
            ? throw RequestRefusedException.Bad("The body holds no phenopacket.")
            : packets.ConvertAll(object? (packet) => new Dictionary<string, object?> { [PatientCaseInputType.Phenopacket] = packet });
    }

    private void Widen(HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = ranking.MaxCohortBytes * 2L;
        }

        if (http.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } rate)
        {
            rate.MinDataRate = _rateOfCohort;
        }
    }

    // A client that posts a file learns from the status whether it was accepted.
    private static int StatusOf(ExecutionResult result) => result.Errors is [{ Code: ErrorCodes.InvalidArgument }, ..]
        ? StatusCodes.Status400BadRequest
        : ReplyStatus.Of(result, ReplyMediaType.GraphQLResponse, StatusCodeRules.Draft2025);

    private Task RefuseAsync(HttpContext http, ReplyMediaType type, RequestFault fault, IReleaseLease? lease)
    {
        Instruments.Reject(fault.Code);
        fault.WriteHeaders(http.Response);
        return replies.WriteAsync(
            http,
            type,
            HttpReply.Of(ReplyStatus.OfFault(fault, replies.Rules), RequestAnswer.Refusal(fault.ToError(), lease)));
    }
}
