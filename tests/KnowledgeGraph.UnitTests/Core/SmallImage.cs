using System.Globalization;
using KnowledgeGraph.Core.Citations;
using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Provenance;

namespace KnowledgeGraph.UnitTests.Core;

/// <summary>An image made of links alone; records get made-up names by row.</summary>
internal sealed class SmallImage
{
    public IReadOnlyList<string> Sources { get; init; } = ["Test"];

    public int Diseases { get; init; }

    public int Genes { get; init; }

    /// <summary>Names of the terms; CURIEs are HP:0000000 onwards unless <see cref="PhenotypeCuries"/> gives them.</summary>
    public IReadOnlyList<string> Phenotypes { get; init; } = [];

    public IReadOnlyList<string>? PhenotypeCuries { get; init; }

    /// <summary>Rows of withdrawn terms with the rows of their successors; -1 where there is none.</summary>
    public IReadOnlyDictionary<int, int> Withdrawn { get; init; } = new Dictionary<int, int>();

    /// <summary>Identifiers that diseases have beside their own; exact ones.</summary>
    public IReadOnlyList<(int Disease, string Curie, bool IsRetired)> DiseaseIdentifiers { get; init; } = [];

    /// <summary>Identifiers that terms have beside their own; exact ones.</summary>
    public IReadOnlyList<(int Phenotype, string Curie, bool IsRetired)> PhenotypeIdentifiers { get; init; } = [];

    public IReadOnlyList<(int Disease, string Name, SynonymScope Scope)> DiseaseSynonyms { get; init; } = [];

    public IReadOnlyList<(int Phenotype, string Name, SynonymScope Scope)> PhenotypeSynonyms { get; init; } = [];

    /// <summary>Labels of terms in other languages.</summary>
    public IReadOnlyList<(int Phenotype, string Name, string Language)> PhenotypeTranslations { get; init; } = [];

    /// <summary>Synonyms of terms that are abbreviations.</summary>
    public IReadOnlyList<(int Phenotype, string Name)> PhenotypeAbbreviations { get; init; } = [];

    /// <summary>Aliases of genes, or former symbols of them.</summary>
    public IReadOnlyList<(int Gene, string Name, bool IsFormer)> GeneSymbols { get; init; } = [];

    public int Citations { get; init; }

    public IReadOnlyList<(int Disease, int Gene)> DiseaseGenes { get; init; } = [];

    /// <summary>Validities of the links of <see cref="DiseaseGenes"/>, by position; all are causal.</summary>
    public IReadOnlyDictionary<int, GeneValidity> Validities { get; init; } = new Dictionary<int, GeneValidity>();

    public IReadOnlyList<(int Disease, int Phenotype, bool IsNegated)> DiseasePhenotypes { get; init; } = [];

    /// <summary>Frequencies of the links of <see cref="DiseasePhenotypes"/>, by position; unknown where there is none.</summary>
    public IReadOnlyDictionary<int, float> Frequencies { get; init; } = new Dictionary<int, float>();

    /// <summary>Modes of inheritance, ascending by disease.</summary>
    public IReadOnlyList<(int Disease, int Mode)> Inheritance { get; init; } = [];

    /// <summary>Ages of onset, ascending by disease.</summary>
    public IReadOnlyList<(int Disease, OnsetAge Age)> Onsets { get; init; } = [];

    /// <summary>Point prevalences of 100,000, ascending by disease.</summary>
    public IReadOnlyList<(int Disease, double Per100000)> Prevalences { get; init; } = [];

    public IReadOnlyList<(int Disease, int Citation)> DiseaseCitations { get; init; } = [];

    public IReadOnlyList<(int Gene, int Citation)> GeneCitations { get; init; } = [];

    public IReadOnlyList<(int Gene, int Phenotype)> GenePhenotypes { get; init; } = [];

    public IReadOnlyList<(int Child, int Parent)> DiseaseParents { get; init; } = [];

    public IReadOnlyList<(int Child, int Parent)> PhenotypeParents { get; init; } = [];

