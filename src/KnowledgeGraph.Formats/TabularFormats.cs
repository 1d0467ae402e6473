namespace KnowledgeGraph.Formats;

/// <summary>The line-oriented formats.</summary>
internal static class TabularFormats
{
    public static IReadOnlyList<FormatDescriptor> All { get; } =
    [
        new(SourceFormat.Hpoa, "phenotype.hpoa", Hpoa.HpoaReader.Recognises, Hpoa.HpoaReader.ReadVersion),
        new(
            SourceFormat.GenesToPhenotype2022,
            "genes_to_phenotype.txt (until 2023)",
            Hpoa.GenesToPhenotype2022Reader.Recognises,
            static _ => null),
        new(SourceFormat.GenesToPhenotype, "genes_to_phenotype.txt", Hpoa.GenesToPhenotypeReader.Recognises, static _ => null),
        new(SourceFormat.GenesToDisease, "genes_to_disease.txt", Hpoa.GenesToDiseaseReader.Recognises, static _ => null),
        new(SourceFormat.LaypersonSynonyms, "layperson-synonyms.tsv", Hpo.LaypersonSynonymReader.Recognises, static _ => null),
        new(SourceFormat.Babelon, "babelon", Hpo.BabelonReader.Recognises, static _ => null),
        new(SourceFormat.MedGenNames, "NAMES.RRF", MedGen.NamesReader.Recognises, static _ => null),
        new(SourceFormat.MedGenConso, "MGCONSO.RRF", MedGen.ConsoReader.Recognises, static _ => null),
        new(SourceFormat.MedGenDefinitions, "MGDEF.RRF", MedGen.DefinitionReader.Recognises, static _ => null),
        new(SourceFormat.MedGenRelations, "MGREL.RRF", MedGen.RelationReader.Recognises, static _ => null),
        new(SourceFormat.MedGenSemanticTypes, "MGSTY.RRF", MedGen.SemanticTypeReader.Recognises, static _ => null),
        new(SourceFormat.MedGenIdMappings, "MedGenIDMappings.txt", MedGen.IdMappingReader.Recognises, static _ => null),
        new(SourceFormat.MedGenHpoMapping, "MedGen_HPO_Mapping.txt", MedGen.HpoMappingReader.Recognises, static _ => null),
        new(SourceFormat.MedGenHpoOmimMapping, "MedGen_HPO_OMIM_Mapping.txt", MedGen.HpoOmimMappingReader.Recognises, static _ => null),
        new(SourceFormat.MedGenPubMedLinks, "medgen_pubmed_lnk.txt", MedGen.PubMedLinkReader.Recognises, static _ => null),
        new(SourceFormat.MedGenMerged, "MERGED.RRF", MedGen.MergedReader.Recognises, static _ => null),
        new(SourceFormat.GeneInfo, "gene_info", NcbiGene.GeneInfoReader.Recognises, static _ => null),
        new(SourceFormat.GeneHistory, "gene_history", NcbiGene.GeneHistoryReader.Recognises, static _ => null),
        new(SourceFormat.Mim2GeneMedGen, "mim2gene_medgen", NcbiGene.Mim2GeneMedGenReader.Recognises, static _ => null),
        new(SourceFormat.GeneConditionSourceId, "gene_condition_source_id", NcbiGene.GeneConditionReader.Recognises, static _ => null),
        new(SourceFormat.Gene2PubMed, "gene2pubmed", NcbiGene.Gene2PubMedReader.Recognises, static _ => null),
        new(SourceFormat.HgncCompleteSet, "hgnc_complete_set.txt", Hgnc.HgncReader.Recognises, static _ => null),
        new(SourceFormat.HgncWithdrawn, "withdrawn.txt", Hgnc.HgncWithdrawnReader.Recognises, static _ => null),
        new(SourceFormat.Sssom, "SSSOM", Sssom.SssomReader.Recognises, Sssom.SssomReader.ReadVersion),
        new(SourceFormat.KgxEdges, "KGX edges", Mondo.KgxEdgeReader.Recognises, static _ => null),
        new(SourceFormat.OntologyEdges, "edges.tsv", Mondo.ReportEdgeReader.Recognises, static _ => null),
        new(SourceFormat.ClassStats, "class-stats.tsv", Mondo.ClassStatsReader.Recognises, static _ => null),
        new(SourceFormat.Obsoletes, "obsoletes.tsv", Mondo.ObsoletesReader.Recognises, static _ => null),
        new(SourceFormat.RareDiseaseLabels, "new-rare-diseases.tsv", Mondo.RareDiseaseLabelReader.Recognises, static _ => null),
        new(SourceFormat.EveryCureDiseases, "Every Cure disease list", Mondo.DefinedDiseaseReader.Recognises, static _ => null),
        new(SourceFormat.MondoOmimGenes, "mondo-omim-genes.robot.tsv", Mondo.MondoOmimGeneReader.Recognises, static _ => null),
        new(SourceFormat.OmimSynonyms, "omim.synonyms.confirmed.robot.tsv", Mondo.OmimSynonymReader.Recognises, static _ => null),
        new(SourceFormat.ConfirmedSubclasses, "sync-subClassOf.confirmed.tsv", Mondo.ConfirmedSubclassReader.Recognises, static _ => null),
        new(
            SourceFormat.ClinGenValidity,
            "ClinGen gene–disease validity CSV",
            ClinGen.GeneValidityReader.Recognises,
            ClinGen.GeneValidityReader.ReadVersion),
        new(SourceFormat.GenCC, "GenCC submissions", GenCC.SubmissionReader.Recognises, static _ => null),
        new(SourceFormat.G2P, "Gene2Phenotype CSV", G2P.GeneDiseasePairReader.Recognises, static _ => null),
        new(SourceFormat.GeneReviews, "NBKid_shortname_OMIM.txt", GeneReviews.GeneReviewsReader.Recognises, static _ => null),
        new(SourceFormat.OmimPubMedRefs, "pubmed-refs.tsv", Omim.OmimReferenceReader.Recognises, static _ => null),
        new(SourceFormat.OmimMappings, "mappings.tsv", Omim.OmimMappingReader.Recognises, static _ => null),
        new(SourceFormat.OmimProtectedGenes, "protected-disease-gene.tsv", Omim.ProtectedDiseaseGeneReader.Recognises, static _ => null),
        new(SourceFormat.MergedPapers, "merged.tsv", PubMed.MergedPaperReader.Recognises, static _ => null),
        new(
            SourceFormat.MedGenRecordLiterature,
            "medgen_record_literature.tsv",
            MedGen.RecordLiteratureReader.Recognises,
            static _ => null),
        new(
            SourceFormat.OrphanetDerivedGenes,
            "genes_associated_with_rare_diseases.csv",
            Orphanet.DerivedGeneReader.Recognises,
            static _ => null),
        new(
            SourceFormat.OrphanetDerivedEpidemiology,
            "epidemiology_of_rare_diseases.csv",
            Orphanet.DerivedEpidemiologyReader.Recognises,
            static _ => null),
        new(
            SourceFormat.OrphanetDerivedNaturalHistory,
            "natural_history_of_rare_diseases.csv",
            Orphanet.DerivedNaturalHistoryReader.Recognises,
            static _ => null),
    ];
}
