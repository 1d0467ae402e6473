using KnowledgeGraph.Import.Reporting;

namespace KnowledgeGraph.Import.Facts;

/// <summary>
/// A feature of a disease. It is negated if the source denies it; a frequency of zero is judged over all statements about the feature.
/// </summary>
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
    : Fact(Source, Origin)
{
    /// <summary>The term, in canonical spelling.</summary>
    public string Phenotype { get; init; } = FactBase.Canonical(Phenotype);

    /// <summary>The frequency as the source writes it; a term is in canonical spelling.</summary>
    public string? Frequency { get; init; } = Frequency is null ? null : FactBase.Canonical(Frequency);

    /// <summary>The term of its onset, in canonical spelling.</summary>
    public string? Onset { get; init; } = Onset is null ? null : FactBase.Canonical(Onset);

    /// <summary>The source's name for the disease.</summary>
    public string? DiseaseName { get; init; }

    /// <summary>The earlier curators, with the dates.</summary>
    public string? AssertedBefore { get; init; }
}
