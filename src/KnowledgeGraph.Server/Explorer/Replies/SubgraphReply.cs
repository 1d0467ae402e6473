namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>A part of the graph.</summary>
internal sealed record SubgraphReply
{
    public required bool Truncated { get; init; }

    public required IReadOnlyList<NeighborReply> Nodes { get; init; }

    public required IReadOnlyList<GraphEdgeReply> Edges { get; init; }
}
