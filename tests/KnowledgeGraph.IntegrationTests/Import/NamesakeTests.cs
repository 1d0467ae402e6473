using Xunit;
using static KnowledgeGraph.IntegrationTests.Import.MadeUpRows;

namespace KnowledgeGraph.IntegrationTests.Import;

/// <summary>
/// Records of one name that no mapping joins (facts 8 and 18): which are the disease of a class, and which stay apart and show each other.
/// </summary>
public sealed class NamesakeTests
{
    private const string Exact = "skos:exactMatch";
    private const string Xref = "oboInOwl:hasDbXref";
    private const string AshAsDecipher = "DECIPHER:9900|Ash  Disease||HP:0001250|PMID:1|||P";
    private static readonly (string, string)[] _ash = [("MONDO:7900001", "ash disease")];

    [Fact]
    public void An_entry_that_nobody_maps_is_the_class_of_its_name_and_says_that_the_name_says_so()
    {
        using var release = MadeUpRelease.Of(
            Hpo, Classes(_ash), Sssom(("MONDO:7900001", Exact, "OMIM:990001", "ash disease")), Hpoa(
                AshAsDecipher,
                "OMIM:990001|ash disease||HP:0000518|PMID:1|||P"));

        Assert.Equal(
            """{"disease":{"curie":"MONDO:7900001","identifiers":[{"curie":"DECIPHER:9900","predicate":"EXACT","justification":"semapv:"""
                + """LexicalMatching"},{"curie":"OMIM:990001","predicate":"EXACT","justification":"semapv:ManualMappingCuration"}"""
                + """],"phenotypes":{"edges":[{"sources":[{"statedOf":"OMIM:990001"}]},{"sources":[{"statedOf":"DECIPHER:9900"}]}]}}"""
                + ""","diseases":{"totalCount":1}}""",
            release.Ask("""
                { disease(id: "DECIPHER:9900") { curie identifiers { curie predicate justification } phenotypes
                  { edges { sources { statedOf } } } } diseases { totalCount } }
                """));
    }

    [Fact]
    public void An_entry_of_a_withdrawn_class_that_led_to_the_class_of_its_name_is_that_class()
    {
        using var release = MadeUpRelease.Of(
            Hpo, Classes([.. _ash, ("MONDO:7900002", "obsolete ash disease")]), Obsoletes("MONDO:7900002|MONDO:7900001|"),
            Sssom(("MONDO:7900002", Exact, "Orphanet:990009", "Ash disease")), Hpoa("ORPHA:990009|Ash disease||HP:0001250|PMID:1|||P"));

        Assert.Equal("MONDO:7900001", CurieOf(release, "ORPHA:990009"));
    }

    [Fact]
    public void A_concept_that_MedGen_calls_as_a_class_is_it_where_MedGen_does_not_know_the_concept_of_the_class()
    {
        (string, string) MedGen(string more) => ("NAMES.RRF", $"#CUI|name|source|SUPPRESS|\nC9900001|Ash disease|GTR|N|\n{more}");
        (string, string)[] Files(string more) =>
        [
            Hpo, Genes((990, "ASH1", "", "1")), Classes(_ash), Sssom(("MONDO:7900001", Exact, "UMLS:C9900002", "")), MedGen(more),
            Condition(990, "ASH1", "C9900001", "Familial ash"),
        ];

        using (var release = MadeUpRelease.Of(Files("")))
        {
            Assert.Equal(
                """{"disease":{"curie":"MONDO:7900001","conceptId":"C9900002","genes":{"nodes":[{"symbol":"ASH1"}]}}}""",
                release.Ask("""{ disease(id: "UMLS:C9900001") { curie conceptId genes { nodes { symbol } } } }"""));
        }

        using var apart = MadeUpRelease.Of(Files("C9900002|Ash disease, classic|MONDO|N|\n"));
        Assert.Equal("UMLS:C9900001", CurieOf(apart, "UMLS:C9900001"));
        AssertRelated(apart, "UMLS:C9900001", "MONDO:7900001");
    }

