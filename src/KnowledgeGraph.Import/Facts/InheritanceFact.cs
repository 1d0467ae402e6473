using KnowledgeGraph.Import.Reporting;

namespace KnowledgeGraph.Import.Facts;

/// <summary>A mode of inheritance of a disease.</summary>
internal sealed record InheritanceFact(
    string Source,
    Origin Origin,
    string Disease,
    string Mode,
    string? References)
    : Fact(Source, Origin)
{
    /// <summary>The source's name for the disease.</summary>
    public string? DiseaseName { get; init; }

    /// <summary>The source's own evidence.</summary>
    public string? Evidence { get; init; }

    /// <summary>The person or group that asserts it.</summary>
    public string? AssertedBy { get; init; }

    /// <summary>The date of the assertion, ISO 8601.</summary>
    public string? AssertedOn { get; init; }

    /// <summary>The annotation with its further facts, if the fact comes from HPO; null from other sources.</summary>
    public DiseasePhenotypeFact? Annotation { get; init; }

    /// <summary>Makes the fact of the mode that a claim about a gene is for.</summary>
    public static InheritanceFact Of(
        DiseaseGeneFact claim,
        string mode) => new(claim.Source, claim.Origin, claim.Disease, mode, claim.References)
        {
            DiseaseName = claim.DiseaseName,
            Evidence = claim.Evidence,
            AssertedBy = claim.AssertedBy,
            AssertedOn = claim.AssertedOn,
        };

    /// <summary>Makes the fact of the mode that an annotation states.</summary>
    public static InheritanceFact Of(
        DiseasePhenotypeFact annotation,
        string mode) => new(annotation.Source, annotation.Origin, annotation.Disease, mode, annotation.References)
        {
            DiseaseName = annotation.DiseaseName,
            Evidence = annotation.Evidence,
            AssertedBy = annotation.AssertedBy,
            AssertedOn = annotation.AssertedOn,
            Annotation = annotation,
        };
}
