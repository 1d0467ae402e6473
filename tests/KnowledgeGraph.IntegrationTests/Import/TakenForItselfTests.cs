using Xunit;
using static KnowledgeGraph.IntegrationTests.Import.MadeUpRows;

namespace KnowledgeGraph.IntegrationTests.Import;

/// <summary>
/// The interpretation of files and rows: excerpts, entries of Orphanet, responses to drugs, classes of one name,
/// refuted pairs, deleted papers.
/// </summary>
public sealed class TakenForItselfTests
{
    private const string GenesHeader = "orpha_code,disorder_name,gene_symbol,association_type,association_status,source_of_validation\n";

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_product_of_Orphanet_that_is_far_shorter_than_the_table_made_of_it_is_an_excerpt(bool isLinked)
    {
        Skip.If(isLinked && OperatingSystem.IsWindows(), "links to files take a right there that few have");
        var table = GenesHeader + string.Concat(Enumerable.Range(1, 400)
            .Select(number => $"{790000 + number},disease {number},ASH1,Disease-causing germline mutation(s) in,Assessed,\n"));
        (string Name, string Text)[] files =
        [
            Hpo, Hgnc(("990", "ASH1", "990")), ("genes_associated_with_rare_diseases.csv", table), ("en_product6.xml", Product6("ASH1")),
        ];
        using var release = isLinked ? MadeUpRelease.OfLinks(files) : MadeUpRelease.Of(files);

        Assert.Equal(
            """{"sources":[{"version":null}],"loadReport":[{"file":"en_product6.xml","outcome":"PASSED_OVER"}]}""",
            Shortened(release.Ask("""{ release { sources { name version } loadReport { file outcome } } }""")));
    }

    [Fact]
    public void What_a_table_of_Orphadata_speaks_of_is_a_disease_as_it_is_in_XML()
    {
        using var release = MadeUpRelease.Of(
            Hpo,
            Hgnc(("990", "ASH1", "990")),
            ("genes_associated_with_rare_diseases.csv", GenesHeader + "790001,ash disease,ASH1,Disease-causing germline mutation(s) "
                + "in,Assessed,\n790002,OBSOLETE: oak disease,ASH1,x,Assessed,\n"));

        Assert.Equal(
            """{"a":{"curie":"ORPHA:790001","name":"ash disease","genes":{"nodes":[{"symbol":"ASH1"}]}},"b":null}""",
            release.Ask(
                """{ a: disease(id: "ORPHA:790001") { curie name genes { nodes { symbol } } } b: disease(id: "ORPHA:790002") { """
                    + """curie } }"""));
    }

    [Theory]
    [InlineData("ibuprofen response - Efficacy, Toxicity/ADR")]
    [InlineData("Warfarin sensitivity")]
    [InlineData("Abacavir hypersensitivity")]
    [InlineData("simvastatin acid - Metabolism/PK")]
    [InlineData("Statin causing adverse effect in therapeutic use")]
    public void The_response_to_a_drug_is_no_disease(string name) => Assert.Equal(0, DiseasesOfCondition(name));

    [Theory]
    [InlineData("Gluten sensitivity")]
    [InlineData("Multiple chemical sensitivity")]
    [InlineData("Abnormal response to infection syndrome")]
    [InlineData("Spondylometaphyseal dysplasia - Sutcliffe type")]
    public void What_only_sounds_so_is_one(string name) => Assert.Equal(1, DiseasesOfCondition(name));

    [Fact]
    public void Of_two_classes_that_are_mapped_to_one_entry_the_one_of_its_name_has_it()
    {
        using var release = MadeUpRelease.Of(
            Hpo,
            Classes(("MONDO:7900001", "ash disease"), ("MONDO:7900002", "oak disease")),
            Sssom(
                ("MONDO:7900001", "skos:exactMatch", "OMIM:990001", "OAK DISEASE"),
                ("MONDO:7900002", "skos:exactMatch", "OMIM:990001", "OAK DISEASE")));

        Assert.Equal("""{"disease":{"curie":"MONDO:7900002"}}""", release.Ask("""{ disease(id: "OMIM:990001") { curie } }"""));
    }

