using KnowledgeGraph.Core.Citations.Queries;
using KnowledgeGraph.Core.Diseases;

namespace KnowledgeGraph.Core.Citations.Filters;

/// <summary>A published filter that puts papers into a section of a record's literature.</summary>
/// <param name="Category">The section.</param>
/// <param name="Breadth">Narrow or broad.</param>
/// <param name="Query">What it asks.</param>
public sealed record LiteratureFilter(CitationCategory Category, FilterBreadth Breadth, CitationQuery Query);
