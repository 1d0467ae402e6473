namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>An edge with little more than its far end.</summary>
internal sealed record NodeEdge<T>
{
    public required T Node { get; init; }

    public int? Depth { get; init; }
}
