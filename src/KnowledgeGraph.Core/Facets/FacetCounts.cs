namespace KnowledgeGraph.Core.Facets;

/// <summary>The counts of one facet over some rows.</summary>
/// <param name="Values">Values that occur, the most frequent first; of equals, by text in the order of its characters' numbers.</param>
/// <param name="Missing">Rows that have no value.</param>
public sealed record FacetCounts(IReadOnlyList<FacetCount> Values, int Missing);
