using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Traversal;

/// <summary>What neighbourhood is asked for.</summary>
/// <param name="Of">Its centre; the nodes themselves belong to it.</param>
public sealed record NeighbourhoodSearch(IReadOnlyList<GraphNode> Of)
{
    /// <summary>Steps from the centre.</summary>
    public int Depth { get; init; } = 1;

    /// <summary>Nodes wanted, the centre included.</summary>
    public int Limit { get; init; } = 100;

    /// <summary>Edges among them wanted.</summary>
    public int EdgeLimit { get; init; } = int.MaxValue;

    /// <summary>Kinds of link that may be walked; all where it is empty.</summary>
    public IReadOnlySet<EdgeKind> Through { get; init; } = new HashSet<EdgeKind>();

    /// <summary>Kinds of record wanted; others are walked through and left out, but for the centre. All where it is empty.</summary>
    public IReadOnlySet<EntityType> Types { get; init; } = new HashSet<EntityType>();

    /// <summary>Nodes that may be visited before the search gives up.</summary>
    public int MaxVisited { get; init; } = int.MaxValue;
}
