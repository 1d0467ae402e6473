using KnowledgeGraph.IntegrationTests.Import;
using KnowledgeGraph.IntegrationTests.Storage;
using KnowledgeGraph.IntegrationTests.Stores;
using Xunit;
using static KnowledgeGraph.IntegrationTests.Import.MadeUpRows;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>
/// A disease's lists with the facts of wider diseases and of subtypes: each fact names its disease and is counted,
/// and no frequency is inherited.
/// </summary>
public abstract class RollUpTests : IDisposable
{
    private const string Mondo = """
        format-version: 1.2
        ontology: mondo

        [Term]
        id: MONDO:7900001
        name: tree disease
        def: "Any disease of a tree." [MONDO:x]
        xref: OMIM:990001 {source="MONDO:equivalentTo"}

        [Term]
        id: MONDO:7900002
        name: conifer disease
        xref: OMIM:990002 {source="MONDO:equivalentTo"}
        is_a: MONDO:7900001

        [Term]
        id: MONDO:7900003
        name: fir disease
        xref: OMIM:990003 {source="MONDO:equivalentTo"}
        is_a: MONDO:7900002

        [Term]
        id: MONDO:7900004
        name: larch disease
        def: "A disease of larches." [MONDO:x]
        xref: OMIM:990004 {source="MONDO:equivalentTo"}
        is_a: MONDO:7900002

        """;

    private readonly MadeUpRelease _release;

    protected RollUpTests(TestStore store) => _release = MadeUpRelease.Of(
        store,
        Hpo,
        ("mondo.obo", Mondo),
        Hpoa(
            "OMIM:990001|tree disease||HP:0001250|PMID:1||5/10|P", "OMIM:990001|tree "
                + "disease||HP:0000518|PMID:1||9/10|P", "OMIM:990001|tree disease||HP:0001251|PMID:1|||P",
            "OMIM:990002|conifer disease||HP:0001251|PMID:2||1/10|P",
            "OMIM:990003|fir disease||HP:0001250|PMID:3||7/7|P", "OMIM:990003|fir disease||HP:0000707|PMID:3|||P",
            "OMIM:990004|larch disease|NOT|HP:0001250|PMID:4|||P", "OMIM:990004|larch disease||HP:0001251|PMID:1||2/3|P"),
        Genes((990, "ASH1", "", "1"), (991, "ASH2", "", "2")),
        GenesToDisease("NCBIGene:990\tASH1\tMENDELIAN\tOMIM:990001\tx", "NCBIGene:991\tASH2\tMENDELIAN\tOMIM:990004\tx"));

