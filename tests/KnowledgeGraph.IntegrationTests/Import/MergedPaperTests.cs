using Xunit;
using static KnowledgeGraph.IntegrationTests.Import.MadeUpRows;

namespace KnowledgeGraph.IntegrationTests.Import;

/// <summary>Papers that PubMed has merged into others: whatever number a source cites them by, they are one paper.</summary>
public sealed class MergedPaperTests
{
    private const string Papers = """
        { disease(id: "OMIM:990001") { citations { totalCount nodes { pmid title } } } old: citation(id: "PMID:11") { pmid } }
        """;

    [Fact]
    public void All_that_cite_a_merged_paper_cite_the_one_that_is_left()
    {
        using var release = MadeUpRelease.Of(
            Hpo,
            Hpoa("OMIM:990001|ash disease||HP:0001250|PMID:11|||P", "OMIM:990001|ash disease||HP:0001251|PMID:12;PMID:10|||P"),
            ("merged.tsv", "pmid\tmerged_into_pmid\n10\t11\n11\t12\n14\t15\n"),
            ("papers.xml", "<?xml version=\"1.0\"?>\n<PubmedArticleSet>" + Paper(11, "Old") + Paper(12, "New") + "</PubmedArticleSet>"));

        Assert.Equal(
            """{"disease":{"citations":{"totalCount":1,"nodes":[{"pmid":12,"title":"New"}]}},"old":{"pmid":12}}""",
            release.Ask(Papers));
        Assert.Equal(["1 × a merged paper that nothing refers to"], Accounts.ReasonsOf(release, "merged.tsv"));
        Assert.Equal(["1 × a record of a paper that PubMed has merged into another"], Accounts.ReasonsOf(release, "papers.xml"));
        Assert.Contains("\"undescribedCitations\":0", release.Ask("{ release { undescribedCitations } }"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("citation(id: \"PMID:10\") { pmid }", """{"answer":{"pmid":12}}""")]
    [InlineData("citation(id: \"11\") { pmid }", """{"answer":{"pmid":12}}""")]
    [InlineData("citation(id: \"https://pubmed.ncbi.nlm.nih.gov/11/\") { pmid }", """{"answer":{"pmid":12}}""")]
    [InlineData(
        "citationsById(ids: [\"PMID:11\"]) { status citation { pmid } }",
        """{"answer":[{"status":"RETIRED","citation":{"pmid":12}}]}""")]
    [InlineData("citations(where: { pmid: { eq: 10 } }) { nodes { pmid } }", """{"answer":{"nodes":[{"pmid":12}]}}""")]
    [InlineData(
        "search(text: \"PMID:10\") { nodes { matched entity { ... on Citation { pmid } } } }",
        """{"answer":{"nodes":[{"matched":"PMID:10","entity":{"pmid":12}}]}}""")]
    [InlineData(
        "diseases(where: { citations: { some: { citation: { pmid: { eq: 11 } } } } }) { nodes { name } }",
        """{"answer":{"nodes":[{"name":"ash disease"}]}}""")]
    public void The_number_of_a_merged_paper_leads_to_the_one_that_took_its_place(string field, string answer)
    {
        using var release = Chain();

        Assert.Equal(answer, release.Ask($"{{ answer: {field} }}"));
    }

    [Fact]
    public void A_notice_tells_that_a_number_is_that_of_a_merged_paper()
    {
        using var release = Chain();

        Assert.Equal(
            """{"citation":{"pmid":12},"notices":[{"code":"RETIRED_IDENTIFIER","message":"PMID:11 is retired; the live record is """
                + """PMID:12."}]}""",
            release.Ask("{ citation(id: \"PMID:11\") { pmid } notices { code message } }"));
    }

    [Fact]
    public void A_circle_of_merged_papers_ends()
    {
        using var release = MadeUpRelease.Of(
            Hpo, Hpoa("OMIM:990001|ash disease||HP:0001250|PMID:11|||P"), ("merged.tsv", "pmid\tmerged_into_pmid\n11\t12\n12\t11\n"));

        Assert.Contains("\"totalCount\":1", release.Ask(Papers), StringComparison.Ordinal);
    }

    // 10 was merged into 11, and that into 12.
    private static MadeUpRelease Chain() => MadeUpRelease.Of(
        Hpo,
        Hpoa("OMIM:990001|ash disease||HP:0001250|PMID:11|||P"),
        ("merged.tsv", "pmid\tmerged_into_pmid\n10\t11\n11\t12\n14\t15\n"),
        ("papers.xml", "<?xml version=\"1.0\"?>\n<PubmedArticleSet>" + Paper(12, "New") + "</PubmedArticleSet>"));

    private static string Paper(int pmid, string title) =>
        $"<PubmedArticle><MedlineCitation><PMID>{pmid}</PMID><Article><ArticleTitle>{title}</ArticleTitle></Article></MedlineCitation>"
            + "</PubmedArticle>";
}
