using GraphQL;
using GraphQLParser.AST;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Server.Schema;
using KnowledgeGraph.Server.Telemetry;
using KnowledgeGraph.Storage.Providers;

namespace KnowledgeGraph.Server.Execution;

/// <summary>Handles the faults of an operation: they are worded for the client, refuse the operation, or are logged.</summary>
public sealed partial class OperationFaults(ServedSchema schema, SchemaSecrecy secrecy, RequestLimits limits, FaultLog<OperationRunner> log)
{
    /// <summary>Errors as the client gets them.</summary>
    internal ExecutionErrors Describe(
        ExecutionErrors errors,
        GraphQLOperationDefinition operation,
        Inputs variables,
        RequestContext context) =>
        ErrorTranslation.Translate(secrecy.Explain(errors, schema.Schema, operation, variables), context.TraceId, limits.MaxErrors);

    /// <summary>The result of an operation that does not run.</summary>
    internal static ExecutionResult Refuse(ExecutionError error, RequestContext context) =>
        new(error) { Extensions = context.Reply.ToDictionary(context.Release.ReleaseId) };

    /// <summary>The result of an operation that is not valid.</summary>
    internal ExecutionResult Refuse(
        ExecutionErrors errors,
        GraphQLOperationDefinition operation,
        Inputs variables,
        RequestContext context) => new()
        {
            Errors = Describe(errors, operation, variables, context),
            Extensions = context.Reply.ToDictionary(context.Release.ReleaseId),
        };

    /// <summary>Logs a fault of ours, or that the database did not answer.</summary>
    internal void Log(Exception fault, RequestContext context)
    {
        if (StoreFault.IsOfUnavailability(fault))
        {
            LogUnanswered(log.Logger, context.TraceId, fault.GetType().Name);
        }
        else
        {
            log.Write(context.TraceId, "in an operation", fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Request {TraceId} was not answered by the database: {Fault}")]
    private static partial void LogUnanswered(ILogger logger, string traceId, string fault);
}