    public GraphImage Build()
    {
        var citations = CitationTable();
        return new GraphImage
        {
            Release = new ReleaseInfo { ReleaseId = "test", ContentHash = "test", CreatedAt = "2026-11-23T00:00:00Z", BuiltBy = "test" },
            Sources = [.. Sources.Select((name, index) => new Source { Id = index + 1, Name = name })],
            Diseases = DiseaseTable(),
            Genes = GeneTable(),
            Phenotypes = PhenotypeTable(),
            Citations = citations,
            DiseaseGenes = new DiseaseGeneLinks(
                Diseases,
                Genes,
                Left(DiseaseGenes),
                Right(DiseaseGenes),
                new DiseaseGeneColumns
                {
                    Association = new GeneAssociation[DiseaseGenes.Count],
                    Validity = [.. Enumerable.Range(0, DiseaseGenes.Count).Select(ValidityOf)],
                    IsNegated = [.. Enumerable.Range(0, DiseaseGenes.Count).Select(link => ValidityOf(link) >= GeneValidity.Disputed)],
                    SourcesDisagree = new bool[DiseaseGenes.Count],
                    InheritanceText = Pool(DiseaseGenes.Count),
                }),
            DiseasePhenotypes = new DiseasePhenotypeLinks(
                Diseases,
                Phenotypes.Count,
                [.. DiseasePhenotypes.Select(link => link.Disease)],
                [.. DiseasePhenotypes.Select(link => link.Phenotype)],
                PhenotypeColumns()),
            DiseaseCitations = new DiseaseCitationLinks(
                Diseases, citations, Left(DiseaseCitations), Right(DiseaseCitations), new ushort[
                    DiseaseCitations.Count], new byte[DiseaseCitations.Count], new byte[DiseaseCitations.Count], []),
            GenePhenotypes = new GenePhenotypeLinks(
                Genes, Phenotypes.Count, Left(GenePhenotypes), Right(GenePhenotypes), new bool[GenePhenotypes.Count], [.. Enumerable.Repeat(
                    'P',
                    GenePhenotypes.Count)]),
            GeneCitations = new GeneCitationLinks(
                Genes,
                citations,
                Left(GeneCitations),
                Right(GeneCitations),
                new byte[GeneCitations.Count]),
            Stated = new LinkStatements
            {
                DiseaseGeneSources = NothingStated(),
                DiseaseGeneModes = NothingStated(),
                DiseasePhenotypeSources = NothingStated(),
                DiseasePhenotypeEvidence = NothingStated(),
                GenePhenotypeSources = NothingStated(),
                DiseaseCitationSources = NothingStated(),
                GeneCitationSources = NothingStated(),
            },
            DiseaseHierarchy = Hierarchy(Diseases, DiseaseParents),
            PhenotypeHierarchy = Hierarchy(Phenotypes.Count, PhenotypeParents),
        };
    }

    private DiseaseTable DiseaseTable() => new()
    {
        Curie = Texts(Diseases, row => string.Create(CultureInfo.InvariantCulture, $"MONDO:{row:D7}")),
        Name = Texts(Diseases, row => string.Create(CultureInfo.InvariantCulture, $"disease {row}")),
        Acronym = Texts(Diseases),
        SemanticType = Pool(Diseases),
        InheritanceText = Pool(Diseases),
        MedgenUid = Texts(Diseases),
        ConceptId = Texts(Diseases),
        MondoId = Texts(Diseases),
        OmimId = Texts(Diseases),
        OrphanetId = Texts(Diseases),
        Identifiers = Identifiers(Diseases, DiseaseIdentifiers),
        Synonyms = Synonyms(Diseases, [.. DiseaseSynonyms.Select(synonym => (synonym.Disease, synonym.Name, synonym.Scope, false))]),
        Definitions = Definitions(Diseases),
        Inheritance = [.. Inheritance.Select((row, index) => new DiseaseInheritance
        {
            Id = index + 1,
            DiseaseId = row.Disease + 1,
            PhenotypeId = row.Mode + 1,
            SourceId = 1,
            StatedOf = "MONDO:1",
        })],
        InheritanceOf = RowRanges.FromOwners(Diseases, [.. Inheritance.Select(row => row.Disease)]),
        Prevalence =
        [
            .. Prevalences.Select((row, index) => new DiseasePrevalence
            {
                Id = index + 1,
                DiseaseId = row.Disease + 1,
                SourceId = 1,
                Per100000 = row.Per100000,
                StatedOf = "test",
            }),
        ],
        PrevalenceOf = RowRanges.FromOwners(Diseases, [.. Prevalences.Select(row => row.Disease)]),
        Onset = [.. Onsets.Select(
            (row, index) => new DiseaseOnset { Id = index + 1, DiseaseId = row.Disease + 1, SourceId = 1, Age = row.Age,
                StatedOf = "test" })],
        OnsetOf = RowRanges.FromOwners(Diseases, [.. Onsets.Select(row => row.Disease)]),
        Resources = [],
        ResourcesOf = RowRanges.FromOwners(Diseases, []),
    };

