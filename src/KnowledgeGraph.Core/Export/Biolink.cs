using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Export;

/// <summary>Our kinds in the words of the Biolink Model (biolink.github.io/biolink-model), which KGX files are written in.</summary>
internal static class Biolink
{
    private const string Associated = "biolink:gene_associated_with_condition";

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
        EdgeKind.DiseaseGene => (edge.To, OfGene(edge.Graph.DiseaseGenes, edge.Edge.Link), edge.From),
        EdgeKind.DiseasePhenotype => (edge.From, "biolink:has_phenotype", edge.To),
        EdgeKind.DiseaseCitation or EdgeKind.GeneCitation => (edge.To, "biolink:mentions", edge.From),
        _ => (edge.From, "biolink:subclass_of", edge.To),
    };

    // A cause that is refuted is none.
    private static string OfGene(DiseaseGeneLinks links, int link) => links.Association(link) switch
    {
        _ when links.IsDoubted(link) => Associated,
        GeneAssociation.Causal => "biolink:causes",
        GeneAssociation.Modifier or GeneAssociation.Polygenic => "biolink:contributes_to",
        _ => Associated,
    };
}
