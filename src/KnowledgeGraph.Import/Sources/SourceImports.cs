using KnowledgeGraph.Formats;
using KnowledgeGraph.Import.Facts;
using KnowledgeGraph.Import.Sources.Curation;
using KnowledgeGraph.Import.Sources.Hgnc;
using KnowledgeGraph.Import.Sources.Hpo;
using KnowledgeGraph.Import.Sources.MedGen;
using KnowledgeGraph.Import.Sources.Mesh;
using KnowledgeGraph.Import.Sources.Mondo;
using KnowledgeGraph.Import.Sources.NcbiGene;
using KnowledgeGraph.Import.Sources.Omim;
using KnowledgeGraph.Import.Sources.Ontologies;
using KnowledgeGraph.Import.Sources.Orphanet;
using KnowledgeGraph.Import.Sources.Phenopackets;
using KnowledgeGraph.Import.Sources.PubMed;

namespace KnowledgeGraph.Import.Sources;

/// <summary>The source and the importer of each format.</summary>
internal static class SourceImports
{
    private static readonly Dictionary<SourceFormat, (string Source, Action<SourceContext> Import)> All = new()
    {
        [SourceFormat.ClassStats] = (SourceCatalog.Mondo, MondoClasses.Labels),
        [SourceFormat.Obsoletes] = (SourceCatalog.Mondo, MondoClasses.Obsolete),
        [SourceFormat.Sssom] = (SourceCatalog.Mondo, MondoMappings.Import),
        [SourceFormat.KgxEdges] = (SourceCatalog.Mondo, MondoHierarchy.Kgx),
        [SourceFormat.OntologyEdges] = (SourceCatalog.Mondo, MondoHierarchy.Report),
        [SourceFormat.ConfirmedSubclasses] = (SourceCatalog.Mondo, MondoHierarchy.Confirmed),
        [SourceFormat.RareDiseaseLabels] = (SourceCatalog.Mondo, MondoNames.RareDiseases),
        [SourceFormat.EveryCureDiseases] = (SourceCatalog.Mondo, MondoNames.Defined),
        [SourceFormat.OmimSynonyms] = (SourceCatalog.Omim, MondoNames.OmimSynonyms),
        [SourceFormat.MondoOmimGenes] = (SourceCatalog.Mondo, MondoGenes.Import),
        [SourceFormat.MedGenNames] = (SourceCatalog.MedGen, MedGenConcepts.Names),
        [SourceFormat.MedGenConso] = (SourceCatalog.MedGen, MedGenConcepts.Terms),
        [SourceFormat.MedGenDefinitions] = (SourceCatalog.MedGen, MedGenConcepts.Definitions),
        [SourceFormat.MedGenSemanticTypes] = (SourceCatalog.MedGen, MedGenConcepts.SemanticTypes),
        [SourceFormat.MedGenIdMappings] = (SourceCatalog.MedGen, MedGenMappings.Import),
        [SourceFormat.MedGenMerged] = (SourceCatalog.MedGen, MedGenConcepts.Merged),
        [SourceFormat.MedGenHpoMapping] = (SourceCatalog.MedGen, MedGenFeatures.TermConcepts),
        [SourceFormat.MedGenHpoOmimMapping] = (SourceCatalog.MedGen, MedGenFeatures.Import),
        [SourceFormat.MedGenRelations] = (SourceCatalog.MedGen, MedGenRelations.Import),
        [SourceFormat.MedGenPubMedLinks] = (SourceCatalog.MedGen, MedGenLiterature.Links),
        [SourceFormat.MedGenRecordLiterature] = (SourceCatalog.MedGen, MedGenLiterature.Sections),
        [SourceFormat.Hpoa] = (SourceCatalog.HpoAnnotations, HpoAnnotationImport.Diseases),
        [SourceFormat.GenesToDisease] = (SourceCatalog.HpoAnnotations, HpoAnnotationImport.GeneDiseases),
        [SourceFormat.GenesToPhenotype] = (SourceCatalog.HpoAnnotations, HpoAnnotationImport.GenePhenotypes),
        [SourceFormat.GenesToPhenotype2022] = (SourceCatalog.HpoAnnotations, HpoAnnotationImport.GenePhenotypes2022),
        [SourceFormat.LaypersonSynonyms] = (SourceCatalog.Hpo, HpoTerms.LayTerms),
        [SourceFormat.Babelon] = (SourceCatalog.Hpo, HpoTerms.Translations),
        [SourceFormat.Obo] = (SourceCatalog.Hpo, OntologyImport.Obo),
        [SourceFormat.OboGraphs] = (SourceCatalog.Hpo, OntologyImport.OboGraphs),
        [SourceFormat.GeneInfo] = (SourceCatalog.NcbiGene, NcbiGeneImport.Genes),
        [SourceFormat.GeneHistory] = (SourceCatalog.NcbiGene, NcbiGeneImport.History),
        [SourceFormat.Mim2GeneMedGen] = (SourceCatalog.NcbiGene, NcbiGeneImport.MimEntries),
        [SourceFormat.GeneConditionSourceId] = (SourceCatalog.NcbiGene, NcbiGeneImport.Conditions),
        [SourceFormat.Gene2PubMed] = (SourceCatalog.NcbiGene, NcbiGeneImport.Papers),
        [SourceFormat.HgncCompleteSet] = (SourceCatalog.Hgnc, HgncImport.Import),
        [SourceFormat.HgncWithdrawn] = (SourceCatalog.Hgnc, HgncImport.Withdrawn),
        [SourceFormat.ClinGenValidity] = (SourceCatalog.ClinGen, ClinGenImport.Import),
        [SourceFormat.GenCC] = (SourceCatalog.GenCC, GenCCImport.Import),
        [SourceFormat.G2P] = (SourceCatalog.GeneToPhenotype, GeneToPhenotypeImport.Import),
        [SourceFormat.GeneReviews] = (SourceCatalog.GeneReviews, GeneReviewsImport.Import),
        [SourceFormat.OmimPubMedRefs] = (SourceCatalog.Omim, OmimImport.References),
        [SourceFormat.OmimMappings] = (SourceCatalog.Omim, OmimImport.Mappings),
        [SourceFormat.OmimProtectedGenes] = (SourceCatalog.Omim, OmimImport.ProtectedGenes),
        [SourceFormat.OrphanetDisorders] = (SourceCatalog.Orphanet, OrphanetImport.Disorders),
        [SourceFormat.OrphanetPhenotypes] = (SourceCatalog.Orphanet, OrphanetImport.Phenotypes),
        [SourceFormat.OrphanetGenes] = (SourceCatalog.Orphanet, OrphanetImport.Genes),
        [SourceFormat.OrphanetAges] = (SourceCatalog.Orphanet, OrphanetImport.Ages),
        [SourceFormat.OrphanetPrevalences] = (SourceCatalog.Orphanet, OrphanetImport.Prevalences),
        [SourceFormat.OrphanetDerivedGenes] = (SourceCatalog.Orphanet, OrphanetDerivedImport.Genes),
        [SourceFormat.OrphanetDerivedEpidemiology] = (SourceCatalog.Orphanet, OrphanetDerivedImport.Epidemiology),
        [SourceFormat.OrphanetDerivedNaturalHistory] = (SourceCatalog.Orphanet, OrphanetDerivedImport.NaturalHistory),
        [SourceFormat.PubMedXml] = (SourceCatalog.PubMed, PubMedImport.Xml),
        [SourceFormat.MedlineText] = (SourceCatalog.PubMed, PubMedImport.Text),
        [SourceFormat.MergedPapers] = (SourceCatalog.PubMed, PubMedImport.Merged),
        [SourceFormat.MeshDescriptors] = (SourceCatalog.Mesh, MeshImport.Descriptors),
        [SourceFormat.Phenopacket] = (SourceCatalog.PhenopacketStore, PhenopacketImport.Import),
    };

    /// <summary>The source of a file: that of its format, except that ontologies are distinguished by their terms.</summary>
    public static string SourceOf(SourceFormat format, ReadOnlySpan<byte> head) =>
        format is SourceFormat.Obo or SourceFormat.OboGraphs ? OntologyImport.SourceOf(head) : All[format].Source;

    /// <summary>The importer of the lines of a format.</summary>
    public static Action<SourceContext> ImportOf(SourceFormat format) => All[format].Import;
}
