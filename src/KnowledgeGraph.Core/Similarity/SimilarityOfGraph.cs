using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Similarity;

/// <summary>Gives an image the measures of its phenotypes.</summary>
public static class SimilarityOfGraph
{
    extension(GraphImage graph)
    {
        /// <summary>Diseases by phenotypes.</summary>
        public DiseaseRanker Ranker => graph.Derived(static image => new DiseaseRanker(image));

        /// <summary>How informative each phenotype term is, counted over annotated diseases or genes.</summary>
        /// <param name="annotatedTo">Diseases or genes.</param>
        /// <exception cref="ArgumentOutOfRangeException">Terms are annotated to diseases and genes only.</exception>
        public InformationContent InformationContentOf(EntityType annotatedTo) => annotatedTo switch
        {
            EntityType.Disease => graph.Derived(static image => new Content(image)).ByDisease.Value,
            EntityType.Gene => graph.Derived(static image => new Content(image)).ByGene.Value,
            _ => throw new ArgumentOutOfRangeException(nameof(annotatedTo), annotatedTo, "phenotypes are annotated to diseases and genes"),
        };
    }

    private sealed class Content(GraphImage image)
    {
        public Lazy<InformationContent> ByDisease { get; } = new(() => InformationContent.OfDiseases(image));

        public Lazy<InformationContent> ByGene { get; } = new(() => InformationContent.OfGenes(image));
    }
}
