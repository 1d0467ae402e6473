namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>A remark on an answer.</summary>
internal sealed record NoticeReply
{
    public required string Code { get; init; }

    public required string Message { get; init; }

    public string? Argument { get; init; }

    public IReadOnlyList<CandidateReply> Candidates { get; init; } = [];

    /// <summary>The place in the answer that it is about, from the root.</summary>
    public IReadOnlyList<string> Path { get; init; } = [];
}
