using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Traversal;

/// <summary>What paths are asked for.</summary>
/// <param name="From">Where they start.</param>
/// <param name="To">Where they end.</param>
public sealed record PathSearch(GraphNode From, GraphNode To)
{
    /// <summary>Steps of the longest path wanted, 0 to 250.</summary>
    public int MaxLength { get; init; } = 4;

    /// <summary>Paths wanted, at least 1.</summary>
    public int Limit { get; init; } = 5;

    /// <summary>Kinds of link that may be walked; all where it is empty.</summary>
    public IReadOnlySet<EdgeKind> Through { get; init; } = new HashSet<EdgeKind>();

    /// <summary>Nodes that no path may pass; the ends are not affected.</summary>
    public IReadOnlySet<GraphNode> Avoid { get; init; } = new HashSet<GraphNode>();

    /// <summary>Nodes that may be visited before the search gives up.</summary>
    public int MaxVisited { get; init; } = int.MaxValue;
}
