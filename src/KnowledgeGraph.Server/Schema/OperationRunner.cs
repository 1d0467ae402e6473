using GraphQL;
using GraphQL.Validation;
using GraphQLParser.AST;
using KnowledgeGraph.Server.Hosting;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Server.Schema;

/// <summary>Runs one operation of a checked document against one release; the HTTP endpoint and <c>kg query</c> both come here.</summary>
public sealed partial class OperationRunner(
    ServedSchema schema,
    IDocumentExecuter executer,
    DocumentSource documents,
    IOptions<ServerOptions> options,
    ILogger<OperationRunner> logger)
{
    private readonly TimeSpan _timeout = options.Value.Requests.ExecutionTimeout;
    private readonly int _maxErrors = options.Value.Requests.MaxErrors;

    /// <summary>Checks and runs a document given as text.</summary>
    public Task<ExecutionResult> RunAsync(
        string text,
        string? operationName,
        Inputs variables,
        RequestContext context,
        IServiceProvider services,
        CancellationToken cancellation)
    {
        if (!documents.TryGet(text, out var document, out var fault))
        {
            return Task.FromResult(Refuse(fault.ToError(), context));
        }

        return RunAsync(document, operationName, variables, context, services, cancellation);
    }

    /// <summary>Runs an operation; every fault ends as a coded error in the result.</summary>
    /// <exception cref="OperationCanceledException">The caller has gone.</exception>
    public async Task<ExecutionResult> RunAsync(
        CheckedDocument document,
        string? operationName,
        Inputs variables,
        RequestContext context,
        IServiceProvider services,
        CancellationToken cancellation)
    {
        if (document.FindOperation(operationName) is not { } operation)
        {
            return Refuse(OperationErrors.Unknown(), context);
        }

        if (operation.Operation == OperationType.Subscription)
        {
            return Refuse(OperationErrors.NotSupported(), context);
        }

        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(_timeout);
        try
        {
            return await ExecuteAsync(document, operationName, variables, context, services, limited.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Refuse(OperationErrors.Timeout(_timeout), context);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogFault(logger, exception, context.TraceId);
            return Refuse(ErrorTranslation.Internal(context.TraceId), context);
        }
    }

    private async Task<ExecutionResult> ExecuteAsync(
        CheckedDocument document,
        string? operationName,
        Inputs variables,
        RequestContext context,
        IServiceProvider services,
        CancellationToken cancellation)
    {
        var known = document.FitsSchema;
        var result = await executer.ExecuteAsync(new ExecutionOptions
        {
            Schema = schema.Schema,
            Query = document.Text,
            Document = document.Syntax,
            OperationName = operationName,
            Variables = variables,
            UserContext = context,
            RequestServices = services,
            CancellationToken = cancellation,
            // No rules for a document that has passed them; the engine still coerces variables and arguments.
            ValidationRules = known ? Array.Empty<IValidationRule>() : null,
            UnhandledExceptionDelegate = fault =>
            {
                LogFault(logger, fault.OriginalException, context.TraceId);
                return Task.CompletedTask;
            },
        }).ConfigureAwait(false);
        if (result.Executed && !known)
        {
            documents.Keep(document);
        }

        if (result.Errors is { Count: > 0 } errors)
        {
            result.Errors = ErrorTranslation.Translate(errors, context.TraceId, _maxErrors);
        }

        result.Extensions = context.Reply.ToDictionary(context.Release.ReleaseId);
        return result;
    }

    private static ExecutionResult Refuse(ExecutionError error, RequestContext context) =>
        new(error) { Extensions = context.Reply.ToDictionary(context.Release.ReleaseId) };

    [LoggerMessage(Level = LogLevel.Error, Message = "Request {TraceId} met a fault")]
    private static partial void LogFault(ILogger logger, Exception exception, string traceId);
}
