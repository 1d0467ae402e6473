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
    : Fact(Source, Origin)
{
    /// <summary>The term, in canonical spelling.</summary>
    public string Phenotype { get; init; } = FactBase.Canonical(Phenotype);

    /// <summary>As the source writes it; a term in canonical spelling.</summary>
    public string? Frequency { get; init; } = Frequency is null ? null : FactBase.Canonical(Frequency);

    /// <summary>The term of its onset, in canonical spelling.</summary>
    public string? Onset { get; init; } = Onset is null ? null : FactBase.Canonical(Onset);

    /// <summary>What the source calls the disease.</summary>
    public string? DiseaseName { get; init; }

    /// <summary>Who asserted it before, with the dates.</summary>
    public string? AssertedBefore { get; init; }
}
