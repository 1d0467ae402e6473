using GraphQL;
using GraphQLParser.AST;
using KnowledgeGraph.Server.Access;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.Documents;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Execution;
using KnowledgeGraph.Server.Requests;

namespace KnowledgeGraph.Server.Http;

/// <summary>
/// Answers all operations of one HTTP request on one release: each is prepared, their cost is checked once, then they run in turn.
/// </summary>
internal sealed class RequestAnswer(
    TrustedDocuments trusted,
    DocumentSource documents,
    OperationRunner runner,
    CostAnalyzer costs,
    RequestAdmission admission,
    RequestLimits limits)
{
    private readonly StatusCodeRules _rules = limits.StatusCodes;
    private readonly long _maxGatheredBytes = limits.MaxGatheredBytes;

    /// <summary>Begins the time that a request has.</summary>
    public Deadline StartDeadline(CancellationToken caller) => runner.StartDeadline(caller);

    /// <summary>Waits for a place for work that belongs to a reply, to be given back by disposing.</summary>
    /// <exception cref="RequestRefusedException">There is none.</exception>
    public ValueTask<IDisposable> EnterAsync(ClientIdentity? client, Deadline deadline) => admission.EnterAsync(client, deadline);

    /// <exception cref="RequestRefusedException">The one request there is cannot be answered.</exception>
    public async Task<HttpReply> RunAsync(Caller caller, RequestBatch batch, IReleaseLease lease, ReplyMediaType type)
    {
        using var deadline = runner.StartDeadline(caller.Gone);
        using var place = await admission.EnterAsync(caller.Client, deadline).ConfigureAwait(false);
        var work = NewWork();
        var prepared = new PreparedOperation[batch.Requests.Count];
        var (cost, charge) = (default(OperationCost), default(OperationCost));
        for (var i = 0; i < prepared.Length; i++)
        {
            prepared[i] = await PrepareAsync(caller, batch, batch.Requests[i], lease, work, deadline).ConfigureAwait(false);
            cost = cost.Plus(prepared[i].Cost);
            charge = charge.Plus(RequestAdmission.CostOf(prepared[i], batch.Requests[i].SentBytes));
        }

        var tooCostly = costs.Check(prepared);
        admission.Charge(caller, tooCostly is null && !caller.OnlyCounts ? charge : RequestAdmission.RefusedCost);
        if (tooCostly is not null)
        {
            var refusal = Refusal(tooCostly, lease);
            refusal.Extensions!["cost"] = costs.Describe(cost);
            return HttpReply.Of(ReplyStatus.Of(refusal, type, _rules), refusal);
        }

        work.Allow(costs.LeftOf(cost));
        var results = new ExecutionResult[prepared.Length];
        for (var i = 0; i < prepared.Length; i++)
        {
            results[i] = caller.OnlyCounts
                ? await runner.ReportCostAsync(prepared[i], caller.Services, deadline).ConfigureAwait(false)
                : await RunAsync(prepared[i], caller.Services, deadline).ConfigureAwait(false);
            if (batch.Form == BatchForm.Requests)
            {
                results[i].Extensions!.TryAdd("status", ReplyStatus.Of(results[i], ReplyMediaType.GraphQLResponse, _rules));
            }
        }

        admission.ChargeWork(caller, work);
        return batch.Form == BatchForm.Single
            ? HttpReply.Of(ReplyStatus.Of(results[0], type, _rules), results[0])
            : new HttpReply(StatusCodes.Status200OK, batch.Form, results);
    }

    /// <summary>Counts a request whose answer the client has already.</summary>
    /// <exception cref="RequestRefusedException">The client has asked for too much.</exception>
    public void ChargeForNothing(Caller caller) => admission.Charge(caller, default);

    /// <summary>Finds and validates the document of one request and the values of its variables, without running it.</summary>
    public async Task<PreparedOperation> CheckAsync(Caller caller, GraphQLRequest request, IReleaseLease lease)
    {
        using var deadline = runner.StartDeadline(caller.Gone);
        using var place = await admission.EnterAsync(caller.Client, deadline).ConfigureAwait(false);
        admission.Charge(caller, RequestAdmission.RefusedCost);
        var prepared = await PrepareAsync(caller, request, lease, NewWork(), deadline).ConfigureAwait(false);
        return await runner.RequireValuesAsync(prepared, caller.Services, deadline).ConfigureAwait(false);
    }

    /// <summary>Whether a request asks for a subscription; what cannot be told is left for the answer to say.</summary>
    /// <exception cref="RequestRefusedException">The request names no document.</exception>
    public bool IsSubscription(GraphQLRequest request) =>
        request.Fault is null
        && trusted.Find(request).Text is { } text
        && documents.TryGet(text, out var document, out _)
        && document.FindOperation(request.OperationName) is { Operation: OperationType.Subscription };

    /// <summary>Runs one operation of a document that the server itself made.</summary>
    /// <exception cref="RequestRefusedException">There is no place for it now.</exception>
    public async Task<ExecutionResult> RunAsync(Caller caller, string text, string? operationName, Inputs variables, IReleaseLease lease)
    {
        using var deadline = runner.StartDeadline(caller.Gone);
        using var place = await admission.EnterAsync(caller.Client, deadline).ConfigureAwait(false);
        return documents.TryGet(text, out var document, out var fault)
            ? await RunAsync(caller, document, operationName, variables, lease, deadline).ConfigureAwait(false)
            : Refusal(fault.ToError(), lease);
    }

    /// <summary>Runs one operation of a document that has been checked.</summary>
    /// <exception cref="RequestRefusedException">There is no place for it now.</exception>
    public async Task<ExecutionResult> RunAsync(
        Caller caller,
        ParsedDocument document,
        string? operationName,
        Inputs variables,
        IReleaseLease lease)
    {
        using var deadline = runner.StartDeadline(caller.Gone);
        using var place = await admission.EnterAsync(caller.Client, deadline).ConfigureAwait(false);
        return await RunAsync(caller, document, operationName, variables, lease, deadline).ConfigureAwait(false);
    }

    private async Task<ExecutionResult> RunAsync(
        Caller caller, ParsedDocument document, string? operationName, Inputs variables, IReleaseLease lease, Deadline deadline)
    {
        var work = NewWork();
        var prepared = await runner
            .PrepareAsync(document, operationName, variables, ContextOf(caller, lease, work),
                caller.Services, deadline).ConfigureAwait(false);
        if (costs.Check(prepared) is { } tooCostly)
        {
            var refusal = Refusal(tooCostly, lease);
            refusal.Extensions!["cost"] = costs.Describe(prepared.Cost);
            return refusal;
        }

        admission.Charge(caller, caller.OnlyCounts || prepared.Refusal is not null ? RequestAdmission.RefusedCost : prepared.Cost);
        if (caller.OnlyCounts)
        {
            return await runner.ReportCostAsync(prepared, caller.Services, deadline).ConfigureAwait(false);
        }

        work.Allow(costs.LeftOf(prepared.Cost));
        var result = await RunAsync(prepared, caller.Services, deadline).ConfigureAwait(false);
        admission.ChargeWork(caller, work);
        return result;
    }

    private async Task<ExecutionResult> RunAsync(PreparedOperation prepared, IServiceProvider services, Deadline deadline)
    {
        if (prepared.Refusal is { } refusal)
        {
            return refusal;
        }

        using var watch = new OperationWatch(prepared);
        return watch.End(await runner.RunAsync(prepared, services, deadline).ConfigureAwait(false));
    }

    public static ExecutionResult Refusal(ExecutionError error, IReleaseLease? lease) => new(error)
    {
        Extensions = lease is null ? null : new ReplyExtensions().ToDictionary(lease.ReleaseId),
    };

    private async Task<PreparedOperation> PrepareAsync(
        Caller caller, RequestBatch batch, GraphQLRequest request, IReleaseLease lease, RequestWork work, Deadline deadline)
    {
        try
        {
            return await PrepareAsync(caller, request, lease, work, deadline).ConfigureAwait(false);
        }
        catch (RequestRefusedException refused) when (batch.Form == BatchForm.Requests)
        {
            return PreparedOperation.Refused(Refusal(refused.Fault.ToError(), lease));
        }
    }

    private async Task<PreparedOperation> PrepareAsync(
        Caller caller,
        GraphQLRequest request,
        IReleaseLease lease,
        RequestWork work,
        Deadline deadline)
    {
        if (request.Fault is { } broken)
        {
            throw new RequestRefusedException(broken);
        }

        var (text, error) = trusted.Find(request);
        if (text is null)
        {
            return PreparedOperation.Refused(Refusal(error!, lease));
        }

        if (!documents.TryGet(text, out var document, out var fault))
        {
            return PreparedOperation.Refused(Refusal(fault.ToError(), lease));
        }

        if (caller.IsReadOnly && document.FindOperation(request.OperationName) is { Operation: not OperationType.Query } other
            && !(caller.CarriesSubscriptions && other.Operation == OperationType.Subscription))
        {
            throw new RequestRefusedException(new RequestFault(
                StatusCodes.Status405MethodNotAllowed, ErrorCodes.MethodNotAllowed, "Only queries may be sent by GET."));
        }

        return await runner
            .PrepareAsync(
                document,
                request.OperationName,
                request.Variables,
                ContextOf(caller, lease, work, request.SentBytes),
                caller.Services,
                deadline)
            .ConfigureAwait(false);
    }

    private RequestWork NewWork() => new(_maxGatheredBytes);

    private static RequestContext ContextOf(
        Caller caller,
        IReleaseLease lease,
        RequestWork work,
        int sentBytes = 0) => new(lease, caller.TraceId)
        {
            SentBytes = sentBytes,
            CarriesSubscriptions = caller.CarriesSubscriptions,
            Since = caller.Since,
            Traits = caller.Traits,
            IsKnownClient = caller.Client?.IsKnown == true,
            Found = caller.Found,
            Pages = caller.Pages,
            Work = work,
        };
}
