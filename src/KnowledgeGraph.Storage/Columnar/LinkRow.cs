using KnowledgeGraph.Core.Changes;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Storage.Columnar;

/// <summary>A link of a release.</summary>
/// <param name="Graph">The image.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Link">Its row.</param>
/// <param name="From">CURIE of what it starts from.</param>
/// <param name="To">CURIE of what it ends at.</param>
internal sealed record LinkRow(GraphImage Graph, LinkKind Kind, int Link, string From, string To)
{
    /// <summary>Its number within its kind, by which statements speak of it.</summary>
    public int Key => Link + 1;

    /// <summary>All links of a kind.</summary>
    public static IEnumerable<LinkRow> Of(GraphImage graph, LinkKind kind)
    {
        // No walk goes from genes to phenotypes, so that these are no kind of edge.
        var edges = kind == LinkKind.GenePhenotype ? null : graph.LinksOf(Enum.Parse<EdgeKind>(kind.ToString()));
        var (fromType, toType) = edges is null ? (EntityType.Gene, EntityType.Phenotype) : (edges.From, edges.To);
        var links = edges?.Links ?? graph.GenePhenotypes;
        var (from, to) = (new CurieTexts(graph, fromType), new CurieTexts(graph, toType));
        return Enumerable.Range(0, links.Count)
            .Select(link => new LinkRow(graph, kind, link, from[links.LeftRow(link)], to[links.RightRow(link)]));
    }
}
