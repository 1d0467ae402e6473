using KnowledgeGraph.Core.Citations;
using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Genes;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Phenotypes;
using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.IntegrationTests.Storage;

/// <summary>
/// A release with rows of every kind, every column filled in one row and as empty as it may be in another; tests change what they need.
/// </summary>
internal sealed class SmallRelease
{
    public List<Source> Sources { get; } =
    [
        new()
        {
            Id = 1, Name = "Alpha", Version = "2026-01", Url = "https://example.org/alpha", Licence = "CC0",
            LoadedAt = "2026-11-23T00:00:00Z",
        },
        new() { Id = 2, Name = "Beta" },
    ];

    public List<LoadReportEntry> LoadReport { get; } =
    [
        new() { Id = 1, Source = "Alpha", File = "alpha.tsv", Read = 5, Loaded = 3, Rejected = 1, Unmapped = 1, Samples = "one\ntwo" },
        new() { Id = 2, Source = "(not recognised)", File = "notes.txt" },
    ];

    public List<Disease> Diseases { get; } =
    [
        new()
        {
            Id = 1, Curie = "MONDO:0000001", Name = "première maladie", Acronym = "PM1", SemanticType = "Disease or Syndrome",
            MedgenUid = "11",
            ConceptId = "C0000011", MondoId = "MONDO:0000001", OmimId = "600001", OrphanetId = "ORPHA:1", Inheritance = "Ataxia",
        },
        new() { Id = 2, Curie = "MONDO:0000002", Name = "second disease" },
        new() { Id = 3, Curie = "OMIM:600003", Name = "third disease" },
    ];

    public List<DiseaseIdentifier> DiseaseIdentifiers { get; } =
    [
        new()
        {
            Id = 1, EntityId = 1, Curie = "UMLS:C0000011", Predicate = MappingPredicate.Close,
            Justification = "semapv:ManualMappingCuration",
            IsRetired = true, SourceId = 2,
        },
        new() { Id = 2, EntityId = 3, Curie = "MEDGEN:33", SourceId = 1 },
    ];

    public List<DiseaseSynonym> DiseaseSynonyms { get; } =
    [
        new()
        {
            Id = 1, EntityId = 1, Name = "erste Krankheit", Scope = SynonymScope.Narrow, IsLayperson = true, IsAbbreviation = true,
            Language = "de", SourceId = 2,
        },
        new() { Id = 2, EntityId = 2, Name = "disease two", Language = "en", SourceId = 1 },
    ];

    public List<DiseaseDefinition> DiseaseDefinitions { get; } =
        [new() { Id = 1, EntityId = 2, Text = "A disease with 'quotes' and \"more\".", SourceId = 1 }];

    public List<DiseaseParent> DiseaseParents { get; } =
        [new() { ChildId = 1, ParentId = 2, SourceId = 1 }, new() { ChildId = 3, ParentId = 2, SourceId = 2 }];

    public List<DiseaseInheritance> DiseaseInheritances { get; } =
    [
        new()
        {
            Id = 1, DiseaseId = 1, PhenotypeId = 3, SourceId = 1, References = "OMIM:600001;PMID:10", StatedOf = "OMIM:600001",
            DiseaseName = "first disease", Evidence = "TAS", AssertedBy = "HPO:probinson", AssertedOn = "2022-08-23",
            AssertedBefore = "HPO:iea[2009-02-17]", Aspect = "I",
            Frequency = "20/20", Onset = "HP:0003593", Sex = "MALE", Modifiers = "HP:0012828", FileId = 1, Row = 1,
        },
        new() { Id = 2, DiseaseId = 2, PhenotypeId = 3, SourceId = 2, StatedOf = "MONDO:0000002" },
    ];

    public List<DiseasePrevalence> DiseasePrevalences { get; } =
    [
        new()
        {
            Id = 1, DiseaseId = 1, SourceId = 2, Type = PrevalenceType.AnnualIncidence, Class = "<1 / 1 000 000", Per100000 = 0.037,
            Count = 3, Geographic = "Japan",
            IsValidated = true, Evidence = "20[PMID]", References = "PMID:20", StatedOf = "ORPHA:1", FileId = 1, Row = 2,
        },
        new() { Id = 2, DiseaseId = 3, SourceId = 1, StatedOf = "ORPHA:3" },
    ];

