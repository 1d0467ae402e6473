using KnowledgeGraph.Formats;
using KnowledgeGraph.Formats.ClinGen;
using KnowledgeGraph.Formats.G2P;
using KnowledgeGraph.Formats.GenCC;
using KnowledgeGraph.Formats.GeneReviews;
using KnowledgeGraph.Formats.Hgnc;
using KnowledgeGraph.Formats.Hpo;
using KnowledgeGraph.Formats.Hpoa;
using KnowledgeGraph.Formats.MedGen;
using KnowledgeGraph.Formats.Mondo;
using KnowledgeGraph.Formats.NcbiGene;
using KnowledgeGraph.Formats.Omim;
using KnowledgeGraph.Formats.Orphanet;
using KnowledgeGraph.Formats.PubMed;
using KnowledgeGraph.Formats.Sssom;
using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.UnitTests.Formats;

/// <summary>A header and a row of a tabular format, by its documented columns, with the function that reads them.</summary>
/// <param name="Format">The format.</param>
/// <param name="Header">Its header line, with what follows before the first row.</param>
/// <param name="Row">A good row.</param>
/// <param name="BadNumber">The row with a word where a number belongs; null if the format has no number.</param>
/// <param name="Extra">The text that adds one column too many.</param>
/// <param name="Count">Reads a file and counts its rows.</param>
internal sealed record TabularSample(
    SourceFormat Format, string Header, string Row, string? BadNumber, string Extra, Func<SourceFile, IProblemSink, int> Count)
{
    public static IReadOnlyList<TabularSample> All { get; } =
    [
        new(
            SourceFormat.Hpoa,
            "database_id\tdisease_name\tqualifier\thpo_id\treference\tevidence\tonset\tfrequency\tsex\tmodifier\taspect\tbiocuration",
            "x\tx\tx\tx\tx\tx\tx\tx\tx\tx\tx\tx",
            null,
            "\tx",
            (file, problems) => HpoaReader.Read(file, problems).Count()),
        new(
            SourceFormat.GenesToPhenotype2022,
            "entrez-gene-id\tentrez-gene-symbol\tHPO-Term-ID\tFrequency-Raw\tFrequency-HPO\tdisease-ID for link",
            "7\tx\tx\tx\tx\tx",
            "seven\tx\tx\tx\tx\tx",
            "\tx",
            (file, problems) => GenesToPhenotype2022Reader.Read(file, problems).Count()),
        new(
            SourceFormat.GenesToPhenotype,
            "ncbi_gene_id\tgene_symbol\thpo_id\thpo_name\tfrequency\tdisease_id",
            "7\tx\tx\tx\tx\tx",
            "seven\tx\tx\tx\tx\tx",
            "\tx",
            (file, problems) => GenesToPhenotypeReader.Read(file, problems).Count()),
        new(
            SourceFormat.GenesToDisease,
            "ncbi_gene_id\tgene_symbol\tassociation_type\tdisease_id\tsource",
            "x\tx\tx\tx\tx",
            null,
            "\tx",
            (file, problems) => GenesToDiseaseReader.Read(file, problems).Count()),
        new(
            SourceFormat.LaypersonSynonyms,
            "term\tterm_label\tlayperson",
            "x\tx\tx",
            null,
            "\tx",
            (file, problems) => LaypersonSynonymReader.Read(file, problems).Count()),
        new(SourceFormat.Babelon, "subject_id\tpredicate_id\tsource_value\ttranslation_language\ttranslation_value\ttranslation_status\t"
            + "translator\t"
            + "translation_date", "x\tx\tx\tx\tx\tx\tx\tx", null, "\tx", (file, problems) => BabelonReader.Read(file, problems).Count()),
        new(
            SourceFormat.MedGenNames,
            "#CUI|name|source|SUPPRESS|",
            "x|x|x|x|",
            null,
            "x|x|",
            (file, problems) => NamesReader.Read(file, problems).Count()),
        new(
            SourceFormat.MedGenConso,
            "#CUI|TS|ISPREF|SCUI|SDUI|SAB|TTY|CODE|STR|SUPPRESS|",
            "x|x|x|x|x|x|x|x|x|x|",
            null,
            "x|x|",
            (file, problems) => ConsoReader.Read(file, problems).Count()),
        new(
            SourceFormat.MedGenDefinitions,
            "#CUI|DEF|source|SUPPRESS|",
            "x|x|x|x|",
            null,
            "x|x|",
            (file, problems) => DefinitionReader.Read(file, problems).Count()),
        new(
            SourceFormat.MedGenRelations,
            "#CUI1|REL|CUI2|RELA|SAB|SUPPRESS|",
            "x|x|x|x|x|x|",
            null,
            "x|x|",
            (file, problems) => RelationReader.Read(file, problems).Count()),
        new(
            SourceFormat.MedGenSemanticTypes,
            "#CUI|TUI|STN|STY|",
            "x|x|x|x|",
            null,
            "x|x|",
            (file, problems) => SemanticTypeReader.Read(file, problems).Count()),
        new(
            SourceFormat.MedGenIdMappings,
            "#CUI_or_CN_id|pref_name|source_id|source|",
            "x|x|x|x|",
            null,
            "x|x|",
            (file, problems) => IdMappingReader.Read(file, problems).Count()),
        new(
            SourceFormat.MedGenHpoMapping,
            "#CUI|SDUI|HpoStr|MedGenStr|MedGenStr_SAB|STY|",
            "x|x|x|x|x|x|",
            null,
            "x|x|",
            (file, problems) => HpoMappingReader.Read(file, problems).Count()),
        new(
            SourceFormat.MedGenHpoOmimMapping,
            "#OMIM_CUI|MIM_number|OMIM_name|relationship|HPO_CUI|HPO_ID|HPO_name|MedGen_name|MedGen_source|STY|",
            "x|x|x|x|x|x|x|x|x|x|",
            null,
            "x|x|",
            (file, problems) => HpoOmimMappingReader.Read(file, problems).Count()),
        new(
            SourceFormat.MedGenPubMedLinks,
            "#UID|CUI|NAME|PMID|",
            "x|x|x|7|",
            "x|x|x|seven|",
            "x|x|",
            (file, problems) => PubMedLinkReader.Read(file, problems).Count()),
        new(SourceFormat.MedGenMerged, "#CUI|toCUI|", "x|x|", null, "x|x|", (file, problems) => MergedReader.Read(file, problems).Count()),
        new(SourceFormat.GeneInfo,
            "#tax_id\tGeneID\tSymbol\tSynonyms\tdbXrefs\tchromosome\tmap_location\tdescription\ttype_of_gene\t"
                + "Symbol_from_nomenclature_authority\tFull_name_from_nomenclature_authority\tModification_date",
            "7\t7\tx\tx\tx\tx\tx\tx\tx\tx\tx\tx", "seven\t7\tx\tx\tx\tx\tx\tx\tx\tx\tx\tx", "\tx",
            (file, problems) => GeneInfoReader.Read(file, problems).Count()),
        new(
            SourceFormat.MergedPapers,
            "pmid\tmerged_into_pmid",
            "7\t7",
            "seven\t7",
            "\tx",
            (file, problems) => MergedPaperReader.Read(file, problems).Count()),
        new(
            SourceFormat.GeneHistory,
            "#tax_id\tGeneID\tDiscontinued_GeneID\tDiscontinued_Symbol\tDiscontinue_Date",
            "7\t7\t7\tx\tx",
            "7\t7\tseven\tx\tx",
            "\tx",
            (file, problems) => GeneHistoryReader.Read(file, problems).Count()),
        new(
            SourceFormat.Mim2GeneMedGen,
            "#MIM number\tGeneID\ttype\tSource\tMedGenCUI\tComment",
            "1\t7\tx\tx\tx\tx",
            "1\tseven\tx\tx\tx\tx",
            "\tx",
            (file, problems) => Mim2GeneMedGenReader.Read(file, problems).Count()),
        new(
            SourceFormat.GeneConditionSourceId,
            "#GeneID\tAssociatedGenes\tRelatedGenes\tConceptID\tDiseaseName\tSourceName\tSourceID\tDiseaseMIM\tLastUpdated",
            "7\tx\tx\tx\tx\tx\tx\tx\tFeb 16 2016",
            "seven\tx\tx\tx\tx\tx\tx\tx\tFeb 16 2016",
            "\tx",
            (file, problems) => GeneConditionReader.Read(file, problems).Count()),
        new(
            SourceFormat.Gene2PubMed,
            "#tax_id\tGeneID\tPubMed_ID",
            "7\t7\t7",
            "seven\t7\t7",
            "\tx",
            (file, problems) => Gene2PubMedReader.Read(file, problems).Count()),
        new(SourceFormat.HgncCompleteSet,
            "hgnc_id\tsymbol\tname\tlocus_group\tlocus_type\tstatus\tlocation\talias_symbol\talias_name\tprev_symbol\tprev_name\t"
                + "entrez_id\tensembl_gene_id\tomim_id\tdate_modified",
            "x\tx\tx\tx\tx\tx\tx\tx\tx\tx\tx\t7\tx\tx\tx", "x\tx\tx\tx\tx\tx\tx\tx\tx\tx\tx\tseven\tx\tx\tx", "\tx",
            (file, problems) => HgncReader.Read(file, problems).Count()),
        new(
            SourceFormat.HgncWithdrawn,
            "HGNC_ID\tSTATUS\tWITHDRAWN_SYMBOL\tMERGED_INTO_REPORT(S) (i.e HGNC_ID|SYMBOL|STATUS)",
            "x\tx\tx\tx",
            null,
            "\tx",
            (file, problems) => HgncWithdrawnReader.Read(file, problems).Count()),
        new(
            SourceFormat.Sssom,
            "subject_id\tsubject_label\tpredicate_id\tobject_id\tobject_label\tmapping_justification",
            "x\tx\tx\tx\tx\tx",
            null,
            "\tx",
            (file, problems) => SssomReader.Read(file, problems).Count()),
        new(
            SourceFormat.KgxEdges,
            "id\tsubject\tpredicate\tobject\tknowledge_source",
            "x\tx\tx\tx\tx",
            null,
            "\tx",
            (file, problems) => KgxEdgeReader.Read(file, problems).Count()),
        new(
            SourceFormat.OntologyEdges,
            "x\tp\ty",
            "x\tx\tx",
            null,
            "\tx",
            (file, problems) => ReportEdgeReader.Read(file, problems).Count()),
        new(
            SourceFormat.ClassStats,
            "cls\tcls_label\ttextdef_count",
            "x\tx\t7",
            "x\tx\tseven",
            "\tx",
            (file, problems) => ClassStatsReader.Read(file, problems).Count()),
        new(
            SourceFormat.Obsoletes,
            "cls\treplCls\tconsCls",
            "x\tx\tx",
            null,
            "\tx",
            (file, problems) => ObsoletesReader.Read(file, problems).Count()),
        new(
            SourceFormat.RareDiseaseLabels,
            "ID\tLABEL\tSYNONYMS",
            "x\tx\tx",
            null,
            "\tx",
            (file, problems) => RareDiseaseLabelReader.Read(file, problems).Count()),
        new(
            SourceFormat.EveryCureDiseases,
            "category_class\tlabel\tdefinition\tsynonyms\tcrossreferences",
            "x\tx\tx\tx\tx",
            null,
            "\tx",
            (file, problems) => DefinedDiseaseReader.Read(file, problems).Count()),
        new(
            SourceFormat.MondoOmimGenes,
            "mondo_id\thgnc_id\tomim_disease_xref\tomim_gene\nID\trule",
            "x\tx\tx\tx",
            null,
            "\tx",
            (file, problems) => MondoOmimGeneReader.Read(file, problems).Count()),
        new(
            SourceFormat.OmimSynonyms,
            "mondo_id\tsynonym_scope_source\tsynonym\tsynonym_case_source\tsource_id\tsynonym_type\nID\trule",
            "x\tx\tx\tx\tx\tx",
            null,
            "\tx",
            (file, problems) => OmimSynonymReader.Read(file, problems).Count()),
        new(
            SourceFormat.ConfirmedSubclasses,
            "subject_mondo_id\tobject_mondo_id\tsubject_source_id\tobject_source_id\nID\trule",
            "x\tx\tx\tx",
            null,
            "\tx",
            (file, problems) => ConfirmedSubclassReader.Read(file, problems).Count()),
        new(
            SourceFormat.ClinGenValidity,
            "GENE SYMBOL,GENE ID (HGNC),DISEASE LABEL,DISEASE ID (MONDO),MOI,CLASSIFICATION,ONLINE REPORT,CLASSIFICATION DATE,GCEP\n++,++",
            "x,x,x,x,x,x,x,x,x",
            null,
            ",x",
            (file, problems) => GeneValidityReader.Read(file, problems).Count()),
        new(SourceFormat.GenCC,
            "sgc_id\tversion_number\tgene_curie\tgene_symbol\tdisease_curie\tdisease_title\tsubmitted_as_disease_name\t"
                + "classification_curie\tclassification_title\tmoi_curie\tmoi_title\tsubmitter_title\tsubmitted_as_date\t"
                + "submitted_as_public_report_url\tsubmitted_as_pmids\tsubmitted_as_assertion_criteria_url",
            "x\t7\tx\tx\tx\tx\tx\tx\tx\tx\tx\tx\tx\tx\tx\tx", "x\tseven\tx\tx\tx\tx\tx\tx\tx\tx\tx\tx\tx\tx\tx\tx", "\tx",
            (file, problems) => SubmissionReader.Read(file, problems).Count()),
        new(SourceFormat.G2P, "gene symbol,gene mim,disease name,disease mim,DDD category,allelic requirement,mutation "
            + "consequence,phenotypes,pmids,panel,hgnc id", "x,x,x,x,x,x,x,x,x,x,x", null, ",x",
            (file, problems) => GeneDiseasePairReader.Read(file, problems).Count()),
        new(
            SourceFormat.GeneReviews,
            "NBK_id\tGR_shortname\tOMIM",
            "x\tx\tx",
            null,
            "\tx",
            (file, problems) => GeneReviewsReader.Read(file, problems).Count()),
        new(
            SourceFormat.OmimPubMedRefs,
            "mim\tis_phenotype\tdate_fetched\tpmid_refs",
            "x\tx\tx\tx",
            null,
            "\tx",
            (file, problems) => OmimReferenceReader.Read(file, problems).Count()),
        new(
            SourceFormat.OmimMappings,
            "mim\tis_phenotype\tdate_fetched\tumls_ids\torphanet_ids",
            "x\tx\tx\tx\tx",
            null,
            "\tx",
            (file, problems) => OmimMappingReader.Read(file, problems).Count()),
        new(
            SourceFormat.OmimProtectedGenes,
            "phenotype_mim\tmondo_id\ttype\tgene_mim\thgnc_id\torcid",
            "x\tx\tx\tx\tx\tx",
            null,
            "\tx",
            (file, problems) => ProtectedDiseaseGeneReader.Read(file, problems).Count()),
        new(
            SourceFormat.OrphanetDerivedGenes,
            "orpha_code,disorder_name,gene_symbol,association_type,association_status,source_of_validation",
            "x,x,x,x,x,x",
            null,
            ",x",
            (file, problems) => DerivedGeneReader.Read(file, problems).Count()),
        new(
            SourceFormat.OrphanetDerivedEpidemiology,
            "orpha_code,name,prevalence_type,prevalence_validation_status,source",
            "x,x,x,x,x",
            null,
            ",x",
            (file, problems) => DerivedEpidemiologyReader.Read(file, problems).Count()),
        new(
            SourceFormat.OrphanetDerivedNaturalHistory,
            "orpha_code,name,age_of_onset,type_of_inheritance",
            "x,x,x,x",
            null,
            ",x",
            (file, problems) => DerivedNaturalHistoryReader.Read(file, problems).Count()),
        new(
            SourceFormat.MedGenRecordLiterature,
            "#MedGenUID\tCUI\tcategory\trank\tPMID\tfree_full_text",
            "1\tC0000001\tTHERAPY\t1\t7\tN",
            "1\tC0000001\tTHERAPY\tone\t7\tN",
            "\tx",
            (file, problems) => RecordLiteratureReader.Read(file, problems).Count()),
    ];

    public override string ToString() => Format.ToString();
}
