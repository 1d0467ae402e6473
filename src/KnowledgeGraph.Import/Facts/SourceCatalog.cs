using KnowledgeGraph.Core.Provenance;

namespace KnowledgeGraph.Import.Facts;

/// <summary>The sources by name: their pages, and the licence each states.</summary>
internal static class SourceCatalog
{
    public const string Mondo = "Mondo";
    public const string MedGen = "MedGen";
    public const string Hpo = "HPO";
    public const string HpoAnnotations = "HPO annotations";
    public const string NcbiGene = "NCBI Gene";
    public const string Hgnc = "HGNC";
    public const string Omim = "OMIM";
    public const string Orphanet = "Orphanet";
    public const string ClinGen = "ClinGen";
    public const string GenCC = "GenCC";
    public const string GeneToPhenotype = "Gene2Phenotype";
    public const string GeneReviews = "GeneReviews";
    public const string PubMed = "PubMed";
    public const string Mesh = "MeSH";
    public const string PhenopacketStore = "Phenopacket Store";
    public const string DiseaseOntology = "Disease Ontology";
    public const string Ncit = "NCI Thesaurus";
    public const string NotRecognised = "(not recognised)";

    private static readonly Dictionary<string, (string Url, string Licence)> Known = new(StringComparer.Ordinal)
    {
        [Mondo] = ("https://mondo.monarchinitiative.org/", "CC BY 4.0"),
        [MedGen] = ("https://www.ncbi.nlm.nih.gov/medgen/", "US Government work; UMLS terms apply to some names"),
        [Hpo] = ("https://hpo.jax.org/", "HPO licence"),
        [HpoAnnotations] = ("https://hpo.jax.org/data/annotations", "HPO licence"),
        [NcbiGene] = ("https://www.ncbi.nlm.nih.gov/gene/", "US Government work"),
        [Hgnc] = ("https://www.genenames.org/", "CC0"),
        [Omim] = ("https://omim.org/", "OMIM terms of use"),
        [Orphanet] = ("https://www.orphadata.com/", "CC BY 4.0"),
        [ClinGen] = ("https://clinicalgenome.org/", "CC0"),
        [GenCC] = ("https://thegencc.org/", "CC0"),
        [GeneToPhenotype] = ("https://www.ebi.ac.uk/gene2phenotype/", "EMBL-EBI terms of use"),
        [GeneReviews] = ("https://www.ncbi.nlm.nih.gov/books/NBK1116/", "GeneReviews copyright, University of Washington"),
        [PubMed] = ("https://pubmed.ncbi.nlm.nih.gov/", "NLM terms; abstracts may be under publishers' copyright"),
        [Mesh] = ("https://www.nlm.nih.gov/mesh/", "NLM terms for MeSH data"),
        [PhenopacketStore] = ("https://github.com/monarch-initiative/phenopacket-store", "BSD-3-Clause"),
        [DiseaseOntology] = ("https://disease-ontology.org/", "CC0"),
        [Ncit] = ("https://evsexplore.semantics.cancer.gov/", "CC BY 4.0"),
    };

    public static IReadOnlyCollection<string> Names => Known.Keys;

    public static Source Create(string name, string? version, string loadedAt)
    {
        var (url, licence) = Known.GetValueOrDefault(name);
        return new Source { Name = name, Version = version, Url = url, Licence = licence, LoadedAt = loadedAt };
    }
}
