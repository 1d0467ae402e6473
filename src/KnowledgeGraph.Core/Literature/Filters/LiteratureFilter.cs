using KnowledgeGraph.Core.Citations;
using KnowledgeGraph.Core.Literature.Queries;

namespace KnowledgeGraph.Core.Literature.Filters;

/// <summary>A published filter that puts papers into a section of a record's literature.</summary>
/// <param name="Category">The section.</param>
/// <param name="Breadth">Narrow or broad.</param>
/// <param name="Query">The query that selects the papers.</param>
public sealed record LiteratureFilter(CitationCategory Category, FilterBreadth Breadth, CitationQuery Query);
