using Xunit;
using static KnowledgeGraph.IntegrationTests.Import.MadeUpRows;

namespace KnowledgeGraph.IntegrationTests.Import;

/// <summary>Papers that PubMed has merged into others: whatever number a source cites them by, they are one paper.</summary>
public sealed class MergedPaperTests
{
    private const string Papers = """
        { disease(id: "OMIM:990001") { citations { totalCount nodes { pmid title } } } gone: citation(id: "PMID:11") { pmid } }
        """;

    [Fact]
    public void All_that_cite_a_merged_paper_cite_the_one_that_is_left()
    {
        using var release = MadeUpRelease.Of(
            Hpo,
            Hpoa("OMIM:990001|ash disease||HP:0001250|PMID:11|||P", "OMIM:990001|ash disease||HP:0001251|PMID:12;PMID:10|||P"),
            ("merged.tsv", "pmid\tmerged_into_pmid\n10\t11\n11\t12\n14\t15\n"),
            ("papers.xml", "<?xml version=\"1.0\"?>\n<PubmedArticleSet>" + Paper(11, "Old") + Paper(12, "New") + "</PubmedArticleSet>"));

        Assert.Equal("""{"disease":{"citations":{"totalCount":1,"nodes":[{"pmid":12,"title":"New"}]}},"gone":null}""", release.Ask(Papers));
        Assert.Equal(["1 × a merged paper that nothing refers to"], Accounts.ReasonsOf(release, "merged.tsv"));
        Assert.Equal(["1 × a record of a paper that PubMed has merged into another"], Accounts.ReasonsOf(release, "papers.xml"));
        Assert.Contains("\"undescribedCitations\":0", release.Ask("{ release { undescribedCitations } }"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_circle_of_merged_papers_ends()
    {
        using var release = MadeUpRelease.Of(
            Hpo, Hpoa("OMIM:990001|ash disease||HP:0001250|PMID:11|||P"), ("merged.tsv", "pmid\tmerged_into_pmid\n11\t12\n12\t11\n"));

        Assert.Contains("\"totalCount\":1", release.Ask(Papers), StringComparison.Ordinal);
    }

    private static string Paper(int pmid, string title) =>
        $"<PubmedArticle><MedlineCitation><PMID>{pmid}</PMID><Article><ArticleTitle>{title}</ArticleTitle></Article></MedlineCitation></PubmedArticle>";
}
