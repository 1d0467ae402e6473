using KnowledgeGraph.Import.Reporting;

namespace KnowledgeGraph.Import.Facts;

/// <summary>A feature seen with a gene.</summary>
internal sealed record GenePhenotypeFact(
    string Source,
    Origin Origin,
    string Gene,
    string Phenotype,
    string Disease,
    string? Frequency)
    : Fact(Source, Origin)
{
    /// <summary>The term, in canonical spelling.</summary>
    public string Phenotype { get; init; } = FactBase.Canonical(Phenotype);

    /// <summary>As the source writes it; a term in canonical spelling.</summary>
    public string? Frequency { get; init; } = Frequency is null ? null : FactBase.Canonical(Frequency);
}