    public void Dispose()
    {
        _release.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public void Its_own_facts_are_given_unless_others_are_asked_for() => Assert.Equal(
        """{"disease":{"phenotypes":{"totalCount":1,"edges":[{"node":{"hpoId":"HP:0001251"},"frequency":{"text":"1/10"}"""
            + ""","origin":{"relation":"OWN","distance":0,"disease":{"curie":"MONDO:7900002"},"frequency":{"text":"1/10"}}}]}}}""",
        Phenotypes(
            string.Empty,
            "totalCount edges { node { hpoId } frequency { text } origin { relation distance disease { curie } frequency { text } } }"));

    [SkippableTheory]
    [InlineData("from: OWN", "HP:0001251 OWN MONDO:7900002")]
    // The order is that of the wider disease's own list: the most frequent first.
    [InlineData("from: WIDER", "HP:0000518 WIDER MONDO:7900001, HP:0001250 WIDER MONDO:7900001, HP:0001251 WIDER MONDO:7900001")]
    // Seizures are present in one subtype and stated as absent in another: the present ones come first.
    [InlineData(
        "from: NARROWER",
        "HP:0001250 NARROWER MONDO:7900003, HP:0001251 NARROWER MONDO:7900004, HP:0000707 NARROWER MONDO:7900003")]
    // The disease's own fact takes precedence over the same fact of others, then that of wider diseases.
    [InlineData(
        "from: ALL",
        "HP:0001251 OWN MONDO:7900002, HP:0000518 WIDER MONDO:7900001, HP:0001250 WIDER MONDO:7900001, HP:0000707 NARROWER MONDO:7900003")]
    // A filter applies to each fact as it is stated for its own disease.
    [InlineData(
        "from: ALL, where: { frequency: { gte: 0.6 } }",
        "HP:0000518 WIDER MONDO:7900001, HP:0001250 NARROWER MONDO:7900003, HP:0001251 NARROWER MONDO:7900004")]
    [InlineData("from: NARROWER, where: { negated: { eq: true } }", "HP:0001250 NARROWER MONDO:7900004")]
    [InlineData("from: ALL, order: [{ phenotype: { name: DESC } }], where: { negated: { eq: false } }",
        "HP:0001250 WIDER MONDO:7900001, HP:0000518 WIDER MONDO:7900001, HP:0001251 OWN MONDO:7900002, HP:0000707 NARROWER MONDO:7900003")]
    public void Every_row_says_whose_fact_it_is(string arguments, string expected)
    {
        var reply = _release.Reply($$"""{ disease(id: "OMIM:990002") { phenotypes({{arguments}}) { totalCount edges { node { hpoId } """
            + $$"""origin { relation disease { curie } } } } } }""");
        var list = reply.GetProperty("data").GetProperty("disease").GetProperty("phenotypes");
        var rows = list.GetProperty("edges").EnumerateArray().Select(edge =>
            $"{edge.GetProperty("node").GetProperty("hpoId")} {edge.GetProperty("origin").GetProperty("relation")} "
                + $"{edge.GetProperty("origin").GetProperty("disease").GetProperty("curie")}").ToList();

        Assert.Equal(rows.Count, list.GetProperty("totalCount").GetInt32());
        // The order of equal values is not specified, so the rows are compared as a set.
        Assert.Equal(expected.Split(", ").Order(), rows.Order());
        if (!arguments.Contains("order", StringComparison.Ordinal))
        {
            Assert.Equal(expected, string.Join(", ", rows));
        }
    }

    [SkippableFact]
    public void No_frequency_is_inherited() => Assert.Equal(
        """{"disease":{"phenotypes":{"edges":[{"frequency":{"text":"1/10"},"origin":{"frequency":{"text":"1/10"}}},"""
            + """{"frequency":null,"origin":{"frequency":{"text":"9/10"}}},{"frequency":null,"origin":{"frequency":{"text":"5/10"}}},"""
            + """{"frequency":null,"origin":{"frequency":null}}]}}}""",
        Phenotypes("from: ALL", "edges { frequency { text } origin { frequency { text } } }"));

    [SkippableFact]
    public void Counts_stand_side_by_side() => Assert.Equal(
        """{"disease":{"phenotypes":{"totalCount":1,"originCounts":{"own":1,"wider":3,"narrower":3}"""
            + ""","edges":[{"originCounts":{"own":1,"wider":1,"narrower":1}"""
            + ""","origins":[{"relation":"OWN","distance":0,"disease":{"name":"conifer """
            + """disease"},"negated":false,"frequency":{"ratio":0.1}},{"relation":"WIDER","distance":1,"disease":{"name":"tree """
            + """disease"},"negated":false,"frequency":null}]}]}}}""",
        Phenotypes(string.Empty, "totalCount originCounts { own wider narrower } edges { originCounts { own wider narrower } "
            + "origins(first: 2) { relation distance disease { name } negated frequency { ratio } } }"));

    [SkippableFact]
    public void Genes_papers_and_definitions_are_asked_for_in_the_same_way()
    {
        Assert.Equal(
            """{"disease":{"genes":{"originCounts":{"own":0,"wider":1,"narrower":1},"edges":[{"node":{"symbol":"ASH1"}"""
                + ""","origin":{"relation":"WIDER","distance":1}},{"node":{"symbol":"ASH2"},"origin":{"relation":"NARROWER","distance":1}"""
                + """}]},"citations":{"totalCount":4,"originCounts":{"own":1,"wider":1,"narrower":3},"yearFacets":[{"count":4}"""
                + """],"edges":[{"node":{"pmid":2},"origin":{"relation":"OWN"}},{"node":{"pmid":1},"origin":{"relation":"WIDER"}},"""
                + """{"node":{"pmid":3},"origin":{"relation":"NARROWER"}},{"node":{"pmid":4},"origin":{"relation":"NARROWER"}}]}"""
                + ""","definition":null,"own":[],"all":[{"text":"Any disease of a """
                + """tree.","origin":{"relation":"WIDER","distance":1,"disease":{"mondoId":"MONDO:7900001"}}},{"text":"A disease of """
                + """larches.","origin":{"relation":"NARROWER","distance":1,"disease":{"mondoId":"MONDO:7900004"}}}]}}""",
            _release.Ask("""
                { disease(id: "OMIM:990002") {
                    genes(from: ALL) { originCounts { own wider narrower } edges { node { symbol } origin { relation distance } } }
                    citations(from: ALL) { totalCount originCounts { own wider narrower } yearFacets { count } edges
                      { node { pmid } origin { relation } } }
                    definition { text } own: definitions { text } all: definitions(from: ALL)
                      { text origin { relation distance disease { mondoId } } } } }
                """));
    }

    [SkippableFact]
    public void Clinical_features_of_the_family_are_marked_so() => Assert.Equal(
        """{"disease":{"own":[{"features":[{"phenotype":{"hpoId":"HP:0001251"},"frequency":{"text":"2/3"}}]}"""
            + """],"clinicalFeatures":[{"count":1,"features":[{"phenotype":{"hpoId":"HP:0000518"}"""
            + ""","frequency":null,"origin":{"relation":"WIDER","distance":2,"frequency":{"text":"9/10"}}}]},"""
            + """{"count":2,"features":[{"phenotype":{"hpoId":"HP:0001251"}"""
            + ""","frequency":null,"origin":{"relation":"WIDER","distance":1,"frequency":{"text":"1/10"}}},"""
            + """{"phenotype":{"hpoId":"HP:0001250"},"frequency":null,"origin":{"relation":"WIDER","distance":2,"frequency":{"text":"5/"""
            + """10"}}}]}]}}""",
        _release.Ask("""
            { disease(id: "OMIM:990004") { own: clinicalFeatures { features { phenotype { hpoId } frequency { text } } }
                clinicalFeatures(from: WIDER) { count features { phenotype { hpoId } frequency { text } origin
                  { relation distance frequency { text } } } } } }
            """));

    [SkippableFact]
    public void What_is_gathered_is_paid_for_and_bounded()
    {
        var own = Cost("phenotypes { totalCount }");
        Assert.True(Cost("phenotypes(from: ALL) { totalCount }") > own);
        Assert.True(Cost("phenotypes { originCounts { own } totalCount }") > own);
        Assert.True(Cost("definitions(from: ALL) { text }") > Cost("definitions { text }"));
        // Every origin that may be returned counts.
        Assert.True(Cost("phenotypes { edges { origins(first: 100) { distance } } }", "typeCost") > 1_000);
        Assert.Contains(
            "INVALID_PAGE_SIZE",
            _release.Ask("""{ disease(id: "OMIM:990002") { phenotypes { edges { origins(first: 101) { distance } } } } }"""),
            StringComparison.Ordinal);
    }

    private long Cost(string fields, string of = "fieldCost") => _release.Reply($$"""{ disease(id: "OMIM:990002") { {{fields}} } }""")
        .GetProperty("extensions").GetProperty("cost").GetProperty(of).GetInt64();

    private string Phenotypes(string arguments, string fields) =>
        _release.Ask($$"""{ disease(id: "OMIM:990002") { phenotypes{{(arguments.Length == 0 ? string.Empty : $"({arguments})")}} { """
            + $$"""{{fields}} } } }""");

    public sealed class OnSqlite() : RollUpTests(new DataFolder());

    public sealed class OnPostgres() : RollUpTests(TestDatabase.InFullRuns());
}
