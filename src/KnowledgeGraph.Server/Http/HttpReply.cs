using GraphQL;

namespace KnowledgeGraph.Server.Http;

/// <summary>The reply to one HTTP request.</summary>
internal sealed record HttpReply(int Status, BatchForm Form, IReadOnlyList<ExecutionResult> Results)
{
    /// <summary>The time that it may be kept; null if it may not be kept.</summary>
    public Freshness? Freshness { get; init; }

    /// <summary>Whether it is one answer, complete and without errors.</summary>
    public bool IsClean =>
        Form == BatchForm.Single && Status == StatusCodes.Status200OK && Results[0] is { Executed: true, Errors: not { Count: > 0 } };

    /// <summary>Whether any operation was run.</summary>
    public bool IsExecuted => Results.Any(result => result.Executed);

    /// <summary>The code of the first result's first error.</summary>
    public string? Code => ReplyStatus.CodeOf(Results[0]);

    public static HttpReply Of(int status, ExecutionResult result) => new(status, BatchForm.Single, [result]);
}
