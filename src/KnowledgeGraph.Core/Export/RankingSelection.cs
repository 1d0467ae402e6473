using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Similarity;

namespace KnowledgeGraph.Core.Export;

/// <summary>
/// A ranking as a part of the graph: the diseases, the phenotypes asked for and those that match them, the terms between two that match,
/// and all links among these. If diseases are ranked by their likeness to one, that disease is included.
/// </summary>
public static class RankingSelection
{
    /// <summary>Selects it.</summary>
    public static GraphSelection Of(GraphImage graph, DiseaseRanking ranking)
    {
        var diseases = ranking.Results.Select(result => result.Row).ToList();
        if (ranking.Query.Without is { } like)
        {
            diseases.Add(like);
        }

        var terms = Terms(graph, ranking);
        GraphNode[] nodes =
        [
            .. diseases.Select(row => new GraphNode(EntityType.Disease, row)),
            .. terms.Select(row => new GraphNode(EntityType.Phenotype, row)),
        ];
        List<GraphEdge> edges =
        [
            .. Among(graph.LinksOf(EdgeKind.DiseasePhenotype), diseases, terms),
            .. Among(graph.LinksOf(EdgeKind.DiseaseParent), diseases, diseases.ToHashSet()),
            .. Among(graph.LinksOf(EdgeKind.PhenotypeParent), terms, terms),
        ];
        return new GraphSelection(nodes.Length, nodes, edges.Count, edges.OrderBy(edge => edge.Kind).ThenBy(edge => edge.Link))
        {
            Scores = ranking.Results.ToDictionary(
                result => new GraphNode(EntityType.Disease, result.Row), result => new NodeScore(result.Rank, result.Score)),
        };
    }

    private static SortedSet<int> Terms(GraphImage graph, DiseaseRanking ranking)
    {
        var terms = new SortedSet<int>([.. ranking.Query.Observed, .. ranking.Query.Excluded]);
        var contributions = ranking.Results.SelectMany(result => graph.Ranker.Contributions(ranking.Query, result.Row));
        foreach (var (query, matched, common, _, _) in contributions.Where(one => one.Score != 0))
        {
            if (matched is { } match && common is { } ancestor)
            {
                terms.Add(match);
                terms.UnionWith(Between(graph.PhenotypeHierarchy, query, ancestor));
                terms.UnionWith(Between(graph.PhenotypeHierarchy, match, ancestor));
            }
        }

        return terms;
    }

    private static IEnumerable<int> Between(Hierarchy hierarchy, int term, int ancestor) =>
        hierarchy.Ancestors(term).Rows.ToArray().Where(row => hierarchy.IsA(row, ancestor));

    private static IEnumerable<GraphEdge> Among(KindOfLinks kind, IEnumerable<int> left, IReadOnlySet<int> right) =>
        left.SelectMany(row => kind.Links.ByLeft.Links(row).ToArray()).Where(link => right.Contains(kind.Links.RightRow(link)))
            .Select(kind.EdgeOf);
}