    public List<DiseaseOnset> DiseaseOnsets { get; } =
    [
        new()
        {
            Id = 1, DiseaseId = 1, SourceId = 1, Age = OnsetAge.Infancy, PhenotypeId = 3, Frequency = "3/7", References = "PMID:10",
            StatedOf = "OMIM:600001", FileId = 1, Row = 3,
        },
        new() { Id = 2, DiseaseId = 2, SourceId = 2, StatedOf = "ORPHA:2" },
    ];

    public List<DiseaseResource> DiseaseResources { get; } =
        [new() { Id = 1, DiseaseId = 1, Name = "A page", Url = "https://example.org/page", Audience = "patients" }];

    public List<Gene> Genes { get; } =
    [
        new()
        {
            Id = 1, Curie = "NCBIGene:1", Symbol = "AAA1", Name = "gene one", NcbiGeneId = 1, HgncId = "HGNC:1",
            EnsemblId = "ENSG00000000001",
            OmimId = "100001", Chromosome = "1", Location = "1p36", GeneType = "protein-coding",
        },
        new() { Id = 2, Curie = "NCBIGene:2", Symbol = "BBB2" },
    ];

    public List<GeneIdentifier> GeneIdentifiers { get; } =
        [new() { Id = 1, EntityId = 1, Curie = "HGNC:1", Predicate = MappingPredicate.Exact, Justification = "listed", SourceId = 1 }];

    public List<GeneSynonym> GeneSynonyms { get; } =
        [new() { Id = 1, EntityId = 2, Name = "OLDB", Scope = SynonymScope.Exact, IsAbbreviation = true, Language = "en", SourceId = 2 }];

    public List<GeneResource> GeneResources { get; } =
        [new() { Id = 1, GeneId = 2, Name = "A chapter", Url = "https://example.org/chapter", Audience = "professional" }];

    public List<Phenotype> Phenotypes { get; } =
    [
        new() { Id = 1, Curie = "HP:0000001", Name = "All" },
        new()
        {
            Id = 2, Curie = "HP:0000002", Name = "Gait ataxia", ConceptId = "C0000022", MedgenUid = "22", SemanticType = "Sign or Symptom",
            IsObsolete = true, ReplacedById = 3,
        },
        new() { Id = 3, Curie = "HP:0000003", Name = "Ataxia" },
    ];

    public List<PhenotypeIdentifier> PhenotypeIdentifiers { get; } =
        [new()
        {
            Id = 1, EntityId = 3, Curie = "UMLS:C0000033", Predicate = MappingPredicate.Xref, Justification = "xref", IsRetired = true,
            SourceId = 1,
        }];

    public List<PhenotypeSynonym> PhenotypeSynonyms { get; } =
        [new()
        {
            Id = 1, EntityId = 3, Name = "unsteady", Scope = SynonymScope.Related, IsLayperson = true, Language = "en", SourceId = 1,
        }];

    public List<PhenotypeDefinition> PhenotypeDefinitions { get; } =
        [new() { Id = 1, EntityId = 3, Text = "Loss of coordination.", SourceId = 1 }];

    public List<PhenotypeParent> PhenotypeParents { get; } = [new() { ChildId = 3, ParentId = 1, SourceId = 1 }];

    public List<PhenotypeTranslation> PhenotypeTranslations { get; } =
    [
        new() { Id = 1, PhenotypeId = 3, Language = "de", Name = "Ataxie", Definition = "Störung", Status = "OFFICIAL", SourceId = 1 },
        new() { Id = 2, PhenotypeId = 3, Language = "ja", Name = "運動失調", Status = "CANDIDATE", SourceId = 1 },
    ];

    public List<Citation> Citations { get; } =
    [
        new() { Id = 1, Pmid = 10 },
        new()
        {
            Id = 2, Pmid = 20, PmcId = "PMC20", Doi = "10.1000/x20", Title = "On ataxia 🧠", Journal = "J Test",
            PublicationDate = "2020 Mar 20",
            EpubDate = "2020 Feb", Year = 2020, DateKey = 20200320, Volume = "7", Issue = "3", Pages = "1-9",
            IsFreeFullText = true, IsRetracted = true,
        },
    ];

    public List<CitationAbstract> CitationAbstracts { get; } = [new() { CitationId = 2, Text = new string('a', 20_000) }];

    public List<CitationAuthor> CitationAuthors { get; } =
    [
        new() { Id = 1, CitationId = 2, LastName = "Müller", Initials = "A", Suffix = "Jr", Orcid = "0000-0000-0000-0001" },
        new() { Id = 2, CitationId = 2, CollectiveName = "The Group" },
    ];

