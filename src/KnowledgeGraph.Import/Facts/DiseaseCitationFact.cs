using KnowledgeGraph.Core.Citations;
using KnowledgeGraph.Import.Reporting;

namespace KnowledgeGraph.Import.Facts;

/// <summary>A paper about a disease.</summary>
internal sealed record DiseaseCitationFact(
    string Source,
    Origin Origin,
    string Disease,
    int Pmid,
    string? Evidence,
    string? References,
    CitationCategory? Category,
    int? Rank)
    : Fact(Source, Origin);
