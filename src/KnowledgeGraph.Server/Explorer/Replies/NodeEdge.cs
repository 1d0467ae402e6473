namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>An edge of which little more than its far end is shown.</summary>
internal sealed record NodeEdge<T>
{
    public required T Node { get; init; }

    public int? Depth { get; init; }
}
