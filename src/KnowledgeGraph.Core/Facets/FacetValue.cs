using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Facets;

/// <summary>One value of a facet.</summary>
/// <param name="Text">The value as filters take it: a text, an enum constant, or the CURIE of a term.</param>
/// <param name="Label">The value in words; the text itself where it has none of its own.</param>
/// <param name="Term">The term that the value is; null where it is none.</param>
public sealed record FacetValue(string Text, string Label, GraphNode? Term = null);
