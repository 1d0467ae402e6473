using GraphQL;

namespace KnowledgeGraph.Server.Schema;

/// <summary>Errors about an operation as a whole.</summary>
internal static class OperationErrors
{
    public static ExecutionError Unknown() => new("It is not clear which operation to run; name one that the document holds.")
    {
        Code = ErrorCodes.UnknownOperation,
    };

    public static ExecutionError NotSupported() => new("Operations of this kind are not carried here.") { Code = ErrorCodes.OperationNotSupported };

    public static ExecutionError Timeout(TimeSpan limit) => new($"The operation was stopped after {limit.TotalSeconds:0.###} s.")
    {
        Code = ErrorCodes.ExecutionTimeout,
    };
}
