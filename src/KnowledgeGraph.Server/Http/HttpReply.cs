using GraphQL;

namespace KnowledgeGraph.Server.Http;

/// <summary>What one HTTP request is answered with.</summary>
internal sealed record HttpReply(int Status, BatchForm Form, IReadOnlyList<ExecutionResult> Results)
{
    /// <summary>Whether any operation was run.</summary>
    public bool IsExecuted => Results.Any(result => result.Executed);

    /// <summary>The code of the first result's first error.</summary>
    public string? Code => ReplyStatus.CodeOf(Results[0]);

    public static HttpReply Of(int status, ExecutionResult result) => new(status, BatchForm.Single, [result]);
}
