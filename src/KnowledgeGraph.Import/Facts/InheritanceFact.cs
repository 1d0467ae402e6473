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
    /// <summary>What the source calls the disease.</summary>
    public string? DiseaseName { get; init; }

    /// <summary>The source's own evidence.</summary>
    public string? Evidence { get; init; }

    /// <summary>Who says so.</summary>
    public string? AssertedBy { get; init; }

    /// <summary>ISO 8601 date.</summary>
    public string? AssertedOn { get; init; }

    /// <summary>What else an annotation of HPO's says; null from other sources.</summary>
    public DiseasePhenotypeFact? Annotation { get; init; }

    /// <summary>The mode that a claim about a gene is for.</summary>
    public static InheritanceFact Of(DiseaseGeneFact claim, string mode) => new(claim.Source, claim.Origin, claim.Disease, mode, claim.References)
    {
        DiseaseName = claim.DiseaseName,
        Evidence = claim.Evidence,
        AssertedBy = claim.AssertedBy,
        AssertedOn = claim.AssertedOn,
    };

    /// <summary>The mode that an annotation states.</summary>
    public static InheritanceFact Of(DiseasePhenotypeFact annotation, string mode) => new(annotation.Source, annotation.Origin, annotation.Disease, mode, annotation.References)
    {
        DiseaseName = annotation.DiseaseName,
        Evidence = annotation.Evidence,
        AssertedBy = annotation.AssertedBy,
        AssertedOn = annotation.AssertedOn,
        Annotation = annotation,
    };
}
