using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Export;

/// <summary>Our kinds in the words of the Biolink Model (biolink.github.io/biolink-model), which KGX files are written in.</summary>
internal static class Biolink
{
    /// <summary>The version of the model that defines the terms.</summary>
    public const string Version = "4.4";

    public const string Associated = "biolink:associated_with";
    public const string Causes = "biolink:causes";
    public const string Contributes = "biolink:contributes_to";
    public const string HasPhenotype = "biolink:has_phenotype";
    public const string Mentions = "biolink:mentions";
    public const string SubclassOf = "biolink:subclass_of";

    private const string Cause = "biolink:CausalGeneToDiseaseAssociation";
    private const string Gene = "biolink:GeneToDiseaseAssociation";
    private const string Phenotype = "biolink:DiseaseToPhenotypicFeatureAssociation";
    private const string Paper = "biolink:InformationContentEntityToNamedThingAssociation";
    private const string Other = "biolink:Association";

    // PATO, which the model's class of biological sexes takes its terms from.
    private const string Female = "PATO:0000383";
    private const string Male = "PATO:0000384";

    public static string CategoryOf(EntityType type) => type switch
    {
        EntityType.Disease => "biolink:Disease",
        EntityType.Gene => "biolink:Gene",
        EntityType.Phenotype => "biolink:PhenotypicFeature",
        EntityType.Citation => "biolink:Article",
        _ => throw UnknownKind.Of(type),
    };

    /// <summary>The predicate for the role of a gene in a disease; a doubted relation is never a cause, whatever the association.</summary>
    public static string PredicateOf(GeneAssociation association, bool isDoubted) => association switch
    {
        _ when isDoubted => Associated,
        GeneAssociation.Causal => Causes,
        GeneAssociation.Modifier or GeneAssociation.Polygenic => Contributes,
        _ => Associated,
    };

    public static string AssociationOf(EdgeKind kind, string predicate) => kind switch
    {
        EdgeKind.DiseaseGene => predicate == Causes ? Cause : Gene,
        EdgeKind.DiseasePhenotype => Phenotype,
        EdgeKind.DiseaseCitation or EdgeKind.GeneCitation => Paper,
        EdgeKind.DiseaseParent or EdgeKind.PhenotypeParent => Other,
        _ => throw UnknownKind.Of(kind),
    };

    /// <summary>A sex as the sources write it, as a term; null for anything else.</summary>
    public static string? SexOf(string? sex) => sex?.ToUpperInvariant() switch
    {
        "FEMALE" => Female,
        "MALE" => Male,
        _ => null,
    };

    /// <summary>
    /// A source's evidence code as a term of ECO, which itself gives the terms for HPO's codes; null if it is not one of these.
    /// </summary>
    public static string? EvidenceOf(string? code) => code switch
    {
        "PCS" => "ECO:0006017",
        "ICE" => "ECO:0006019",
        "TAS" => "ECO:0000304",
        "IEA" => "ECO:0000501",
        _ => null,
    };
}
