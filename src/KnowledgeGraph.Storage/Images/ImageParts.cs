using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Provenance;

namespace KnowledgeGraph.Storage.Images;

/// <summary>The parts of an image that its file keeps: everything that is not derived on first use.</summary>
internal sealed class ImageParts
{
    public required ReleaseInfo Release { get; init; }

    public required Source[] Sources { get; init; }

    public required DiseaseTable Diseases { get; init; }

    public required GeneTable Genes { get; init; }

    public required PhenotypeTable Phenotypes { get; init; }

    public required CitationTable Citations { get; init; }

    public required DiseaseGeneLinks DiseaseGenes { get; init; }

    public required DiseasePhenotypeLinks DiseasePhenotypes { get; init; }

    public required DiseaseCitationLinks DiseaseCitations { get; init; }

    public required GenePhenotypeLinks GenePhenotypes { get; init; }

    public required GeneCitationLinks GeneCitations { get; init; }

    public required LinkStatements Stated { get; init; }

    public required Hierarchy DiseaseHierarchy { get; init; }

    public required Hierarchy PhenotypeHierarchy { get; init; }

    public static ImageParts Of(GraphImage image) => new()
    {
        Release = image.Release,
        Sources = [.. image.Sources],
        Diseases = image.Diseases,
        Genes = image.Genes,
        Phenotypes = image.Phenotypes,
        Citations = image.Citations,
        DiseaseGenes = image.DiseaseGenes,
        DiseasePhenotypes = image.DiseasePhenotypes,
        DiseaseCitations = image.DiseaseCitations,
        GenePhenotypes = image.GenePhenotypes,
        GeneCitations = image.GeneCitations,
        Stated = image.Stated,
        DiseaseHierarchy = image.DiseaseHierarchy,
        PhenotypeHierarchy = image.PhenotypeHierarchy,
    };

    /// <summary>The image.</summary>
    /// <param name="size">The bytes that these parts take.</param>
    public GraphImage ToImage(ImageBytes size) => new()
    {
        Size = size,
        Release = Release,
        Sources = Sources,
        Diseases = Diseases,
        Genes = Genes,
        Phenotypes = Phenotypes,
        Citations = Citations,
        DiseaseGenes = DiseaseGenes,
        DiseasePhenotypes = DiseasePhenotypes,
        DiseaseCitations = DiseaseCitations,
        GenePhenotypes = GenePhenotypes,
        GeneCitations = GeneCitations,
        Stated = Stated,
        DiseaseHierarchy = DiseaseHierarchy,
        PhenotypeHierarchy = PhenotypeHierarchy,
    };
}
