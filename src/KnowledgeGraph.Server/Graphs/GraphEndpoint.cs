using System.Text.Json;
using GraphQL;
using KnowledgeGraph.Core.Export;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Server.Tables;
using KnowledgeGraph.Server.Telemetry;

namespace KnowledgeGraph.Server.Graphs;

/// <summary>Writes the part of the graph that a query asks for in the formats of <c>kg export</c>. A reply is whole, or an error.</summary>
internal sealed class GraphEndpoint(
    RequestReader reader,
    RequestAnswer answer,
    ReleaseDoor releases,
    ReplyWriter replies,
    ReplyCaching caching,
    RequestLimits limits,
    FaultLog<GraphEndpoint> log)
{
    private readonly int _maxBytes = limits.MaxReplyBytes;

    public async Task HandleAsync(HttpContext http)
    {
        using var hold = releases.Hold();
        try
        {
            await AnswerAsync(http, hold).ConfigureAwait(false);
        }
        catch (RequestRefusedException refused)
        {
            refused.Fault.WriteHeaders(http.Response);
            hold.WriteHeader(http.Response);
            await RefuseAsync(http, refused.Fault.Status, refused.Fault.ToError(), hold.Lease).ConfigureAwait(false);
        }
        catch (BadHttpRequestException fault)
        {
            await RefuseAsync(http, fault.StatusCode, RequestFault.CutOff.ToError(), hold.Lease).ConfigureAwait(false);
        }
        catch (ReplyTooLargeException tooLarge)
        {
            var error = new ExecutionError(tooLarge.Message) { Code = ErrorCodes.ReplyTooLarge };
            await RefuseAsync(http, StatusCodes.Status400BadRequest, error, hold.Lease).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException || http.RequestAborted.IsCancellationRequested)
        {
            http.Abort();
        }
        catch (Exception exception) when (!http.Response.HasStarted)
        {
            log.Write(http.TraceIdentifier, "in a graph", exception);
            var error = ErrorTranslation.Of(exception, http.TraceIdentifier);
            await RefuseAsync(
                http,
                ReplyStatus.OfError(error.Code, ReplyMediaType.GraphQLResponse, StatusCodeRules.Draft2025),
                error,
                hold.Lease).ConfigureAwait(false);
        }
    }

    private Task RefuseAsync(HttpContext http, int status, ExecutionError error, IReleaseLease? lease) =>
        RefuseAsync(http, status, RequestAnswer.Refusal(error, lease));

    private Task RefuseAsync(HttpContext http, int status, ExecutionResult refusal)
    {
        Instruments.Reject(ReplyStatus.CodeOf(refusal));
        return replies.WriteAsync(http, ReplyMediaType.GraphQLResponse, HttpReply.Of(status, refusal));
    }

    private async Task AnswerAsync(HttpContext http, ReleaseHold hold)
    {
        var format = GraphFormats.Choose(http.Request) ?? throw new RequestRefusedException(new RequestFault(
            StatusCodes.Status406NotAcceptable,
                ErrorCodes.NotAcceptable, $"Graphs are written with format as one of {GraphFormats.Names}."));
        var part = GraphFormats.Part(http.Request, format);
        var found = new FoundGraph();
        var caller = Caller.Of(http) with { Found = found };
        var lease = await hold.TakeAsync(caller).ConfigureAwait(false);
        hold.WriteHeader(http.Response);
        var freshness = caller is { IsReadOnly: true, OnlyCounts: false }
            ? caching.Of(http, lease.ReleaseId, GraphFormats.ContentType(format, part))
            : null;
        if (freshness?.TryAnswer(http) == true)
        {
            answer.ChargeForNothing(caller);
            return;
        }

        var request = await reader.ReadOneAsync(http.Request, caller, "A graph").ConfigureAwait(false);
        lease = await hold.TakeAsync(caller, request).ConfigureAwait(false);
        hold.WriteHeader(http.Response);
        var prepared = await answer.CheckAsync(caller, request, lease).ConfigureAwait(false);
        if (prepared.Refusal is { } refusal)
        {
            await RefuseAsync(http, ReplyStatus.Of(refusal, ReplyMediaType.GraphQLResponse, StatusCodeRules.Draft2025), refusal)
                .ConfigureAwait(false);
            return;
        }

        var plan = GraphPlan.Of(prepared.Request!);
        var result = await answer.RunAsync(caller, plan.Document, request.OperationName, request.Variables, lease).ConfigureAwait(false);
        if (caller.OnlyCounts)
        {
            var status = ReplyStatus.Of(result, ReplyMediaType.GraphQLResponse, StatusCodeRules.Draft2025);
            await replies.WriteAsync(http, ReplyMediaType.GraphQLResponse, HttpReply.Of(status, result)).ConfigureAwait(false);
            return;
        }

        using var reply = JsonDocument.Parse(replies.ToText(result));
        if (result.Errors is { Count: > 0 } errors)
        {
            var error = new ExecutionError(errors[0].Message) { Code = errors[0].Code, Extensions = errors[0].Extensions };
            await RefuseAsync(
                http,
                ReplyStatus.OfError(error.Code, ReplyMediaType.GraphQLResponse, StatusCodeRules.Draft2025),
                error,
                lease).ConfigureAwait(false);
            return;
        }

        var notices = TableNotices.Of(reply);
        if (found.Selection is null)
        {
            throw new RequestRefusedException(new RequestFault(
                StatusCodes.Status404NotFound, ErrorCodes.NoSuchGraph, string.Join(
                    ' ',
                    ["What the graph would be of is null.", .. notices.Select(notice => notice.Message)])));
        }

        if (!TableNotices.AreTaken(http.Request) && TableNotices.RefusalOfGraph(notices) is { } incomplete)
        {
            await RefuseAsync(http, StatusCodes.Status400BadRequest, incomplete, lease).ConfigureAwait(false);
            return;
        }

        await WriteAsync(http, (IGraphLease)lease, plan, found, new GraphReply(format, part, notices, freshness)).ConfigureAwait(false);
    }

    private async Task WriteAsync(HttpContext http, IGraphLease lease, GraphPlan plan, FoundGraph found, GraphReply reply)
    {
        var stem = $"{plan.Name}-{lease.ReleaseId}";
        using var deadline = answer.StartDeadline(http.RequestAborted);
        try
        {
            using var bytes = await MakeAsync(http, lease, found.Selection!, reply, stem, deadline).ConfigureAwait(false);
            await replies.SendAsync(http, bytes.Length, reply.WriteAsync(http, stem, bytes)).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!deadline.IsAbandoned)
        {
            var error = deadline.IsHurried ? OperationErrors.GoingDown() : OperationErrors.Timeout(deadline.Limit);
            await RefuseAsync(
                http,
                ReplyStatus.OfError(error.Code, ReplyMediaType.GraphQLResponse, StatusCodeRules.Draft2025),
                error,
                lease).ConfigureAwait(false);
        }
    }

    // The place is given back before anything is sent: a slow reader must not keep it.
    private async Task<BoundedStream> MakeAsync(
        HttpContext http,
        IGraphLease lease,
        GraphSelection selection,
        GraphReply reply,
        string stem,
        Deadline deadline)
    {
        using var place = await answer.EnterAsync(Caller.ClientOf(http), deadline).ConfigureAwait(false);
        // On a thread of its own: the drivers of databases read what a graph needs without giving theirs back.
        var writing = Task.Run(
            () => GraphBytes.Of(lease, selection, reply.Format, reply.Part, stem, _maxBytes, deadline.Token),
            deadline.Token);
        return await deadline.BoundAsync(writing, late => late.Dispose()).ConfigureAwait(false);
    }
}