    [Fact]
    public void A_gene_that_is_refuted_is_no_cause()
    {
        using var release = MadeUpRelease.Of(
            Hpo, Genes((990, "ASH1", "HGNC:HGNC:990", "1"), (991, "ASH2", "HGNC:HGNC:991", "1")), Classes(("MONDO:7900001", "ash disease")),
            Sssom(("MONDO:7900001", "skos:exactMatch", "OMIM:990001", "ash disease")),
            ClinGen(("ASH1", "990", "MONDO:7900001", "AR", "Refuted"), ("ASH2", "991", "MONDO:7900001", "AR", "Strong")),
            GenesToDisease("NCBIGene:990\tASH1\tMENDELIAN\tOMIM:990001\tx"));

        Assert.Equal(
            """{"disease":{"genes":{"nodes":[{"symbol":"ASH2"}]},"all":{"edges":[{"association":"CAUSAL","sources":["""
                + """{"association":"CAUSAL"}]},{"association":"UNKNOWN","sources":[{"association":"UNKNOWN"},{"association":"CAUSAL"}]}"""
                + """]}}}""",
            release.Ask("""
                { disease(id: "MONDO:7900001") { genes(where: { association: { eq: CAUSAL } }) { nodes { symbol } } all: genes
                  { edges { association sources { association } } } } }
                """));
    }

    [Fact]
    public void A_deletion_counts_for_the_records_before_it_in_its_file()
    {
        static string Paper(
            int pmid) => $"<PubmedArticle><MedlineCitation><PMID>{pmid}</PMID><Article><ArticleTitle>Paper "
                + $"{pmid}</ArticleTitle></Article></MedlineCitation></PubmedArticle>";
        using var release = MadeUpRelease.Of(
            Hpo,
            Hpoa("OMIM:990001|a||HP:0001250|PMID:1;PMID:2|||P"),
            ("papers.xml", $"<?xml version=\"1.0\"?>\n<PubmedArticleSet>{Paper(1)}{Paper(2)}<DeleteCitation><PMID>1</PMID></DeleteCitation>"
                + "</PubmedArticleSet>"));

        Assert.Equal(
            """{"a":{"title":null},"b":{"title":"Paper 2"}}""",
            release.Ask("""{ a: citation(id: "PMID:1") { title } b: citation(id: "PMID:2") { title } }"""));
        Assert.Equal(["1 × a paper that its own file deletes"], Accounts.ReasonsOf(release, "papers.xml"));
    }

    private static string Product6(string symbol) => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <JDBOR date="2023-06-22 07:06:32"><DisorderList count="1"><Disorder id="1">
        <OrphaCode>790001</OrphaCode><Name lang="en">disease 1</Name><DisorderGeneAssociationList count="1"><DisorderGeneAssociation>
        <Gene id="1"><Symbol>{symbol}</Symbol></Gene>
        <DisorderGeneAssociationType id="1"><Name lang="en">Disease-causing germline mutation(s) in</Name></DisorderGeneAssociationType>
        </DisorderGeneAssociation></DisorderGeneAssociationList></Disorder></DisorderList></JDBOR>
        """;

    private static int DiseasesOfCondition(string name)
    {
        using var release = MadeUpRelease.Of(
            Hpo,
            Genes((990, "YEW1", "-", "1")),
            Hpoa("OMIM:990001|a||HP:0001250|PMID:1|||P"),
            Condition(990, "YEW1", "C9900001", name));
        return release.Reply("""{ gene(id: "YEW1") { diseases { totalCount } } }""").GetProperty("data").GetProperty("gene")
            .GetProperty("diseases")
            .GetProperty("totalCount")
            .GetInt32();
    }

    private static string Shortened(string data)
    {
        using var document = System.Text.Json.JsonDocument.Parse(data);
        var release = document.RootElement.GetProperty("release");
        var version = release.GetProperty("sources").EnumerateArray().Single(source => source.GetProperty("name").GetString() == "Orphanet")
            .GetProperty("version")
            .GetRawText();
        var file = release.GetProperty("loadReport").EnumerateArray()
            .Single(entry => entry.GetProperty("file").GetString() == "en_product6.xml")
            .GetRawText();
        return $$"""{"sources":[{"version":{{version}}}],"loadReport":[{{file}}]}""";
    }
}
