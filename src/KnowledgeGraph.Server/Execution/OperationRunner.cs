using GraphQL;
using GraphQLParser.AST;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.Documents;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Operations;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Server.Schema;
using KnowledgeGraph.Storage.Providers;

namespace KnowledgeGraph.Server.Execution;

/// <summary>Runs one operation of a checked document against one release; the HTTP endpoint and <c>kg query</c> both come here.</summary>
public sealed class OperationRunner(
    ServedSchema schema,
    IDocumentExecuter executer,
    DocumentValidation validation,
    CostAnalyzer costs,
    OperationFaults faults,
    OperationTime time)
{
    /// <summary>Checks and runs a document given as text.</summary>
    public async Task<ExecutionResult> RunAsync(
        string text,
        string? operationName,
        Inputs variables,
        RequestContext context,
        IServiceProvider services,
        CancellationToken cancellation)
    {
        if (!validation.Documents.TryGet(text, out var document, out var fault))
        {
            return OperationFaults.Refuse(fault.ToError(), context);
        }

        using var deadline = StartDeadline(cancellation);
        var prepared = await PrepareAsync(document, operationName, variables, context, services, deadline).ConfigureAwait(false);
        return costs.Check(prepared) is { } tooCostly
            ? OperationFaults.Refuse(tooCostly, context)
            : await RunAsync(costs.Allow(prepared), services, deadline).ConfigureAwait(false);
    }

    /// <summary>Begins the time that a request has.</summary>
    public Deadline StartDeadline(CancellationToken caller) => time.Start(caller);

    /// <summary>Finds the operation, validates its document where that is not known to be valid, and counts its cost.</summary>
    public async Task<PreparedOperation> PrepareAsync(
        ParsedDocument document,
        string? operationName,
        Inputs variables,
        RequestContext context,
        IServiceProvider services,
        Deadline deadline)
    {
        if (document.FindOperation(operationName) is not { } operation)
        {
            return PreparedOperation.Refused(OperationFaults.Refuse(OperationErrors.Unknown(), context));
        }

        if (!IsCarried(operation.Operation, context))
        {
            return PreparedOperation.Refused(OperationFaults.Refuse(OperationErrors.NotSupported(operation.Operation), context));
        }

        if (!document.FitsSchema)
        {
            var refusal = await GuardAsync<ExecutionResult?>(
                async () => await validation.FaultsAsync(document, operation, variables, context, services, deadline.Token)
                    .ConfigureAwait(false) is { } errors
                    ? faults.Refuse(errors, operation, variables, context)
                    : null,
                context,
                deadline).ConfigureAwait(false);
            if (refusal is not null)
            {
                return PreparedOperation.Refused(refusal);
            }
        }

        var request = Operation.Of(document, operation, schema.Schema).With(variables);
        var cost = costs.Of(request, context);
        context.Reply.Set("cost", costs.Describe(cost));
        if (document.MayComeInParts)
        {
            // Relay's word for a reply that no parts follow; without it, Relay waits for what is deferred.
            context.Reply.Set("is_final", true);
            context.StreamsLists = true;
        }

        return PreparedOperation.Ready(request, context, cost);
    }

    /// <summary>Runs an operation whose cost is allowed; every fault ends as a coded error in the result.</summary>
    /// <exception cref="OperationCanceledException">The caller has gone.</exception>
    public Task<ExecutionResult> RunAsync(PreparedOperation prepared, IServiceProvider services, Deadline deadline) =>
        prepared.Refusal is { } refusal
            ? Task.FromResult(refusal)
            : GuardAsync(() => ExecuteAsync(prepared, services, deadline.Token), prepared.Context!, deadline);

    /// <summary>Answers what an operation would have cost, when it would have run, without running it.</summary>
    public async Task<ExecutionResult> ReportCostAsync(PreparedOperation prepared, IServiceProvider services, Deadline deadline)
    {
        var valid = await RequireValuesAsync(prepared, services, deadline).ConfigureAwait(false);
        return valid.Refusal ?? new ExecutionResult
        {
            Executed = true,
            Extensions = valid.Context!.Reply.ToDictionary(valid.Context.Release.ReleaseId),
        };
    }

    /// <summary>
    /// Checks the values of variables, for an operation that is not run at once; one that is run has them checked by the run.
    /// </summary>
    public async Task<PreparedOperation> RequireValuesAsync(PreparedOperation prepared, IServiceProvider services, Deadline deadline)
    {
        if (prepared.Request is not { Operation: var operation } request)
        {
            return prepared;
        }

        var (document, given, context) = (operation.Document, request.Variables.Given, prepared.Context!);
        var refusal = await GuardAsync<ExecutionResult?>(
            async () => await validation.FaultsOfValuesAsync(document, operation.Definition, given, context, services, deadline.Token)
                .ConfigureAwait(false) is { } errors
                ? faults.Refuse(errors, operation.Definition, given, context)
                : null,
            context,
            deadline).ConfigureAwait(false);
        return refusal is null ? prepared : PreparedOperation.Refused(refusal);
    }

    // A database that does not answer is reported elsewhere.
    private static bool IsGone(RequestContext context)
    {
        try
        {
            return context.Release.IsGone;
        }
        catch (Exception absent) when (StoreFault.IsOfUnavailability(absent))
        {
            return false;
        }
    }

    private bool IsCarried(OperationType kind, RequestContext context) => kind switch
    {
        OperationType.Subscription => context.CarriesSubscriptions && schema.Schema.Subscription is not null,
        OperationType.Mutation => schema.Schema.Mutation is not null,
        _ => true,
    };

    private async Task<T> GuardAsync<T>(Func<Task<T>> run, RequestContext context, Deadline deadline)
        where T : ExecutionResult?
    {
        try
        {
            var running = deadline.BoundAsync(run(), late => (late?.Data as IDisposable)?.Dispose());
            return await time.WaitAsync(running, deadline).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!deadline.IsAbandoned)
        {
            return (T)OperationFaults.Refuse(
                deadline.IsHurried ? OperationErrors.GoingDown()
                    : deadline.IsDatabaseSilent ? OperationErrors.NoDatabase()
                    : OperationErrors.Timeout(deadline.Limit),
                context);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            faults.Log(exception, context);
            return (T)OperationFaults.Refuse(ErrorTranslation.Of(exception, context.TraceId), context);
        }
    }

    private async Task<ExecutionResult> ExecuteAsync(PreparedOperation prepared, IServiceProvider services, CancellationToken cancellation)
    {
        var (context, request) = (prepared.Context!, prepared.Request!);
        var operation = request.Operation;
        request.PutIn(context);
        var (isUnanswered, isFaulty) = (false, false);
        var before = context.Work.Units;
        var result = await executer.ExecuteAsync(new ExecutionOptions
        {
            Schema = schema.Schema,
            Query = operation.Document.Text,
            Document = operation.Document.Syntax,
            OperationName = operation.Name,
            Variables = request.Variables.Given,
            UserContext = context,
            RequestServices = services,
            CancellationToken = cancellation,
            // The document has passed them; the engine still coerces variables and arguments.
            ValidationRules = [],
            UnhandledExceptionDelegate = fault =>
            {
                if (!cancellation.IsCancellationRequested)
                {
                    isFaulty = true;
                    isUnanswered |= StoreFault.IsOfUnavailability(fault.OriginalException);
                    faults.Log(fault.OriginalException, context);
                }

                return Task.CompletedTask;
            },
        }).ConfigureAwait(false);
        if (result.Errors is { Count: > 0 } && cancellation.IsCancellationRequested)
        {
            // A statement that was interrupted fails in words of its driver; why is known here.
            (result.Data as IDisposable)?.Dispose();
            throw new OperationCanceledException(cancellation);
        }

        if (isFaulty && IsGone(context))
        {
            (result.Data as IDisposable)?.Dispose();
            return OperationFaults.Refuse(OperationErrors.ReleaseDeleted(context.Release.ReleaseId), context);
        }

        if (isUnanswered)
        {
            // Half an answer would have to be asked for again as well, and looks like one that is final.
            (result.Data as IDisposable)?.Dispose();
            return OperationFaults.Refuse(OperationErrors.NoDatabase(), context);
        }

        if (costs.Settle(prepared, before) is { } tooMuch)
        {
            (result.Data as IDisposable)?.Dispose();
            return OperationFaults.Refuse(tooMuch, context);
        }

        if (result.Errors is { Count: > 0 } errors)
        {
            result.Errors = faults.Describe(errors, operation.Definition, request.Variables.Given, context);
        }

        result.Extensions = context.Reply.ToDictionary(context.Release.ReleaseId);
        return result;
    }
}