    private GeneTable GeneTable() => new()
    {
        Curie = Texts(Genes, row => string.Create(CultureInfo.InvariantCulture, $"NCBIGene:{row + 1}")),
        Symbol = Texts(Genes, row => string.Create(CultureInfo.InvariantCulture, $"GENE{row}")),
        Name = Texts(Genes),
        NcbiGeneId = new int[Genes],
        HgncId = Texts(Genes),
        EnsemblId = Texts(Genes),
        OmimId = Texts(Genes),
        Chromosome = Pool(Genes),
        Location = Texts(Genes),
        GeneType = Pool(Genes),
        Identifiers = Identifiers(Genes, []),
        Synonyms = Synonyms(
            Genes, [.. GeneSymbols.Select(
                symbol => (symbol.Gene, symbol.Name, symbol.IsFormer ? SynonymScope.Related : SynonymScope.Exact, symbol.IsFormer))]),
        Resources = [],
        ResourcesOf = RowRanges.FromOwners(Genes, []),
    };

    private PhenotypeTable PhenotypeTable() => new()
    {
        Curie = Texts(Phenotypes.Count, row => PhenotypeCuries?[row] ?? string.Create(CultureInfo.InvariantCulture, $"HP:{row:D7}")),
        Name = Texts(Phenotypes.Count, row => Phenotypes[row]),
        ConceptId = Texts(Phenotypes.Count),
        MedgenUid = Texts(Phenotypes.Count),
        SemanticType = Pool(Phenotypes.Count),
        IsObsolete = [.. Enumerable.Range(0, Phenotypes.Count).Select(Withdrawn.ContainsKey)],
        ReplacedByRow = [.. Enumerable.Range(0, Phenotypes.Count).Select(row => Withdrawn.GetValueOrDefault(row, -1))],
        Identifiers = Identifiers(Phenotypes.Count, PhenotypeIdentifiers),
        Synonyms = Synonyms(
            Phenotypes.Count,
            [
                .. PhenotypeSynonyms.Select(synonym => (synonym.Phenotype, synonym.Name, synonym.Scope, false))
                    .Concat(PhenotypeAbbreviations.Select(synonym => (synonym.Phenotype,
                        synonym.Name, SynonymScope.Exact, true))).OrderBy(synonym => synonym.Item1),
            ]),
        Translations = Translations(),
        Definitions = Definitions(Phenotypes.Count),
    };

    private TranslationTable Translations()
    {
        var language = new PooledColumnBuilder();
        foreach (var translation in PhenotypeTranslations)
        {
            language.Add(translation.Language);
        }

        return new TranslationTable
        {
            PhenotypeRow = [.. PhenotypeTranslations.Select(translation => translation.Phenotype)],
            Name = Texts(PhenotypeTranslations.Count, row => PhenotypeTranslations[row].Name),
            Language = language.Build(),
        };
    }

    private static TextSets NothingStated() => new TextSetsBuilder().Build();

