namespace KnowledgeGraph.Formats;

/// <summary>Every format that is read.</summary>
public enum SourceFormat
{
    /// <summary>phenotype.hpoa</summary>
    Hpoa,

    /// <summary>genes_to_phenotype.txt (until 2023)</summary>
    GenesToPhenotype2022,

    /// <summary>genes_to_phenotype.txt</summary>
    GenesToPhenotype,

    /// <summary>genes_to_disease.txt</summary>
    GenesToDisease,

    /// <summary>layperson-synonyms.tsv</summary>
    LaypersonSynonyms,

    /// <summary>babelon</summary>
    Babelon,

    /// <summary>NAMES.RRF</summary>
    MedGenNames,

    /// <summary>MGCONSO.RRF</summary>
    MedGenConso,

    /// <summary>MGDEF.RRF</summary>
    MedGenDefinitions,

    /// <summary>MGREL.RRF</summary>
    MedGenRelations,

    /// <summary>MGSTY.RRF</summary>
    MedGenSemanticTypes,

    /// <summary>MedGenIDMappings.txt</summary>
    MedGenIdMappings,

    /// <summary>MedGen_HPO_Mapping.txt</summary>
    MedGenHpoMapping,

    /// <summary>MedGen_HPO_OMIM_Mapping.txt</summary>
    MedGenHpoOmimMapping,

    /// <summary>medgen_pubmed_lnk.txt</summary>
    MedGenPubMedLinks,

    /// <summary>MERGED.RRF</summary>
    MedGenMerged,

    /// <summary>gene_info</summary>
    GeneInfo,

    /// <summary>gene_history</summary>
    GeneHistory,

    /// <summary>mim2gene_medgen</summary>
    Mim2GeneMedGen,

    /// <summary>gene_condition_source_id</summary>
    GeneConditionSourceId,

    /// <summary>gene2pubmed</summary>
    Gene2PubMed,

    /// <summary>hgnc_complete_set.txt</summary>
    HgncCompleteSet,

    /// <summary>withdrawn.txt</summary>
    HgncWithdrawn,

    /// <summary>SSSOM</summary>
    Sssom,

    /// <summary>KGX edges</summary>
    KgxEdges,

    /// <summary>edges.tsv</summary>
    OntologyEdges,

    /// <summary>class-stats.tsv</summary>
    ClassStats,

    /// <summary>obsoletes.tsv</summary>
    Obsoletes,

    /// <summary>new-rare-diseases.tsv</summary>
    RareDiseaseLabels,

    /// <summary>Every Cure disease list</summary>
    EveryCureDiseases,

    /// <summary>mondo-omim-genes.robot.tsv</summary>
    MondoOmimGenes,

    /// <summary>omim.synonyms.confirmed.robot.tsv</summary>
    OmimSynonyms,

    /// <summary>sync-subClassOf.confirmed.tsv</summary>
    ConfirmedSubclasses,

    /// <summary>ClinGen gene–disease validity CSV</summary>
    ClinGenValidity,

    /// <summary>GenCC submissions</summary>
    GenCC,

    /// <summary>Gene2Phenotype CSV</summary>
    G2P,

    /// <summary>NBKid_shortname_OMIM.txt</summary>
    GeneReviews,

    /// <summary>pubmed-refs.tsv</summary>
    OmimPubMedRefs,

    /// <summary>mappings.tsv</summary>
    OmimMappings,

    /// <summary>protected-disease-gene.tsv</summary>
    OmimProtectedGenes,

    /// <summary>Papers that PubMed has merged into others, as <c>kg download papers</c> finds them.</summary>
    MergedPapers,

    /// <summary>medgen_record_literature.tsv</summary>
    MedGenRecordLiterature,

    /// <summary>OBO</summary>
    Obo,

    /// <summary>OBO graphs JSON</summary>
    OboGraphs,

    /// <summary>Phenopacket JSON</summary>
    Phenopacket,

    /// <summary>PubMed XML</summary>
    PubMedXml,

    /// <summary>MEDLINE text</summary>
    MedlineText,

    /// <summary>MeSH descriptor XML</summary>
    MeshDescriptors,

    /// <summary>Orphadata product 1</summary>
    OrphanetDisorders,

    /// <summary>Orphadata product 4</summary>
    OrphanetPhenotypes,

    /// <summary>Orphadata product 6</summary>
    OrphanetGenes,

    /// <summary>Orphadata product 9</summary>
    OrphanetAges,

    /// <summary>Orphadata product 9, prevalences</summary>
    OrphanetPrevalences,

    /// <summary>genes_associated_with_rare_diseases.csv</summary>
    OrphanetDerivedGenes,

    /// <summary>epidemiology_of_rare_diseases.csv</summary>
    OrphanetDerivedEpidemiology,

    /// <summary>natural_history_of_rare_diseases.csv</summary>
    OrphanetDerivedNaturalHistory,
}