    [Theory]
    [InlineData("OMIM:990002", Exact, "OMIM:990001", "the class has an entry of that authority")]
    [InlineData("OMIM:990002", Xref, "OMIM:990002", "another class refers to it", "MONDO:7900002")]
    [InlineData("ORPHA:990009", "skos:broadMatch", "Orphanet:990009", "the class is narrower")]
    [InlineData("ORPHA:990009", "skos:relatedMatch", "Orphanet:990009", "the class is related")]
    public void Records_that_a_source_tells_apart_stay_apart_and_show_each_other(
        string record,
        string predicate,
        string mapped,
        string why,
        string of = "MONDO:7900001")
    {
        using var release = MadeUpRelease.Of(
            Hpo, Classes([.. _ash, ("MONDO:7900002", "oak disease")]), Sssom((of, predicate, mapped, "")), Hpoa(
                $"{record}|ash disease||HP:0001250|PMID:1|||P"));

        Assert.True(record == CurieOf(release, record), why);
        AssertSeen(release, record, "MONDO:7900001");
        AssertSeen(release, "MONDO:7900001", record);
    }

    [Fact]
    public void Two_entries_of_one_authority_are_two_diseases_and_neither_is_the_class()
    {
        using var release = MadeUpRelease.Of(
            Hpo, Classes(_ash), Hpoa("OMIM:990001|ash disease||HP:0001250|PMID:1|||P", "OMIM:990002|ASH DISEASE||HP:0001250|PMID:1|||P"));

        Assert.Equal("OMIM:990001", CurieOf(release, "OMIM:990001"));
        AssertRelated(release, "OMIM:990001", "MONDO:7900001");
        AssertRelated(release, "OMIM:990002", "MONDO:7900001");
    }

    [Fact]
    public void Records_of_one_name_without_a_class_are_related()
    {
        using var release = MadeUpRelease.Of(
            Hpo,
            Hpoa("OMIM:990001|ash disease||HP:0001250|PMID:1|||P", "ORPHA:990002|Ash disease||HP:0001250|PMID:1|||P"));

        AssertRelated(release, "OMIM:990001", "ORPHA:990002");
    }

    [Fact]
    public void Two_classes_of_one_name_have_no_entry_for_their_name()
    {
        using var release = MadeUpRelease.Of(Hpo, Classes([.. _ash, ("MONDO:7900002", "Ash disease")]), Hpoa(AshAsDecipher));

        Assert.Equal("DECIPHER:9900", CurieOf(release, "DECIPHER:9900"));
    }

    [Theory]
    [InlineData("ash disease type 2D", "Ash disease, type 2D")]
    [InlineData("ash disease and cataract", "ASH DISEASE,AND CATARACT")]
    [InlineData("Möller disease", "Moller disease")]
    public void A_cross_reference_to_a_name_of_the_same_words_joins(string label, string name)
    {
        using var release = MadeUpRelease.Of(
            Hpo, Classes(("MONDO:7900001", label)), Sssom(("MONDO:7900001", Xref, "OMIM:990001", "")), Hpoa(
                $"OMIM:990001|{name}||HP:0001250|PMID:1|||P"));

        Assert.Equal("MONDO:7900001", CurieOf(release, "OMIM:990001"));
    }

    [Fact]
    public void Of_two_classes_that_are_mapped_to_one_entry_the_one_has_it_that_any_source_calls_as_the_entry()
    {
        using var release = MadeUpRelease.Of(
            Hpo, Classes([.. _ash, ("MONDO:7900002", "oak disease")]), Sssom(
                ("MONDO:7900001", Exact, "OMIM:990001", ""),
                ("MONDO:7900002", Exact, "OMIM:990001", "")),
            Hpoa("OMIM:990001|OAK DISEASE||HP:0001250|PMID:1|||P"));

        Assert.Equal("MONDO:7900002", CurieOf(release, "OMIM:990001"));
    }

