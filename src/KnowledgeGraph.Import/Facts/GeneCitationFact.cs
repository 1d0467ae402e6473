using KnowledgeGraph.Import.Reporting;

namespace KnowledgeGraph.Import.Facts;

/// <summary>A paper about a gene.</summary>
internal sealed record GeneCitationFact(
    string Source,
    Origin Origin,
    string Gene,
    int Pmid,
    string? Evidence)
    : Fact(Source, Origin);
