using Xunit;
using static KnowledgeGraph.IntegrationTests.Import.MadeUpRows;

namespace KnowledgeGraph.IntegrationTests.Import;

/// <summary>Records of one name that no mapping joins (facts 8 and 18): which are the disease of a class, and which stay apart and show each other.</summary>
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
            Hpo, Classes(_ash), Sssom(("MONDO:7900001", Exact, "OMIM:990001", "ash disease")), Hpoa(AshAsDecipher, "OMIM:990001|ash disease||HP:0000518|PMID:1|||P"));

        Assert.Equal(
            """{"disease":{"curie":"MONDO:7900001","identifiers":[{"curie":"DECIPHER:9900","predicate":"EXACT","justification":"semapv:LexicalMatching"},{"curie":"OMIM:990001","predicate":"EXACT","justification":"semapv:ManualMappingCuration"}],"phenotypes":{"edges":[{"sources":[{"statedOf":"OMIM:990001"}]},{"sources":[{"statedOf":"DECIPHER:9900"}]}]}},"diseases":{"totalCount":1}}""",
            release.Ask("""
                { disease(id: "DECIPHER:9900") { curie identifiers { curie predicate justification } phenotypes { edges { sources { statedOf } } } } diseases { totalCount } }
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
    public void Records_that_a_source_tells_apart_stay_apart_and_show_each_other(string record, string predicate, string mapped, string why, string of = "MONDO:7900001")
    {
        using var release = MadeUpRelease.Of(
            Hpo, Classes([.. _ash, ("MONDO:7900002", "oak disease")]), Sssom((of, predicate, mapped, "")), Hpoa($"{record}|ash disease||HP:0001250|PMID:1|||P"));

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
        using var release = MadeUpRelease.Of(Hpo, Hpoa("OMIM:990001|ash disease||HP:0001250|PMID:1|||P", "ORPHA:990002|Ash disease||HP:0001250|PMID:1|||P"));

        AssertRelated(release, "OMIM:990001", "ORPHA:990002");
    }

    [Fact]
    public void Two_classes_of_one_name_have_no_entry_for_their_name()
    {
        using var release = MadeUpRelease.Of(Hpo, Classes([.. _ash, ("MONDO:7900002", "Ash disease")]), Hpoa(AshAsDecipher));

        Assert.Equal("DECIPHER:9900", CurieOf(release, "DECIPHER:9900"));
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

    private static string Identifiers(MadeUpRelease release, string id) => release.Ask($$"""{ disease(id: "{{id}}") { identifiers { curie predicate } } }""");
}