    [Fact]
    public void Who_maps_an_entry_is_who_joins_it_and_not_who_relates_it_to_something_else()
    {
        using var release = MadeUpRelease.Of(
            Hpo, Classes([.. _ash, ("MONDO:7900002", "obsolete oak disease")]), Obsoletes("MONDO:7900002||MONDO:7900001"),
            Sssom(
                ("MONDO:7900002", Exact, "OMIM:990001", ""),
                ("MONDO:7900001", Exact, "UMLS:C9900001", "")), ("mim2gene_medgen", "#MIM number\tGeneID\ttype\tSource\tMedGenCUI\t"
                    + "Comment\n990001\t-\tphenotype\tGeneMap\tC9900001\t-\n"));

        Assert.Contains(
            """{"curie":"OMIM:990001","predicate":"EXACT","source":"NCBI Gene"}""",
            release.Ask("""{ disease(id: "OMIM:990001") { identifiers { curie predicate source } } }"""), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_a_withdrawn_class_stood_its_successor_does_not_stand()
    {
        using var release = MadeUpRelease.Of(
            Hpo, Classes([.. _ash, ("MONDO:7900002", "obsolete oak disease"), ("MONDO:7900003", "elm disease")]), Obsoletes(
                "MONDO:7900002|MONDO:7900001|"),
            ("mondo-rare_edges.tsv", "id\tsubject\tpredicate\tobject\trelation\tknowledge_source\nx\tMONDO:7900002\tbiolink:subclass_of\t"
                + "MONDO:7900003\trdfs:subClassOf\tm\n"));

        Assert.Equal("""{"disease":{"parents":[]}}""", release.Ask("""{ disease(id: "MONDO:7900001") { parents { curie } } }"""));
    }

    [Fact]
    public void A_mode_of_inheritance_comes_of_claims_that_hold()
    {
        using var release = MadeUpRelease.Of(
            Hpo, Hgnc(("990", "ASH1", "990"), ("991", "ASH2", "991")), Classes(_ash), Sssom(
                ("MONDO:7900001", Exact, "OMIM:990001", "ash disease")),
            ClinGen(("ASH1", "990", "MONDO:7900001", "AD", "Refuted"), ("ASH2", "991", "MONDO:7900001", "AD", "Strong")),
            Panel(("ASH1", "990", "ash disease", "990001", "confirmed"), ("ASH2", "991", "ash disease", "990001", "confirmed")));

        Assert.Equal(
            """{"disease":{"inheritance":[{"mode":{"hpoId":"HP:0000006"},"statement":{"file":"clingen.csv","row":2}},"""
                + """{"mode":{"hpoId":"HP:0000007"},"statement":{"file":"DDG2P.csv","row":2}}]}}""",
            release.Ask("""{ disease(id: "MONDO:7900001") { inheritance { mode { hpoId } statement { file row } } } }"""));
    }

    private static string CurieOf(MadeUpRelease release, string id)
    {
        const string Before = """{"disease":{"curie":" """;
        var reply = release.Ask($$"""{ disease(id: "{{id}}") { curie } }""");
        return reply[Before.TrimEnd().Length..reply.LastIndexOf('"')];
    }

    private static void AssertRelated(MadeUpRelease release, string left, string right)
    {
        Assert.Contains($$"""{"curie":"{{right}}","predicate":"RELATED"}""", Identifiers(release, left), StringComparison.Ordinal);
        Assert.Contains($$"""{"curie":"{{left}}","predicate":"RELATED"}""", Identifiers(release, right), StringComparison.Ordinal);
    }

    private static void AssertSeen(MadeUpRelease release, string of, string other) =>
        Assert.Contains($"\"curie\":\"{other}\"", Identifiers(release, of), StringComparison.Ordinal);

    private static string Identifiers(MadeUpRelease release, string id) =>
        release.Ask($$"""{ disease(id: "{{id}}") { identifiers { curie predicate } } }""");
}
