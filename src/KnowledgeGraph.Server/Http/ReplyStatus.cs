using GraphQL;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Requests;

namespace KnowledgeGraph.Server.Http;

/// <summary>The HTTP status that a result calls for.</summary>
internal static class ReplyStatus
{
    /// <summary>
    /// Executed, with errors of fields; no registered status, and recommended beside application/graphql-response+json only.
    /// </summary>
    public const int PartialSuccess = 294;

    /// <summary>The status of a result.</summary>
    public static int Of(ExecutionResult result, ReplyMediaType type, StatusCodeRules rules) =>
        !result.Executed ? OfError(CodeOf(result), type, rules)
        : rules == StatusCodeRules.Draft2026 && type == ReplyMediaType.GraphQLResponse && result.Errors is { Count: > 0 } ? PartialSuccess
        : StatusCodes.Status200OK;

    /// <summary>The status of an error where no part of an answer stands beside it.</summary>
    public static int OfError(string? code, ReplyMediaType type, StatusCodeRules rules) => (code, type, rules) switch
    {
        (ErrorCodes.InternalError, _, _) => StatusCodes.Status500InternalServerError,
        (ErrorCodes.NotReady, _, _) => StatusCodes.Status503ServiceUnavailable,
        // Under application/json a refused document is an ordinary answer; the newer type says it by status.
        (_, ReplyMediaType.Json, StatusCodeRules.Draft2025) => StatusCodes.Status200OK,
        (ErrorCodes.ExecutionTimeout, _, _) => StatusCodes.Status504GatewayTimeout,
        (ErrorCodes.SyntaxError, _, _) or (_, _, StatusCodeRules.Draft2025) => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status422UnprocessableEntity,
    };

    /// <summary>The status of a request that was answered without looking at its document.</summary>
    public static int OfFault(RequestFault fault, StatusCodeRules rules) =>
        rules == StatusCodeRules.Draft2026 && fault is { Status: StatusCodes.Status400BadRequest, IsUnreadable: false }
            ? StatusCodes.Status422UnprocessableEntity
            : fault.Status;

    /// <summary>The type that a reply of this status has for a client that likes <paramref name="type"/> best.</summary>
    public static ReplyMediaType TypeOf(int status, ReplyMediaType type, StatusCodeRules rules) =>
        // A failure as application/json could be anybody's on the way.
        rules == StatusCodeRules.Draft2026 && status >= StatusCodes.Status400BadRequest ? ReplyMediaType.GraphQLResponse : type;

    public static string? CodeOf(ExecutionResult result) => result.Errors is { Count: > 0 } errors ? errors[0].Code : null;
}
