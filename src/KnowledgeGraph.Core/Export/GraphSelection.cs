using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Traversal;

namespace KnowledgeGraph.Core.Export;

/// <summary>What part of a graph is exported.</summary>
/// <param name="NodeCount">Records in all.</param>
/// <param name="Nodes">The records, each once.</param>
/// <param name="EdgeCount">Links in all.</param>
/// <param name="Edges">The links, each once, by kind and then by row.</param>
public sealed record GraphSelection(int NodeCount, IEnumerable<GraphNode> Nodes, int EdgeCount, IEnumerable<GraphEdge> Edges)
{
    /// <summary>Where a ranking puts some of the records; null where there is no ranking.</summary>
    public IReadOnlyDictionary<GraphNode, NodeScore>? Scores { get; init; }

    /// <summary>Everything of some kinds: links only where both their ends are wanted.</summary>
    /// <param name="graph">The image.</param>
    /// <param name="types">Kinds of record; all if empty.</param>
    /// <param name="kinds">Kinds of link; all if empty.</param>
    public static GraphSelection Whole(GraphImage graph, IReadOnlySet<EntityType> types, IReadOnlySet<EdgeKind> kinds)
    {
        var wanted = Enum.GetValues<EntityType>().Where(type => types.Count == 0 || types.Contains(type)).ToList();
        var links = Enum.GetValues<EdgeKind>()
            .Where(kind => kinds.Count == 0 || kinds.Contains(kind))
            .Select(graph.LinksOf)
            .Where(links => wanted.Contains(links.From) && wanted.Contains(links.To))
            .ToList();
        return new GraphSelection(
            wanted.Sum(graph.CountOf),
            wanted.SelectMany(type => Enumerable.Range(0, graph.CountOf(type)), (type, row) => new GraphNode(type, row)),
            links.Sum(kind => kind.Links.Count),
            links.SelectMany(kind => Enumerable.Range(0, kind.Links.Count), (kind, link) => kind.EdgeOf(link)));
    }

    /// <summary>A neighbourhood.</summary>
    public static GraphSelection Of(Neighbourhood neighbourhood) => Of(neighbourhood.Nodes, neighbourhood.Edges);

    /// <summary>All that some paths pass.</summary>
    public static GraphSelection Of(PathsFound found) =>
        Of([.. found.Paths.SelectMany(path => path.Nodes).Distinct()], [.. found.Paths.SelectMany(path => path.Edges).Distinct()]);

    private static GraphSelection Of(IReadOnlyList<GraphNode> nodes, IReadOnlyList<GraphEdge> edges) =>
        new(nodes.Count, nodes, edges.Count, edges.OrderBy(edge => edge.Kind).ThenBy(edge => edge.Link));
}
