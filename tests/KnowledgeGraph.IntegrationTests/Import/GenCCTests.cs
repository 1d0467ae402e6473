using KnowledgeGraph.IntegrationTests.Storage;
using KnowledgeGraph.IntegrationTests.Stores;
using Xunit;
using static KnowledgeGraph.IntegrationTests.Import.MadeUpRows;

namespace KnowledgeGraph.IntegrationTests.Import;

/// <summary>GenCC's submissions as statements (facts, section 6), by rows that are made up.</summary>
public abstract class GenCCTests
{
    private const int Definitive = 100001;
    private const int Strong = 100002;
    private const int Moderate = 100003;
    private const int Limited = 100004;
    private const int Refuted = 100006;
    private const int AnimalModelOnly = 100007;
    private const int Supportive = 100009;

    [SkippableFact]
    public void Every_submission_is_a_statement_and_of_its_versions_the_greatest_counts()
    {
        using var release = NewRelease(GenCCRows.Of(
            ("SGC-1", 2, "9900", "MONDO:7900001", Strong, "HP:0000007", "Lab A", "7, 8"),
            ("SGC-1", 1, "9900", "MONDO:7900001", Limited, "HP:0000007", "Lab A", "7"),
            ("SGC-2", 1, "9900", "MONDO:7900001", Moderate, "HP:0000006", "Lab A", "8[PMID]_9[PMID]"),
            ("SGC-5", 1, "9900", "MONDO:7900002", 100099, "HP:0000007", "Lab B", "")));

        Assert.Equal(
            """{"disease":{"genes":{"edges":[{"association":"CAUSAL","validity":"STRONG","negated":false,"sourcesDisagree":"""
                + """false,"sources":[{"source":{"name":"GenCC","licence":"CC0"},"assertedBy":"Lab """
                + """A","assertedOn":"2024-05-06","validity":"STRONG","modeOfInheritance":{"hpoId":"HP:0000007"},"diseaseName":"its own """
                + """name","references":["PMID:7","PMID:8","https://example.org/report"]},{"source":{"name":"GenCC","licence":"CC0"}"""
                + ""","assertedBy":"Lab """
                + """A","assertedOn":"2024-05-06","validity":"MODERATE","modeOfInheritance":{"hpoId":"HP:0000006"},"diseaseName":"its """
                + """own name","references":["PMID:8","PMID:9","https://example.org/report"]}]}]}"""
                + ""","modesOfInheritance":[{"hpoId":"HP:0000006"},{"hpoId":"HP:0000007"}],"citations":{"totalCount":3}}}""",
            release.Ask("""
                { disease(id: "MONDO:7900001") {
                    genes { edges { association validity negated sourcesDisagree
                      sources { source { name licence } assertedBy assertedOn validity modeOfInheritance { hpoId } diseaseName references }
                        } }
                    modesOfInheritance { hpoId } citations { totalCount } } }
                """));
        var report = release.Ask("{ release { loadReport { file read loaded passedOver unmapped samples } } }");
        Assert.Contains(
            """{"file":"gencc-submissions.tsv","read":4,"loaded":2,"passedOver":1,"unmapped":1,""",
            report,
            StringComparison.Ordinal);
        Assert.Contains("classification 'a word' (GENCC:100099)", report, StringComparison.Ordinal);
        Assert.Contains("1 × an older version of a submission", report, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Evidence_against_is_no_relation_and_no_mode_of_the_disease()
    {
        using var release = NewRelease(GenCCRows.Of(
            ("SGC-3", 1, "9901", "MONDO:7900001", AnimalModelOnly, "HP:0000007", "Lab B", ""),
            ("SGC-4", 1, "9901", "MONDO:7900002", Refuted, "HP:0000007", "Lab B", "NULL"),
            ("SGC-5", 1, "9900", "MONDO:7900002", 100008, "", "Lab B", "1.5845E+15")));

        Assert.Equal(
            """{"gene":{"diseases":{"edges":[{"node":{"curie":"MONDO:7900002"}"""
                + ""","validity":"REFUTED","negated":true,"association":"UNKNOWN"},{"node":{"curie":"MONDO:7900001"}"""
                + ""","validity":"ANIMAL_MODEL_ONLY","negated":true,"association":"UNKNOWN"}]}},"diseases":{"totalCount":0}"""
                + ""","citations":{"totalCount":0},"told":{"totalCount":1}}""",
            release.Ask("""
                { gene(id: "PINE1") { diseases { edges { node { curie } validity negated association } } }
                  diseases(where: { modesOfInheritance: { any: true } }) { totalCount } citations { totalCount }
                  told: diseases(where: { genes: { some: { validity: { eq: ANIMAL_MODEL_ONLY } } } }) { totalCount } }
                """));
    }

    [SkippableTheory]
    [InlineData("Disputed", Definitive, "ClinGen", Strong, "DISPUTED", true)]
    [InlineData(null, Limited, "ClinGen", Definitive, "LIMITED", true)]
    [InlineData(null, Supportive, "Orphanet", Definitive, "DEFINITIVE", false)]
    [InlineData(null, Supportive, "Orphanet", Limited, "SUPPORTIVE", true)]
    [InlineData("Strong", Limited, "ClinGen", Strong, "STRONG", false)]
    public void ClinGen_s_word_goes_first_and_its_own_file_before_what_GenCC_has_of_it(
        string? word, int code, string submitter, int other, string validity, bool sourcesDisagree)
    {
        var submissions = GenCCRows.Of(
            ("SGC-1", 1, "9900", "MONDO:7900001", code, "HP:0000007", submitter, ""),
            ("SGC-2", 1, "9900", "MONDO:7900001", other, "HP:0000007", "Lab A", ""));
        using var release = word is null
            ? NewRelease(submissions)
            : NewRelease(submissions, ClinGen(("OAK1", "9900", "MONDO:7900001", "AR", word)));

        Assert.Equal(
            """{"disease":{"genes":{"edges":[{"validity":"WORD","sourcesDisagree":FLAG}]}}}"""
                .Replace("WORD", validity, StringComparison.Ordinal).Replace(
                    "FLAG",
                    sourcesDisagree ? "true" : "false",
                    StringComparison.Ordinal),
            release.Ask("""{ disease(id: "MONDO:7900001") { genes { edges { validity sourcesDisagree } } } }"""));
    }

    protected abstract TestStore NewStore();

    private MadeUpRelease NewRelease(params (string Name, string Text)[] files) => MadeUpRelease.Of(
        NewStore(),
        [
            Hpo, Classes(("MONDO:7900001", "oak palsy"), ("MONDO:7900002", "pine palsy")),
            Genes((990, "OAK1", "HGNC:HGNC:9900", "1"), (991, "PINE1", "HGNC:HGNC:9901", "1")), .. files,
        ]);

    public sealed class OnSqlite : GenCCTests
    {
        protected override TestStore NewStore() => new DataFolder();
    }

    public sealed class OnPostgres : GenCCTests
    {
        protected override TestStore NewStore() => TestDatabase.InFullRuns();
    }
}
