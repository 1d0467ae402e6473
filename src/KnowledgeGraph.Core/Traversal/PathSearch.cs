using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Traversal;

/// <summary>A search for paths between two nodes.</summary>
/// <param name="From">The node where the paths start.</param>
/// <param name="To">The node where they end.</param>
public sealed record PathSearch(GraphNode From, GraphNode To)
{
    /// <summary>The most steps of a path, 0 to 250.</summary>
    public int MaxLength { get; init; } = 4;

    /// <summary>The most paths to return, at least 1.</summary>
    public int Limit { get; init; } = 5;

    /// <summary>Kinds of link that may be walked; empty for all.</summary>
    public IReadOnlySet<EdgeKind> Through { get; init; } = new HashSet<EdgeKind>();

    /// <summary>Nodes that no path may pass; the ends are not affected.</summary>
    public IReadOnlySet<GraphNode> Avoid { get; init; } = new HashSet<GraphNode>();

    /// <summary>The number of nodes that may be visited before the search gives up.</summary>
    public int MaxVisited { get; init; } = int.MaxValue;
}
