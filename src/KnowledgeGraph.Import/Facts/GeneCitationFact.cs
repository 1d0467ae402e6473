using KnowledgeGraph.Import.Reporting;

namespace KnowledgeGraph.Import.Facts;

/// <summary>A paper about a gene.</summary>
internal sealed record GeneCitationFact(
    string Source,
    FileReport Report,
    string Gene,
    int Pmid,
    string? Evidence)
    : Fact(Source, Report);
