using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Export;

/// <summary>Our kinds in the words of the Biolink Model (biolink.github.io/biolink-model), which KGX files are written in.</summary>
internal static class Biolink
{
    public static string CategoryOf(EntityType type) => type switch
    {
        EntityType.Disease => "biolink:Disease",
        EntityType.Gene => "biolink:Gene",
        EntityType.Phenotype => "biolink:PhenotypicFeature",
        _ => "biolink:Article",
    };

    public static string AssociationOf(EdgeKind kind) => kind switch
    {
        EdgeKind.DiseaseGene => "biolink:GeneToDiseaseAssociation",
        EdgeKind.DiseasePhenotype => "biolink:DiseaseToPhenotypicFeatureAssociation",
        _ => "biolink:Association",
    };

    /// <summary>Subject, predicate, object. Biolink tells some of our links from their other end.</summary>
    public static (string Subject, string Predicate, string Object) TripleOf(ExportedEdge edge) => edge.Edge.Kind switch
    {
        EdgeKind.DiseaseGene => (edge.To, OfGene(edge.Graph.DiseaseGenes.Association(edge.Edge.Link)), edge.From),
        EdgeKind.DiseasePhenotype => (edge.From, "biolink:has_phenotype", edge.To),
        EdgeKind.DiseaseCitation or EdgeKind.GeneCitation => (edge.To, "biolink:mentions", edge.From),
        _ => (edge.From, "biolink:subclass_of", edge.To),
    };

    private static string OfGene(GeneAssociation association) => association switch
    {
        GeneAssociation.Causal => "biolink:causes",
        GeneAssociation.Modifier or GeneAssociation.Polygenic => "biolink:contributes_to",
        _ => "biolink:gene_associated_with_condition",
    };
}
