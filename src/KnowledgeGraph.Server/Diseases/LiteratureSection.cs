using KnowledgeGraph.Core.Citations;
using KnowledgeGraph.Core.Records;

namespace KnowledgeGraph.Server.Diseases;

/// <summary>One section of a record's literature.</summary>
/// <param name="Category">The section.</param>
/// <param name="TotalCount">Papers in it.</param>
/// <param name="Citations">The newest of them.</param>
public sealed record LiteratureSection(CitationCategory Category, int TotalCount, IReadOnlyList<CitationNode> Citations);
