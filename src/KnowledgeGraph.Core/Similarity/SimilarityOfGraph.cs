using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Similarity;

/// <summary>Adds to an image the measures that use its phenotypes.</summary>
public static class SimilarityOfGraph
{
    extension(GraphImage graph)
    {
        /// <summary>The ranker of diseases by phenotypes.</summary>
        public DiseaseRanker Ranker => graph.Derived(static image => new DiseaseRanker(image));

        /// <summary>The ranker of genes by phenotypes.</summary>
        public GeneRanker GeneRanker => graph.Derived(static image => new GeneRanker(image, image.Ranker));

        /// <summary>The planner of the next questions.</summary>
        public QuestionPlanner QuestionPlanner => graph.Derived(static image => new QuestionPlanner(image, image.Ranker));

        /// <summary>The information content of each phenotype term, counted over annotated diseases or genes.</summary>
        /// <param name="annotatedTo">Diseases or genes.</param>
        /// <exception cref="ArgumentOutOfRangeException">Terms are annotated to diseases and genes only.</exception>
        public InformationContent InformationContentOf(EntityType annotatedTo) =>
            graph.Derived(static image => new Counted(image)).Of(annotatedTo);
    }

    private sealed class Counted(GraphImage image)
    {
        private readonly Lazy<InformationContent> _byDisease = new(() => InformationContent.OfDiseases(image));
        private readonly Lazy<InformationContent> _byGene = new(() => InformationContent.OfGenes(image));

        public InformationContent Of(EntityType annotatedTo) => annotatedTo switch
        {
            EntityType.Disease => _byDisease.Value,
            EntityType.Gene => _byGene.Value,
            _ => throw new ArgumentOutOfRangeException(nameof(annotatedTo), annotatedTo, "phenotypes are annotated to diseases and genes"),
        };
    }
}