    private CitationTable CitationTable() => new()
    {
        Pmid = [.. Enumerable.Range(1, Citations)],
        Merged = new MergedCitationTable { Pmid = [], CitationRow = [] },
        PmcId = Texts(Citations),
        Doi = Texts(Citations),
        Title = Texts(Citations),
        Journal = Pool(Citations),
        PublicationDate = Pool(Citations),
        EpubDate = Pool(Citations),
        Year = new int[Citations],
        DateKey = new int[Citations],
        Volume = Pool(Citations),
        Issue = Pool(Citations),
        Pages = Texts(Citations),
        IsFreeFullText = new Answer[Citations],
        IsRetracted = new Answer[Citations],
        Lists = [],
        PublicationTypes = new PublicationTypeTable { Name = Pool(0), ByCitation = RowRanges.FromOwners(Citations, []) },
        MeshHeadings = new MeshHeadingTable
        {
            Descriptor = Pool(0),
            IsMajorTopic = [],
            ByCitation = RowRanges.FromOwners(Citations, []),
        },
        Sections = new CitationSections(Citations, [], [], Array.Empty<FilterClause>()),
    };

    private GeneValidity? ValidityOf(int link) => Validities.TryGetValue(link, out var validity) ? validity : null;

    private DiseasePhenotypeColumns PhenotypeColumns()
    {
        var count = DiseasePhenotypes.Count;
        return new DiseasePhenotypeColumns
        {
            IsNegated = [.. DiseasePhenotypes.Select(link => link.IsNegated)],
            SourcesDisagree = new bool[count],
            Aspect = [.. Enumerable.Repeat('P', count)],
            FrequencyRatio = [.. Enumerable.Range(0, count)
                .Select(link => Frequencies.TryGetValue(link, out var ratio) ? ratio : float.NaN)],
            FrequencyText = Pool(count),
            FrequencyNumerator = [.. Enumerable.Repeat(-1, count)],
            FrequencyDenominator = [.. Enumerable.Repeat(-1, count)],
            FrequencyTermRow = [.. Enumerable.Repeat(-1, count)],
            OnsetRow = [.. Enumerable.Repeat(-1, count)],
            Sex = Pool(count),
            ModifierRows = new Dictionary<int, int[]>(),
        };
    }

    private static Hierarchy Hierarchy(int count, IReadOnlyList<(int Child, int Parent)> steps) =>
        new(new HierarchyLinks(count, Left(steps), Right(steps), [.. steps.Select(_ => 1)]));

    private static int[] Left(IEnumerable<(int Left, int Right)> links) => [.. links.Select(link => link.Left)];

    private static int[] Right(IEnumerable<(int Left, int Right)> links) => [.. links.Select(link => link.Right)];

    private static Utf8Column Texts(int count, Func<int, string>? text = null)
    {
        var column = new Utf8ColumnBuilder();
        for (var row = 0; row < count; row++)
        {
            column.Add(text?.Invoke(row));
        }

        return column.Build();
    }

    private static PooledColumn Pool(int count)
    {
        var column = new PooledColumnBuilder();
        for (var row = 0; row < count; row++)
        {
            column.Add(null);
        }

        return column.Build();
    }

    private static IdentifierTable Identifiers(int count, IReadOnlyList<(int Row, string Curie, bool IsRetired)> given) => new()
    {
        ByEntity = RowRanges.FromOwners(count, [.. given.Select(identifier => identifier.Row)]),
        EntityRow = [.. given.Select(identifier => identifier.Row)],
        Curie = Texts(given.Count, row => given[row].Curie),
        Predicate = new MappingPredicate[given.Count],
        Justification = Pool(given.Count),
        IsRetired = [.. given.Select(identifier => identifier.IsRetired)],
        SourceId = [.. given.Select(_ => 1)],
    };

    private static SynonymTable Synonyms(
        int count,
        IReadOnlyList<(int Row, string Name, SynonymScope Scope, bool IsAbbreviation)> given) => new()
        {
            ByEntity = RowRanges.FromOwners(count, [.. given.Select(synonym => synonym.Row)]),
            EntityRow = [.. given.Select(synonym => synonym.Row)],
            Name = Texts(given.Count, row => given[row].Name),
            Scope = [.. given.Select(synonym => synonym.Scope)],
            IsLayperson = new bool[given.Count],
            IsAbbreviation = [.. given.Select(synonym => synonym.IsAbbreviation)],
            Language = Pool(given.Count),
            SourceId = [.. given.Select(_ => 1)],
        };

    private static DefinitionTable Definitions(int count) =>
        new() { ByEntity = RowRanges.FromOwners(count, []), Text = Texts(0), SourceId = [] };
}
