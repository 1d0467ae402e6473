using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Import.Reporting;

namespace KnowledgeGraph.Import.Facts;

/// <summary>A gene of a disease.</summary>
internal sealed record DiseaseGeneFact(
    string Source,
    Origin Origin,
    string Disease,
    string Gene,
    GeneAssociation Association,
    GeneValidity? Validity,
    string? Evidence,
    string? References,
    string? AssertedBy,
    string? AssertedOn)
    : Fact(Source, Origin)
{
    /// <summary>The mode of inheritance that the claim is for.</summary>
    public string? ModeOfInheritance { get; init; }

    /// <summary>What the source calls the disease.</summary>
    public string? DiseaseName { get; init; }

    /// <summary>The identifier may be another disease's: the pair counts only where the names agree or another source has it, too.</summary>
    public bool NeedsAgreement { get; init; }
}
