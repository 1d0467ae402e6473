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
    public static IEnumerable<string> IdentifiersOf(EntityNode node) => IdentifiersOf(node, isRetired: false);

    /// <summary>Every identifier that has been withdrawn or merged into the record, each once.</summary>
    public static IEnumerable<string> RetiredIdentifiersOf(EntityNode node) => IdentifiersOf(node, isRetired: true);

    private static IEnumerable<string> IdentifiersOf(EntityNode node, bool isRetired) =>
        node.Identifiers.Where(identifier => identifier.IsRetired == isRetired).Select(identifier => identifier.Curie).Distinct();
}
