using KnowledgeGraph.Import.Reporting;

namespace KnowledgeGraph.Import.Facts;

/// <summary>A feature of a disease, present or absent.</summary>
internal sealed record DiseasePhenotypeFact(
    string Source,
    Origin Origin,
    string Disease,
    string Phenotype,
    bool IsNegated,
    string Aspect,
    string? Frequency,
    string? Onset,
    string? Sex,
    string? Modifiers,
    string? Evidence,
    string? References,
    string? AssertedBy,
    string? AssertedOn)
    : Fact(Source, Origin);
