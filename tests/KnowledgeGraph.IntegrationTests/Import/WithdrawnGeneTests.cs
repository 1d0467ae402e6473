using KnowledgeGraph.IntegrationTests.Storage;
using KnowledgeGraph.IntegrationTests.Stores;
using Xunit;
using static KnowledgeGraph.IntegrationTests.Import.MadeUpRows;

namespace KnowledgeGraph.IntegrationTests.Import;

/// <summary>Genes that NCBI (gene_history) and HGNC (withdrawn.txt) have withdrawn (facts 10), by rows that are made up.</summary>
public abstract class WithdrawnGeneTests
{
    private static readonly (string Name, string Text) Diseases =
        Classes(
            ("MONDO:7900001", "alder disease"),
            ("MONDO:7900002", "birch disease"),
            ("MONDO:7900003", "cedar disease"),
            ("MONDO:7900004", "elm disease"));

    [SkippableFact]
    public void A_merged_gene_leads_to_the_one_that_took_its_place()
    {
        using var release = MadeUpRelease.Of(
            NewStore(),
            Hpo,
            Diseases,
            Genes((900, "ALDER1", "-", "1")),
            Hgnc(("9000", "ALDER1", "900")),
            // Through a number that was discontinued in its turn.
            GeneHistory(
                (9606, "901", 902, "OLDALDER", "20050101"),
                (9606, "900", 901, "LOC901", "20060101"),
                (10090, "900", 903, "Mouse1", "20060101")),
            HgncWithdrawn(
                ("9001", "Merged/Split", "ALDERX", "HGNC:9002|ALDERY|Entry Withdrawn"),
                ("9002", "Merged/Split", "ALDERY", "HGNC:9000|ALDER1|Approved")),
            ClinGen(("ALDERX", "9001", "MONDO:7900001", "AR", "Definitive")),
            GenesToDisease("NCBIGene:902\tOLDALDER\tMENDELIAN\tMONDO:7900002\tx"));

        Assert.Equal(
            """{"genesById":[{"status":"RETIRED","gene":{"curie":"NCBIGene:900"}},{"status":"RETIRED","gene":{"curie":"NCBIGene:900"}},"""
                + """{"status":"RETIRED","gene":{"curie":"NCBIGene:900"}},{"status":"UNKNOWN","gene":null}]}""",
            release.Ask("""{ genesById(ids: ["NCBIGene:902", "HGNC:9001", "OLDALDER", "NCBIGene:903"]) { status gene { curie } } }"""));
        Assert.Equal(
            """{"gene":{"diseases":{"nodes":[{"curie":"MONDO:7900001"},{"curie":"MONDO:7900002"}]}}}""",
            release.Ask("""{ gene(id: "ALDER1") { diseases(order: [{ disease: { curie: ASC } }]) { nodes { curie } } } }"""));
        Assert.Contains(
            "RETIRED_IDENTIFIER",
            release.Reply("""{ gene(id: "NCBIGene:901") { symbol } }""").GetRawText(),
            StringComparison.Ordinal);
        Assert.Contains(
            """{"file":"gene_history","read":3,"loaded":2,"passedOver":1,"unmapped":0,""",
            Report(release),
            StringComparison.Ordinal);
        Assert.Contains(
            """{"file":"withdrawn.txt","read":2,"loaded":2,"passedOver":0,"unmapped":0,""",
            Report(release),
            StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_gene_that_was_split_or_has_no_successor_is_nobody_s_and_what_names_it_is_counted()
    {
        using var release = MadeUpRelease.Of(
            NewStore(),
            Hpo,
            Diseases,
            Genes((910, "BIRCHA", "-", "1"), (911, "BIRCHB", "-", "1")),
            Hgnc(("9100", "BIRCHA", "910"), ("9101", "BIRCHB", "911")),
            GeneHistory((9606, "-", 912, "BIRCHC", "20050101"), (9606, "919", 913, "BIRCHD", "20050101")),
            HgncWithdrawn(
                ("9102", "Merged/Split", "BIRCHAB", "HGNC:9100|BIRCHA|Approved, HGNC:9101|BIRCHB|Approved"),
                ("9103", "Entry Withdrawn", "BIRCHE", "")),
            ClinGen(("BIRCHAB", "9102", "MONDO:7900001", "AR", "Definitive"), ("BIRCHE", "9103", "MONDO:7900002", "AR", "Definitive")),
            GenesToDisease("NCBIGene:912\tBIRCHC\tMENDELIAN\tMONDO:7900003\tx", "NCBIGene:910\tBIRCHA\tMENDELIAN\tMONDO:7900004\tx"));

        Assert.Equal(
            """{"genesById":[{"status":"AMBIGUOUS"},{"status":"UNKNOWN"},{"status":"UNKNOWN"}"""
                + """],"diseases":{"nodes":[{"curie":"MONDO:7900004"}]}}""",
            release.Ask("""{ genesById(ids: ["HGNC:9102", "NCBIGene:912", "HGNC:9103"]) { status } diseases(where: { genes: { any: true """
                + """} }) { nodes { curie } } }"""));
        Assert.Contains("MONDO:7900001 HGNC:9102 (split into HGNC:9100, HGNC:9101)", Report(release), StringComparison.Ordinal);
        Assert.Contains("MONDO:7900002 HGNC:9103 (withdrawn without a successor)", Report(release), StringComparison.Ordinal);
        Assert.Contains("MONDO:7900003 NCBIGene:912 (withdrawn without a successor)", Report(release), StringComparison.Ordinal);
        Assert.Contains("NCBIGene:913 replaced by NCBIGene:919", Report(release), StringComparison.Ordinal);
        Assert.Contains("1 × a gene that was withdrawn without a successor", Report(release), StringComparison.Ordinal);
    }

    [SkippableFact]
    public void An_older_gene_info_gives_way_and_a_newer_one_stands()
    {
        // Rows of Genes are of 2024-01-01.
        using var release = MadeUpRelease.Of(
            NewStore(),
            Hpo,
            Diseases,
            Genes(
                (920, "CEDAR1", "-", "1"),
                (921, "CEDAR2", "-", "1"),
                (922, "CEDAR3", "-", "1"),
                (923, "CEDAR4", "-", "1"),
                (924, "CEDAR5", "-", "1")),
            Hgnc(("9200", "CEDAR1", "921"), ("9203", "CEDAR4", "923"), ("9204", "CEDAR5", "924")),
            MimGenes(("990021", "921", "gene")),
            GeneHistory(
                (9606, "920", 921, "CEDAR2", "20250101"),
                (9606, "920", 922, "CEDAR3", "20230101"),
                (9606, "924", 923, "CEDAR4", "20250101"),
                (9606, "-", 924, "CEDAR5", "20250101")));

        // 921 was merged since; 922 came back; HGNC keeps 923 and 924 apart.
        Assert.Equal(
            """{"genes":{"nodes":[{"curie":"NCBIGene:920"},{"curie":"NCBIGene:922"},{"curie":"NCBIGene:923"},{"curie":"NCBIGene:924"}]}}""",
            release.Ask("{ genes { nodes { curie } } }"));
        Assert.Equal(
            """{"a":{"symbol":"CEDAR1","hgncId":"HGNC:9200","omimId":"990021"},"b":{"symbol":"CEDAR1"},"c":{"symbol":"CEDAR3"}}""",
            release.Ask("""{ a: gene(id: "NCBIGene:920") { symbol hgncId omimId } b: gene(id: "NCBIGene:921") { symbol } c: """
                + """gene(id: "NCBIGene:922") { symbol } }"""));
        Assert.Contains("3 × a gene that is in use in another file", Report(release), StringComparison.Ordinal);
    }

    protected abstract TestStore NewStore();

    private static string Report(MadeUpRelease release) =>
        release.Ask("{ release { loadReport { file read loaded passedOver unmapped samples } } }");

    public sealed class OnSqlite : WithdrawnGeneTests
    {
        protected override TestStore NewStore() => new DataFolder();
    }

    public sealed class OnPostgres : WithdrawnGeneTests
    {
        protected override TestStore NewStore() => TestDatabase.InFullRuns();
    }
}
