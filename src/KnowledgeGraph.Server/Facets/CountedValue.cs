using KnowledgeGraph.Core.Facets;
using KnowledgeGraph.Core.Records;
using KnowledgeGraph.Server.Paging;
using KnowledgeGraph.Server.Requests;

namespace KnowledgeGraph.Server.Facets;

/// <summary>The rows of a list that have one value of a facet, or none.</summary>
/// <param name="Facet">The facet.</param>
/// <param name="Code">The value's number; null for the rows without a value.</param>
/// <param name="Count">The number of rows.</param>
public sealed record CountedValue(CountedFacet Facet, int? Code, int Count)
{
    /// <summary>The value; null for the rows without one.</summary>
    public FacetValue? Value => Code is { } code ? Facet.Column[code] : null;

    /// <summary>The term, if the value is one; otherwise null.</summary>
    public EntityNode? Term => Value?.Term is { } term ? EntityNode.Of(Facet.Page.Graph, term.Type, term.Row) : null;

    /// <summary>A page of the first rows of the list.</summary>
    /// <param name="size">The most rows to give.</param>
    /// <param name="work">The budget that pays for finding them.</param>
    public Page First(int size, RequestWork work) => Facet.First(Code, size, work);

    /// <summary>The values of a facet, the most frequent first.</summary>
    public static IEnumerable<CountedValue> Of(CountedFacet facet) =>
        facet.Shown.Select(count => new CountedValue(facet, count.Code, count.Count));

    /// <summary>The values of a facet, the most frequent first, and then the rows without a value, if there are any.</summary>
    public static IEnumerable<CountedValue> GroupsOf(CountedFacet facet) => facet.Counts.Missing > 0
        ? Of(facet).Append(new CountedValue(facet, null, facet.Counts.Missing))
        : Of(facet);
}
