using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Traversal;

/// <summary>A search for the neighbourhood of some nodes.</summary>
/// <param name="Of">The centre; its nodes belong to the neighbourhood.</param>
public sealed record NeighbourhoodSearch(IReadOnlyList<GraphNode> Of)
{
    /// <summary>Steps from the centre.</summary>
    public int Depth { get; init; } = 1;

    /// <summary>The most nodes to return, the centre included.</summary>
    public int Limit { get; init; } = 100;

    /// <summary>The most edges to return among them.</summary>
    public int EdgeLimit { get; init; } = int.MaxValue;

    /// <summary>Kinds of link that may be walked; empty for all.</summary>
    public IReadOnlySet<EdgeKind> Through { get; init; } = new HashSet<EdgeKind>();

    /// <summary>Kinds of record wanted; other nodes except the centre are walked through and left out. Empty for all.</summary>
    public IReadOnlySet<EntityType> Types { get; init; } = new HashSet<EntityType>();

    /// <summary>The number of nodes that may be visited before the search gives up.</summary>
    public int MaxVisited { get; init; } = int.MaxValue;
}
