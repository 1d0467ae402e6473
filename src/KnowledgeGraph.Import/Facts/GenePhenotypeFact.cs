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
    : Fact(Source, Origin);
