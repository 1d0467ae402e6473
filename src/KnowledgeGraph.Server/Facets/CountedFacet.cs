using KnowledgeGraph.Core.Facets;
using KnowledgeGraph.Server.Paging;

namespace KnowledgeGraph.Server.Facets;

/// <summary>One facet, counted over a list.</summary>
/// <param name="Page">The page of the list.</param>
/// <param name="Facet">The facet.</param>
/// <param name="Rows">The list's rows.</param>
/// <param name="Counts">The counts of all values.</param>
/// <param name="First">Values to give.</param>
public sealed record CountedFacet(Page Page, Facet Facet, int[] Rows, FacetCounts Counts, int First)
{
    /// <summary>The most frequent values.</summary>
    public IEnumerable<CountedValue> Values => Counts.Values.Take(First).Select(count => new CountedValue(this, count));
}
