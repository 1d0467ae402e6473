using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Graph;

/// <summary>The links of one kind, with the kinds of record that they join.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="From">The kind of record on the left of a link.</param>
/// <param name="To">The kind of record on the right.</param>
/// <param name="Links">The links, <paramref name="From"/> on the left.</param>
public sealed record KindOfLinks(EdgeKind Kind, EntityType From, EntityType To, LinkSet Links)
{
    /// <summary>A link as an edge.</summary>
    public GraphEdge EdgeOf(int link) => new(Kind, new GraphNode(From, Links.LeftRow(link)), new GraphNode(To, Links.RightRow(link)), link);
}
