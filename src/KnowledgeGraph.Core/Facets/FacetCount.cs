namespace KnowledgeGraph.Core.Facets;

/// <summary>How many rows have a value.</summary>
/// <param name="Code">The value's number in its <see cref="FacetColumn"/>.</param>
/// <param name="Count">Rows.</param>
public readonly record struct FacetCount(int Code, int Count);
