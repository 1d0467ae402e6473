using GraphQL;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Http;

/// <summary>The HTTP status that a result calls for.</summary>
internal static class ReplyStatus
{
    // Under application/json a refused document is an ordinary answer; the newer type says it by status (GraphQL over HTTP, 6.4).
    public static int Of(ExecutionResult result, ReplyMediaType type) =>
        result.Executed ? StatusCodes.Status200OK : OfError(CodeOf(result), type);

    /// <summary>The status of an error where no part of an answer stands beside it.</summary>
    public static int OfError(string? code, ReplyMediaType type) => (code, type) switch
    {
        (ErrorCodes.InternalError, _) => StatusCodes.Status500InternalServerError,
        (ErrorCodes.NotReady, _) => StatusCodes.Status503ServiceUnavailable,
        (_, ReplyMediaType.Json) => StatusCodes.Status200OK,
        (ErrorCodes.ExecutionTimeout, _) => StatusCodes.Status504GatewayTimeout,
        _ => StatusCodes.Status400BadRequest,
    };

    public static string? CodeOf(ExecutionResult result) => result.Errors is { Count: > 0 } errors ? errors[0].Code : null;
}
