using GraphQL;
using GraphQLParser.AST;

namespace KnowledgeGraph.Server.Errors;

/// <summary>Errors about an operation as a whole.</summary>
internal static class OperationErrors
{
    public static ExecutionError Unknown() => new("It is not clear which operation to run; name one that the document holds.")
    {
        Code = ErrorCodes.UnknownOperation,
    };

    public static ExecutionError NotSupported(OperationType kind) => new(
        kind == OperationType.Subscription
            ? "Subscriptions are answered over a WebSocket (graphql-transport-ws) or as text/event-stream."
            : "This service has no mutations.")
    {
        Code = ErrorCodes.OperationNotSupported,
    };

    public static ExecutionError GoingDown() =>
        new("The service is going down and has stopped the operation; try again.") { Code = ErrorCodes.NotReady };

    public static ExecutionError NoDatabase() => new("The database does not answer; try again later.") { Code = ErrorCodes.NotReady };

    public static ExecutionError ReleaseDeleted(string id) => new(ReleaseFaults.Deleted(id)) { Code = ErrorCodes.ReleaseNotFound };

    public static ExecutionError Timeout(TimeSpan limit) => new($"The operation was stopped after {limit.TotalSeconds:0.###} s.")
    {
        Code = ErrorCodes.ExecutionTimeout,
    };
}
