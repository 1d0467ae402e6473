using KnowledgeGraph.Core.Citations;

namespace KnowledgeGraph.Core.Diseases;

/// <summary>A section of a disease's literature that contains a paper, and why.</summary>
/// <param name="Category">The section.</param>
/// <param name="Breadth">Listed by a source, or found by a filter.</param>
/// <param name="Matched">The clause of the filter that fired, or the source that lists it.</param>
public readonly record struct CitationClassification(CitationCategory Category, FilterBreadth Breadth, string Matched);
