using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Storage.Columnar;

/// <summary>A link of a release.</summary>
/// <param name="Graph">The image.</param>
/// <param name="Kind">Its kind, and what it joins.</param>
/// <param name="Link">Its row.</param>
/// <param name="From">CURIE of what it starts from.</param>
/// <param name="To">CURIE of what it ends at.</param>
internal sealed record LinkRow(GraphImage Graph, KindOfLinks Kind, int Link, string From, string To)
{
    /// <summary>Its number within its kind, by which statements speak of it.</summary>
    public int Key => Link + 1;

    /// <summary>All links of a kind.</summary>
    public static IEnumerable<LinkRow> Of(GraphImage graph, EdgeKind kind)
    {
        var kindOf = graph.LinksOf(kind);
        var (links, from, to) = (kindOf.Links, new CurieTexts(graph, kindOf.From), new CurieTexts(graph, kindOf.To));
        return Enumerable.Range(0, links.Count)
            .Select(link => new LinkRow(graph, kindOf, link, from[links.LeftRow(link)], to[links.RightRow(link)]));
    }
}
