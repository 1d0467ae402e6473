namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>A remark on an answer.</summary>
internal sealed record NoticeReply
{
    public required string Code { get; init; }

    public required string Message { get; init; }

    public string? Argument { get; init; }

    public IReadOnlyList<CandidateReply> Candidates { get; init; } = [];

    public object? Path { get; init; }
}
