namespace KnowledgeGraph.Core.Facets;

/// <summary>The counts of one facet over some rows.</summary>
/// <param name="Values">Values that occur, the most frequent first; equally frequent ones by text, in ordinal order.</param>
/// <param name="Missing">Rows that have no value.</param>
public sealed record FacetCounts(IReadOnlyList<FacetCount> Values, int Missing);