    public List<CitationMeshHeading> CitationMeshHeadings { get; } =
        [new()
        {
            Id = 1, CitationId = 2, Descriptor = "Ataxia", DescriptorUi = "D001259", Qualifiers = "genetics", IsMajorTopic = true,
        }, new() { Id = 2, CitationId = 2, Descriptor = "Humans" }];

    public List<CitationList> CitationLists { get; } =
        [new() { Id = 1, SourceId = 2, Evidence = "a list" }, new() { Id = 2, SourceId = 2, Evidence = "another list" }];

    public List<CitationPublicationType> CitationPublicationTypes { get; } = [new() { Id = 1, CitationId = 2, Name = "Review" }];

    public List<DiseaseGene> DiseaseGenes { get; } =
    [
        new()
        {
            Id = 1, DiseaseId = 1, GeneId = 1, Association = GeneAssociation.Modifier, Validity = GeneValidity.Limited,
            SourcesDisagree = true, Inheritance = "Ataxia",
        },
        new() { Id = 2, DiseaseId = 2, GeneId = 2, IsNegated = true },
    ];

    public List<DiseaseGeneStatement> DiseaseGeneStatements { get; } =
    [
        new()
        {
            Id = 1, LinkId = 1, SourceId = 1, Evidence = "MENDELIAN", References = "PMID:10", AssertedBy = "a panel",
            AssertedOn = "2024-01-02",
            Association = GeneAssociation.Modifier, Validity = GeneValidity.Limited, StatedOf = "OMIM:600001",
            ModeOfInheritance = "HP:0000003", DiseaseName = "PM1", FileId = 1, Row = 2,
        },
        new() { Id = 2, LinkId = 2, SourceId = 2 },
    ];

    public List<DiseasePhenotype> DiseasePhenotypes { get; } =
    [
        new()
        {
            Id = 1, DiseaseId = 1, PhenotypeId = 3, Aspect = "P", FrequencyText = "3/7", FrequencyRatio = 3.0 / 7, FrequencyNumerator = 3,
            FrequencyDenominator = 7, FrequencyTermId = 1, OnsetId = 2, Sex = "FEMALE", ModifierIds = "1;2", SourcesDisagree = true,
        },
        new() { Id = 2, DiseaseId = 1, PhenotypeId = 1, IsNegated = true, Aspect = "P" },
    ];

    public List<DiseasePhenotypeStatement> DiseasePhenotypeStatements { get; } =
    [
        new()
        {
            Id = 1, LinkId = 1, SourceId = 1, Evidence = "PCS", References = "PMID:20", AssertedBy = "HPO:x", AssertedOn = "2020-02-02",
            Frequency = "3/7", Onset = "HP:0000002", Sex = "FEMALE", Modifiers = "HP:0000001", StatedOf = "OMIM:600001", FileId = 1,
            Row = 3, Aspect = "P", DiseaseName = "PM1", AssertedBefore = "HPO:a[2009-02-17]",
        },
        new() { Id = 2, LinkId = 2, SourceId = 2 },
    ];

    public List<DiseaseCitation> DiseaseCitations { get; } =
        [new() { Id = 1, DiseaseId = 1, CitationId = 2, Relevance = 1, RelevanceBasis = RelevanceBasis.Title }, new()
        {
            Id = 2,
            DiseaseId = 1,
            CitationId = 1,
            Relevance = 0.25,
            ListedIn = 1,
        }];

    public List<DiseaseCitationStatement> DiseaseCitationStatements { get; } =
    [
        new()
        {
            Id = 1, LinkId = 1, SourceId = 1, Evidence = "listed", References = "PMID:20", AssertedBy = "MedGen",
            AssertedOn = "2025-05-05", StatedOf = "UMLS:C0000001", FileId = 1, Row = 4,
        },
        new() { Id = 2, LinkId = 2, SourceId = 1 },
    ];

    public List<DiseaseCitationCategory> DiseaseCitationCategories { get; } =
    [
        new() { Id = 1, LinkId = 1, Category = CitationCategory.Therapy, Matched = "Alpha", Rank = 2 },
        new() { Id = 2, LinkId = 1, Category = CitationCategory.Prognosis, Matched = "Alpha" },
    ];

