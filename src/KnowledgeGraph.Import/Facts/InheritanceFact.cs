using KnowledgeGraph.Import.Reporting;

namespace KnowledgeGraph.Import.Facts;

/// <summary>A mode of inheritance of a disease.</summary>
internal sealed record InheritanceFact(
    string Source,
    FileReport Report,
    string Disease,
    string Mode,
    string? References)
    : Fact(Source, Report);
