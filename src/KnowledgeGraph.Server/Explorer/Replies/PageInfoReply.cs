namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>Whether a list goes on, and from where.</summary>
internal sealed record PageInfoReply
{
    public required bool HasNextPage { get; init; }

    public string? EndCursor { get; init; }
}
