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

    /// <summary>The source's name for the disease.</summary>
    public string? DiseaseName { get; init; }

    /// <summary>
    /// True if the identifier may be another disease's: the pair then counts only if the names agree or another source has it too.
    /// </summary>
    public bool NeedsAgreement { get; init; }
}
