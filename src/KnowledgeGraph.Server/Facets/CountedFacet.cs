using KnowledgeGraph.Core.Facets;
using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Server.Facets;

/// <summary>One facet, counted over a list.</summary>
/// <param name="Graph">The image.</param>
/// <param name="Facet">The facet.</param>
/// <param name="Rows">The list's rows.</param>
/// <param name="Counts">The counts of all values.</param>
/// <param name="First">Values to give.</param>
public sealed record CountedFacet(GraphImage Graph, Facet Facet, int[] Rows, FacetCounts Counts, int First)
{
    /// <summary>The most frequent values.</summary>
    public IEnumerable<CountedValue> Values => Counts.Values.Take(First).Select(count => new CountedValue(this, count));
}
