using GraphQL;
using GraphQL.Validation;
using GraphQLParser.AST;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.Documents;
using KnowledgeGraph.Server.Documents.Rules;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Server.Schema;
using KnowledgeGraph.Server.Telemetry;
using KnowledgeGraph.Storage.Providers;

namespace KnowledgeGraph.Server.Execution;

/// <summary>Runs one operation of a checked document against one release; the HTTP endpoint and <c>kg query</c> both come here.</summary>
public sealed partial class OperationRunner(
    ServedSchema schema,
    IDocumentExecuter executer,
    IDocumentValidator validator,
    DocumentSource documents,
    OperationCosts costs,
    IntrospectionPrices introspectionPrices,
    Draining draining,
    FaultText faults,
    SchemaSecrecy secrecy,
    RequestLimits limits,
    ILogger<OperationRunner> logger)
{
    private readonly TimeSpan _timeout = limits.ExecutionTimeout;
    private readonly int _maxErrors = limits.MaxErrors;

    /// <summary>Checks and runs a document given as text.</summary>
    public async Task<ExecutionResult> RunAsync(
        string text,
        string? operationName,
        Inputs variables,
        RequestContext context,
        IServiceProvider services,
        CancellationToken cancellation)
    {
        if (!documents.TryGet(text, out var document, out var fault))
        {
            return Refuse(fault.ToError(), context);
        }

        using var deadline = StartDeadline(cancellation);
        var prepared = await PrepareAsync(document, operationName, variables, context, services, deadline).ConfigureAwait(false);
        return costs.Check(prepared) is { } tooCostly
            ? Refuse(tooCostly, context)
            : await RunAsync(costs.Allow(prepared), services, deadline).ConfigureAwait(false);
    }

    /// <summary>Begins the time that a request has.</summary>
    public Deadline StartDeadline(CancellationToken caller) => new(_timeout, caller, draining.RequestsMustEnd);

    /// <summary>Finds the operation, validates its document where that is not known to be valid, and counts its cost.</summary>
    public async Task<PreparedOperation> PrepareAsync(
        CheckedDocument document, string? operationName, Inputs variables, RequestContext context, IServiceProvider services, Deadline deadline)
    {
        if (document.FindOperation(operationName) is not { } operation)
        {
            return PreparedOperation.Refused(Refuse(OperationErrors.Unknown(), context));
        }

        if (!IsCarried(operation.Operation, context))
        {
            return PreparedOperation.Refused(Refuse(OperationErrors.NotSupported(operation.Operation), context));
        }

        if (!document.FitsSchema)
        {
            if (await FaultOfAsync(document, operation, variables, DocumentRules.All, context, services, deadline).ConfigureAwait(false) is { } fault)
            {
                return PreparedOperation.Refused(fault);
            }

            documents.Keep(document);
        }

        var introspection = introspectionPrices.Of(document, operation);
        var cost = costs.Of(document, operation, variables, context.Graph).Plus(new OperationCost(introspection + WorkPrices.OfSentBytes(context.SentBytes), 0));
        context.Reply.Set("cost", costs.Describe(cost));
        if (document.MayComeInParts)
        {
            // Relay's word for a reply that no parts follow; without it, Relay waits for what is deferred.
            context.Reply.Set("is_final", true);
        }

        return PreparedOperation.Ready(document, operationName, variables, context, cost);
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
        if (prepared.Refusal is { } refusal)
        {
            return refusal;
        }

        var context = prepared.Context!;
        var operation = prepared.Document!.FindOperation(prepared.OperationName)!;
        var fault = await FaultOfAsync(prepared.Document, operation, prepared.Variables, [], context, services, deadline).ConfigureAwait(false);
        return fault ?? new ExecutionResult { Executed = true, Extensions = context.Reply.ToDictionary(context.Release.ReleaseId) };
    }

    private bool IsCarried(OperationType kind, RequestContext context) => kind switch
    {
        OperationType.Subscription => context.CarriesSubscriptions && schema.Schema.Subscription is not null,
        OperationType.Mutation => schema.Schema.Mutation is not null,
        _ => true,
    };

    private Task<ExecutionResult?> FaultOfAsync(
        CheckedDocument document,
        GraphQLOperationDefinition operation,
        Inputs variables,
        IEnumerable<IValidationRule> rules,
        RequestContext context,
        IServiceProvider services,
        Deadline deadline) =>
        GuardAsync<ExecutionResult?>(
            async () =>
            {
                var verdict = await validator.ValidateAsync(new ValidationOptions
                {
                    Schema = schema.Schema,
                    Document = document.Syntax,
                    Operation = operation,
                    Variables = variables,
                    Rules = rules,
                    UserContext = context,
                    RequestServices = services,
                    CancellationToken = deadline.Token,
                }).ConfigureAwait(false);
                return verdict.IsValid ? null : Refuse(Explain(verdict.Errors, operation, variables), context);
            },
            context,
            deadline);

    private async Task<T> GuardAsync<T>(Func<Task<T>> run, RequestContext context, Deadline deadline)
        where T : ExecutionResult?
    {
        try
        {
            return await deadline.BoundAsync(run(), late => (late?.Data as IDisposable)?.Dispose()).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!deadline.IsAbandoned)
        {
            return (T)Refuse(deadline.IsHurried ? OperationErrors.GoingDown() : OperationErrors.Timeout(deadline.Limit), context);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log(exception, context);
            return (T)Refuse(ErrorTranslation.Of(exception, context.TraceId), context);
        }
    }

    private async Task<ExecutionResult> ExecuteAsync(PreparedOperation prepared, IServiceProvider services, CancellationToken cancellation)
    {
        var context = prepared.Context!;
        var isUnanswered = false;
        var before = context.Work.Units;
        var result = await executer.ExecuteAsync(new ExecutionOptions
        {
            Schema = schema.Schema,
            Query = prepared.Document!.Text,
            Document = prepared.Document.Syntax,
            OperationName = prepared.OperationName,
            Variables = prepared.Variables,
            UserContext = context,
            RequestServices = services,
            CancellationToken = cancellation,
            // The document has passed them; the engine still coerces variables and arguments.
            ValidationRules = [],
            UnhandledExceptionDelegate = fault =>
            {
                if (!cancellation.IsCancellationRequested)
                {
                    isUnanswered |= StoreFault.IsOfUnavailability(fault.OriginalException);
                    Log(fault.OriginalException, context);
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

        if (isUnanswered)
        {
            // Half an answer would have to be asked for again as well, and looks like one that is final.
            (result.Data as IDisposable)?.Dispose();
            return Refuse(OperationErrors.NoDatabase(), context);
        }

        if (costs.Settle(prepared, before) is { } tooMuch)
        {
            (result.Data as IDisposable)?.Dispose();
            return Refuse(tooMuch, context);
        }

        if (result.Errors is { Count: > 0 } errors)
        {
            var operation = prepared.Document.FindOperation(prepared.OperationName)!;
            result.Errors = ErrorTranslation.Translate(Explain(errors, operation, prepared.Variables), context.TraceId, _maxErrors);
        }

        result.Extensions = context.Reply.ToDictionary(context.Release.ReleaseId);
        return result;
    }

    private void Log(Exception fault, RequestContext context)
    {
        if (StoreFault.IsOfUnavailability(fault))
        {
            LogUnanswered(logger, context.TraceId, fault.GetType().Name);
        }
        else
        {
            LogFault(logger, context.TraceId, faults.Of(fault));
        }
    }

    private ExecutionErrors Explain(ExecutionErrors errors, GraphQLOperationDefinition operation, Inputs variables) =>
        secrecy.Explain(errors, schema.Schema, operation, variables);

    private ExecutionResult Refuse(ExecutionErrors errors, RequestContext context) => new()
    {
        Errors = ErrorTranslation.Translate(errors, context.TraceId, _maxErrors),
        Extensions = context.Reply.ToDictionary(context.Release.ReleaseId),
    };

    private static ExecutionResult Refuse(ExecutionError error, RequestContext context) =>
        new(error) { Extensions = context.Reply.ToDictionary(context.Release.ReleaseId) };

    [LoggerMessage(Level = LogLevel.Warning, Message = "Request {TraceId} was not answered by the database: {Fault}")]
    private static partial void LogUnanswered(ILogger logger, string traceId, string fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "Request {TraceId} met a fault: {Fault}")]
    private static partial void LogFault(ILogger logger, string traceId, string fault);
}
