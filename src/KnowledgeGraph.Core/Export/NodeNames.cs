using KnowledgeGraph.Core.Records;

namespace KnowledgeGraph.Core.Export;

/// <summary>The texts that every format writes of a record.</summary>
internal static class NodeNames
{
    /// <summary>Other names, each once; papers have none.</summary>
    public static IEnumerable<string> SynonymsOf(EntityNode node) => (node switch
    {
        DiseaseNode disease => disease.Synonyms.Select(synonym => synonym.Name),
        GeneNode gene => gene.Synonyms.Select(synonym => synonym.Name).Prepend(gene.Name).OfType<string>(),
        PhenotypeNode phenotype => phenotype.Synonyms.Select(synonym => synonym.Name),
        _ => [],
    }).Distinct();

    /// <summary>Every live identifier but the canonical one, each once.</summary>
    public static IEnumerable<string> IdentifiersOf(EntityNode node) =>
        node.Identifiers.Where(identifier => !identifier.IsRetired).Select(identifier => identifier.Curie).Distinct();
}
