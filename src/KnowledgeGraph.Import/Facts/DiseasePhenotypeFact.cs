using KnowledgeGraph.Import.Reporting;

namespace KnowledgeGraph.Import.Facts;

/// <summary>A feature of a disease. Negated is what the source denies; a frequency of none is decided over all that is stated of the feature.</summary>
internal sealed record DiseasePhenotypeFact(
    string Source,
    Origin Origin,
    string Disease,
    string Phenotype,
    bool IsNegated,
    string? Aspect,
    string? Frequency,
    string? Onset,
    string? Sex,
    string? Modifiers,
    string? Evidence,
    string? References,
    string? AssertedBy,
    string? AssertedOn)
    : Fact(Source, Origin);