    public List<FilterClause> FilterClauses { get; } =
    [
        new() { Id = 1, Category = CitationCategory.Etiology, Breadth = FilterBreadth.Narrow, Text = "risks[tw]" },
        new() { Id = 2, Category = CitationCategory.Therapy, Breadth = FilterBreadth.Broad, Text = "therapeutic use[sh]" },
    ];

    public List<CitationFilterMatch> CitationFilterMatches { get; } =
    [
        new() { Id = 1, CitationId = 1, Category = CitationCategory.Etiology, Breadth = FilterBreadth.Narrow, ClauseId = 1 },
        new() { Id = 2, CitationId = 2, Category = CitationCategory.Therapy, Breadth = FilterBreadth.Broad, ClauseId = 2 },
    ];

    public List<CitationCorrection> CitationCorrections { get; } =
        [new() { Id = 1, CitationId = 1, Type = CitationCorrectionType.RetractionIn, Pmid = 20, Reference = "A journal. 2021;2:1" }];

    public List<MergedCitation> MergedCitations { get; } = [new() { Id = 1, Pmid = 9, CitationId = 1 }];

    public List<GenePhenotype> GenePhenotypes { get; } = [new() { Id = 1, GeneId = 1, PhenotypeId = 3, Aspect = "P" }];

    public List<GenePhenotypeStatement> GenePhenotypeStatements { get; } =
    [
        new()
        {
            Id = 1, LinkId = 1, SourceId = 1, Evidence = "TAS", References = "PMID:10", AssertedBy = "HPO", AssertedOn = "2025-07-07",
            DiseaseId = 1, Frequency = "HP:0040283", StatedOf = "OMIM:600001", FileId = 1, Row = 5,
        },
        new() { Id = 2, LinkId = 1, SourceId = 2 },
    ];

    public List<GeneCitation> GeneCitations { get; } = [new() { Id = 1, GeneId = 2, CitationId = 1, ListedIn = 1 }];

    public List<GeneCitationStatement> GeneCitationStatements { get; } = [new()
    {
        Id = 1,
        LinkId = 1,
        SourceId = 2,
        Evidence = "GeneRIF",
        References = "PMID:10",
        AssertedBy = "NCBI",
        AssertedOn = "2025-06-06",
        StatedOf = "NCBIGene:1",
        FileId = 1,
        Row = 6,
    }];

    /// <summary>Writes every table; the ones other rows need come first only by habit, the store does not ask for it.</summary>
    public void WriteTo(ReleaseDraft draft)
    {
        draft.Write(Sources);
        draft.Write(LoadReport);
        draft.Write(Diseases);
        draft.Write(DiseaseIdentifiers);
        draft.Write(DiseaseSynonyms);
        draft.Write(DiseaseDefinitions);
        draft.Write(DiseaseParents);
        draft.Write(DiseaseInheritances);
        draft.Write(DiseasePrevalences);
        draft.Write(DiseaseOnsets);
        draft.Write(DiseaseResources);
        draft.Write(Genes);
        draft.Write(GeneIdentifiers);
        draft.Write(GeneSynonyms);
        draft.Write(GeneResources);
        draft.Write(Phenotypes);
        draft.Write(PhenotypeIdentifiers);
        draft.Write(PhenotypeSynonyms);
        draft.Write(PhenotypeDefinitions);
        draft.Write(PhenotypeParents);
        draft.Write(PhenotypeTranslations);
        draft.Write(Citations);
        draft.Write(CitationLists);
        draft.Write(CitationAbstracts);
        draft.Write(CitationAuthors);
        draft.Write(CitationMeshHeadings);
        draft.Write(CitationPublicationTypes);
        draft.Write(CitationCorrections);
        draft.Write(MergedCitations);
        draft.Write(FilterClauses);
        draft.Write(CitationFilterMatches);
        draft.Write(DiseaseGenes);
        draft.Write(DiseaseGeneStatements);
        draft.Write(DiseasePhenotypes);
        draft.Write(DiseasePhenotypeStatements);
        draft.Write(DiseaseCitations);
        draft.Write(DiseaseCitationStatements);
        draft.Write(DiseaseCitationCategories);
        draft.Write(GenePhenotypes);
        draft.Write(GenePhenotypeStatements);
        draft.Write(GeneCitations);
        draft.Write(GeneCitationStatements);
    }

    public CompletedDraft BuildIn(ReleaseStore store)
    {
        using var draft = store.BeginDraft();
        WriteTo(draft);
        return draft.Complete("a test");
    }
}
