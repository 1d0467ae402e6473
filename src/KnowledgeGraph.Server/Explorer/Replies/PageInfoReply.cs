namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>Whether a list goes on, and from where.</summary>
internal sealed record PageInfoReply
{
    public required bool HasNextPage { get; init; }

    public bool HasPreviousPage { get; init; }

    public string? StartCursor { get; init; }

    public string? EndCursor { get; init; }
}
