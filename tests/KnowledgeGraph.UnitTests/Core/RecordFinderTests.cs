using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.Core.Search;
using Xunit;

namespace KnowledgeGraph.UnitTests.Core;

/// <summary>The one way from a text to the record it names.</summary>
public sealed class RecordFinderTests
{
    private static readonly GraphImage _graph = new SmallImage
    {
        Diseases = 6,
        DiseaseIdentifiers =
        [
            (0, "OMIM:100100", false), (0, "ORPHA:55", false), (1, "MEDGEN:200200", false), (2, "OMIM:200200", false),
            (3, "OMIM:300300", true),
            (3, "OMIM:400400", true), (4, "OMIM:400400", true), (4, "MEDGEN:100300", true), (5, "OMIM:100300", false),
            (5, "UMLS:C0000001", false),
        ],
        DiseaseSynonyms =
        [
            (0, "Fitzgerald disease", SynonymScope.Exact), (1, "common name", SynonymScope.Exact), (2, "Common Name", SynonymScope.Related),
            (3, "shared", SynonymScope.Exact), (4, "shared", SynonymScope.Exact), (5, "wide", SynonymScope.Broad),
            (5, "near", SynonymScope.Related),
            (5, "Seizure", SynonymScope.Exact),
        ],
        Genes = 4,
        GeneSymbols = [(0, "ASP", false), (1, "ASP", false), (1, "GENE2", false), (2, "OLD1", true), (2, "OLD2", true), (3, "NICK", false),
            (3, "OLD2", false)],
        Phenotypes = ["All", "Seizure", "obsolete Fit", "obsolete Spell", "Ataxia"],
        PhenotypeIdentifiers = [(1, "HP:0009999", true), (4, "UMLS:C0000001", false)],
        PhenotypeSynonyms = [(2, "Jerk", SynonymScope.Exact), (3, "Turn", SynonymScope.Exact), (3, "Wobble", SynonymScope.Exact),
            (4, "Wobble", SynonymScope.Exact)],
        Withdrawn = new Dictionary<int, int> { [2] = 1, [3] = -1 },
        Citations = 3,
    }.Build();

    [Theory]
    [InlineData(EntityType.Disease, "MONDO:0000000", RecordStatus.Found, 0)]
    [InlineData(EntityType.Disease, "#100100", RecordStatus.Found, 0)]
    [InlineData(EntityType.Disease, "MIM 100100", RecordStatus.Found, 0)]
    [InlineData(EntityType.Disease, "ORPHA55", RecordStatus.Found, 0)]
    [InlineData(EntityType.Disease, "https://www.orpha.net/en/disease/detail/55", RecordStatus.Found, 0)]
    [InlineData(EntityType.Disease, "100100", RecordStatus.FoundByName, 0)]
    [InlineData(EntityType.Disease, " fitzgerald DISEASE ", RecordStatus.FoundByName, 0)]
    [InlineData(EntityType.Disease, "disease 3", RecordStatus.FoundByName, 3)]
    [InlineData(EntityType.Disease, "near", RecordStatus.FoundByName, 5)]
    [InlineData(EntityType.Disease, "common name", RecordStatus.FoundByName, 1)]
    [InlineData(EntityType.Disease, "OMIM:300300", RecordStatus.Retired, 3)]
    [InlineData(EntityType.Disease, "300300", RecordStatus.Retired, 3)]
    [InlineData(EntityType.Gene, "GENE2", RecordStatus.Found, 2)]
    [InlineData(EntityType.Gene, "nick", RecordStatus.FoundByName, 3)]
    [InlineData(EntityType.Gene, "OLD1", RecordStatus.Retired, 2)]
    [InlineData(EntityType.Gene, "Gene ID 3", RecordStatus.Found, 2)]
    [InlineData(EntityType.Phenotype, "HP:0000001", RecordStatus.Found, 1)]
    [InlineData(EntityType.Phenotype, "seizure", RecordStatus.FoundByName, 1)]
    [InlineData(EntityType.Phenotype, "0000001", RecordStatus.FoundByName, 1)]
    [InlineData(EntityType.Phenotype, "HP:0009999", RecordStatus.Retired, 1)]
    [InlineData(EntityType.Phenotype, "HP:0000002", RecordStatus.Retired, 1)]
    [InlineData(EntityType.Phenotype, "Jerk", RecordStatus.Retired, 1)]
    [InlineData(EntityType.Phenotype, "HP:0000003", RecordStatus.Withdrawn, 3)]
    [InlineData(EntityType.Phenotype, "Turn", RecordStatus.Withdrawn, 3)]
    [InlineData(EntityType.Phenotype, "wobble", RecordStatus.FoundByName, 4)]
    [InlineData(EntityType.Citation, "2", RecordStatus.Found, 1)]
    [InlineData(EntityType.Citation, "PubMed ID: 2", RecordStatus.Found, 1)]
    public void One_record_is_taken_and_the_way_is_told(EntityType type, string text, RecordStatus status, int row)
    {
        var found = _graph.Records.Find(text, type);

        Assert.Equal((text, status, row, true), (found.Text, found.Status, found.Row, found.HasRecord));
        Assert.Equal(status is not RecordStatus.Withdrawn, found.IsLive);
    }

