using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Traversal;

namespace KnowledgeGraph.Core.Export;

/// <summary>The part of a graph that is exported.</summary>
/// <param name="NodeCount">Records in all.</param>
/// <param name="Nodes">The records, each once.</param>
/// <param name="EdgeCount">Links in all.</param>
/// <param name="Edges">The links, each once, those of one kind in the order of their rows.</param>
public sealed record GraphSelection(int NodeCount, IEnumerable<GraphNode> Nodes, int EdgeCount, IEnumerable<GraphEdge> Edges)
{
    /// <summary>The empty selection, as the result of a ranking without terms.</summary>
    public static GraphSelection Empty { get; } = new(0, [], 0, []) { Scores = new Dictionary<GraphNode, NodeScore>() };

    /// <summary>The places of records in a ranking; null if there is no ranking.</summary>
    public IReadOnlyDictionary<GraphNode, NodeScore>? Scores { get; init; }

    /// <summary>Whether a limit, not the graph, ended the search that found the selection.</summary>
    public bool IsTruncated { get; init; }

    /// <summary>All records and links of some kinds; links only if both their ends are wanted.</summary>
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
            FirstExamples.Before(graph, links));
    }

    /// <summary>A neighbourhood.</summary>
    public static GraphSelection Of(Neighbourhood neighbourhood) =>
        Of(neighbourhood.Nodes, neighbourhood.Edges) with { IsTruncated = neighbourhood.IsTruncated };

    /// <summary>All nodes and edges of some paths.</summary>
    public static GraphSelection Of(PathsFound found) =>
        Of([.. found.Paths.SelectMany(path => path.Nodes).Distinct()], [.. found.Paths.SelectMany(path => path.Edges).Distinct()]) with
        {
            IsTruncated = found.IsTruncated,
        };

    private static GraphSelection Of(IReadOnlyList<GraphNode> nodes, IReadOnlyList<GraphEdge> edges) =>
        new(nodes.Count, nodes, edges.Count, edges.OrderBy(edge => edge.Kind).ThenBy(edge => edge.Link));
}
