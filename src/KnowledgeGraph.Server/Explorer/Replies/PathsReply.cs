namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>The shortest paths between two records.</summary>
internal sealed record PathsReply
{
    public required bool Truncated { get; init; }

    public required IReadOnlyList<PathReply> Paths { get; init; }
}