    [Theory]
    [InlineData(EntityType.Disease, "shared", 3, 4)]
    [InlineData(EntityType.Disease, "200200", 1, 2)]
    [InlineData(EntityType.Disease, "100300", 5, 4)]
    [InlineData(EntityType.Disease, "OMIM:400400", 3, 4)]
    [InlineData(EntityType.Disease, "wide", 5)]
    [InlineData(EntityType.Gene, "ASP", 0, 1)]
    [InlineData(EntityType.Gene, "OLD2", 3, 2)]
    public void Of_several_none_is_taken_and_all_are_told(EntityType type, string text, params int[] rows)
    {
        var found = _graph.Records.Find(text, type);

        Assert.Equal((RecordStatus.Ambiguous, false), (found.Status, found.HasRecord));
        Assert.Equal(rows, found.Rivals.Select(rival => rival.Row));
    }

    [Fact]
    public void A_text_may_mean_records_of_several_kinds()
    {
        Assert.Equal((RecordStatus.Found, EntityType.Gene), Of(_graph.Records.Find("GENE1", types: null)));
        Assert.Equal((RecordStatus.Found, EntityType.Disease), Of(_graph.Records.Find("OMIM:100100", types: null)));
        // The name of one kind is surer than a synonym of another; one identifier of both is as sure of either.
        Assert.Equal((RecordStatus.FoundByName, EntityType.Phenotype), Of(_graph.Records.Find("seizure", types: null)));
        var shared = _graph.Records.Find("C0000001", types: null);
        Assert.Equal(RecordStatus.Ambiguous, shared.Status);
        Assert.Equal([EntityType.Disease, EntityType.Phenotype], shared.Rivals.Select(rival => rival.Type));
        Assert.Equal((RecordStatus.Found, EntityType.Phenotype), Of(_graph.Records.Find("C0000001", EntityType.Phenotype)));
    }

    [Theory]
    [InlineData("Fitzgerld disease", 0)]
    [InlineData("OMIM:999999", null)]
    [InlineData("#999999", null)]
    [InlineData("zzz", null)]
    public void What_is_unknown_has_neighbours_by_name_alone(string text, int? row)
    {
        Assert.Equal(RecordStatus.Unknown, _graph.Records.Find(text, EntityType.Disease).Status);
        Assert.Equal(row, _graph.Records.NearestTo(text, EntityType.Disease).Select(hit => (int?)hit.Row).FirstOrDefault());
    }

    [Theory]
    [InlineData("#100100", ResolutionStatus.Direct)]
    [InlineData("100100", ResolutionStatus.Direct)]
    [InlineData("ASP", ResolutionStatus.Ambiguous)]
    [InlineData("OMIM:400400", ResolutionStatus.Ambiguous)]
    [InlineData("OLD1", ResolutionStatus.Retired)]
    [InlineData("nick", ResolutionStatus.Synonym)]
    [InlineData("HP:0000002", ResolutionStatus.Retired)]
    [InlineData("zzz", ResolutionStatus.Unknown)]
    public void Resolving_says_the_same(string text, ResolutionStatus status)
    {
        var resolution = _graph.SearchTexts.Resolve(text, types: null);
        var found = _graph.Records.Find(text, types: null);

        Assert.Equal(status, resolution.Status);
        Assert.Equal(resolution.Match, found.EntityOf(_graph));
    }

    private static (RecordStatus Status, EntityType Type) Of(FoundRecord found) => (found.Status, found.Type);
}
