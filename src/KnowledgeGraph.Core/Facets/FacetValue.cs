using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Facets;

/// <summary>One value of a facet.</summary>
/// <param name="Text">The value as filters take it: a text, an enum constant, or the CURIE of a term.</param>
/// <param name="Label">The value in words; the text itself if it has no label.</param>
/// <param name="Term">The term, if the value is one; null if not.</param>
public sealed record FacetValue(string Text, string Label, GraphNode? Term = null);
