namespace KnowledgeGraph.Core.Facets;

/// <summary>The number of rows that have a value.</summary>
/// <param name="Code">The value's number in its <see cref="FacetColumn"/>.</param>
/// <param name="Count">The number of rows.</param>
public readonly record struct FacetCount(int Code, int Count);
