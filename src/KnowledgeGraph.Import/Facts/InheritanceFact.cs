using KnowledgeGraph.Import.Reporting;

namespace KnowledgeGraph.Import.Facts;

/// <summary>A mode of inheritance of a disease.</summary>
internal sealed record InheritanceFact(
    string Source,
    Origin Origin,
    string Disease,
    string Mode,
    string? References)
    : Fact(Source, Origin);
