using System.Collections.Concurrent;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Enrichment;

/// <summary>Gives an image its annotations.</summary>
public static class AnnotationsOfGraph
{
    extension(GraphImage graph)
    {
        /// <summary>
        /// The annotations of records: phenotypes of diseases or genes, diseases of genes, genes of diseases. Counted on first use.
        /// </summary>
        /// <param name="of">The records.</param>
        /// <param name="by">The terms that describe the records.</param>
        /// <exception cref="ArgumentOutOfRangeException">There are no annotations for this pair of kinds.</exception>
        public TermAnnotations AnnotationsOf(EntityType of, EntityType by) => graph.Derived(static image => new Counted(image)).Of(of, by);
    }

    private sealed class Counted(GraphImage graph)
    {
        private readonly ConcurrentDictionary<(EntityType Of, EntityType By), Lazy<TermAnnotations>> _annotations = new();

        public TermAnnotations Of(EntityType of, EntityType by) =>
            _annotations.GetOrAdd((of, by), pair => new(() => Count(pair.Of, pair.By))).Value;

        private TermAnnotations Count(EntityType of, EntityType by) => (of, by) switch
        {
            (EntityType.Disease, EntityType.Phenotype) =>
                new(graph.DiseasePhenotypes.ByLeft, graph.Phenotypes.Count, graph.PhenotypeHierarchy, graph.DiseasePhenotypes.IsFeature),
            (EntityType.Gene, EntityType.Phenotype) =>
                new(graph.GenePhenotypes.ByLeft, graph.Phenotypes.Count, graph.PhenotypeHierarchy, graph.GenePhenotypes.IsFeature),
            (EntityType.Gene, EntityType.Disease) =>
                new(graph.DiseaseGenes.ByRight, graph.Diseases.Count, graph.DiseaseHierarchy, link => !graph.DiseaseGenes.IsNegated(link)),
            (EntityType.Disease, EntityType.Gene) =>
                new(graph.DiseaseGenes.ByLeft, graph.Genes.Count, hierarchy: null, link => !graph.DiseaseGenes.IsNegated(link)),
            _ => throw new ArgumentOutOfRangeException(nameof(by), by, $"a {of} is not described by it"),
        };
    }
}
