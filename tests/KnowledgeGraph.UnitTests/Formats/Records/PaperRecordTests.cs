using KnowledgeGraph.Formats.PubMed;
using Xunit;

namespace KnowledgeGraph.UnitTests.Formats.Records;

/// <summary>PubMed's records (facts 28): a date, version, title or author is taken with the mark that qualifies it.</summary>
public sealed class PaperRecordTests
{
    [Theory]
    [InlineData("Summer 2017", 20170000)]
    [InlineData("1998 Dec-1999 Jan", 19981200)]
    [InlineData("Winter 1998-1999", 19980000)]
    [InlineData("Nov-Dec 2003", 20031100)]
    [InlineData("15 March 2004", 20040315)]
    [InlineData("1999 Mar 15-21", 19990315)]
    [InlineData("2d Quart 1976", 19760000)]
    [InlineData("1980-81 Winter", 19800000)]
    [InlineData("First Quarter 2001", 20010000)]
    [InlineData("no date at all", 0)]
    public void The_year_is_the_first_that_stands_in_a_MedlineDate(string date, int key) =>
        Assert.Equal(key, Xml(
            $"<Article><Journal><JournalIssue><PubDate><MedlineDate>{date}</MedlineDate></PubDate></JournalIssue></Journal>"
                + $"</Article>").DateKey);

    [Theory]
    [InlineData("[Not Available].", "Titre.", "Titre.")]
    [InlineData("[Not available]", null, null)]
    [InlineData("[In English].", "Titre.", "[In English].")]
    public void A_title_that_is_not_available_is_the_paper_s_own(string english, string? vernacular, string? title)
    {
        Assert.Equal(title, Xml($"<Article><ArticleTitle>{english}</ArticleTitle>"
            + $"{(vernacular is null ? "" : $"<VernacularTitle>{vernacular}</VernacularTitle>")}</Article>").Title);
        Assert.Equal(title, Text($"TI  - {english}\n{(vernacular is null ? "" : $"TT  - {vernacular}\n")}").Title);
    }

    [Fact]
    public void What_PubMed_found_to_be_wrong_is_left_out()
    {
        var paper = Xml("""
            <Article><ELocationID EIdType="doi" ValidYN="N">10.1/bad</ELocationID>
            <ELocationID EIdType="doi" ValidYN="Y">10.1/good</ELocationID>
            <AuthorList><Author ValidYN="N"><LastName>Wrong</LastName></Author><Author ValidYN="Y"><LastName>Roe</LastName>
            <Initials>JA</Initials><Suffix>3rd</Suffix></Author></AuthorList></Article>
            """);

        Assert.Equal("10.1/good", paper.Doi);
        Assert.Equal(("Roe", "JA", "3rd"), paper.Authors.Select(author => (author.LastName, author.Initials, author.Suffix)).Single());
    }

    [Theory]
    [InlineData("Roe JA Jr", "Roe", "JA", "Jr")]
    [InlineData("de Hoon MJ", "de Hoon", "MJ", null)]
    [InlineData("Roe J 3rd", "Roe", "J", "3rd")]
    [InlineData("Madonna", "Madonna", null, null)]
    [InlineData("Van Der Berg", "Van Der Berg", null, null)]
    [InlineData("Li V", "Li", "V", null)]
    public void MEDLINE_text_tells_initials_from_suffixes(string printed, string lastName, string? initials, string? suffix) =>
        Assert.Equal(
            (lastName, initials, suffix),
            Text($"AU  - {printed}\n").Authors.Select(author => (author.LastName, author.Initials, author.Suffix)).Single());

    [Fact]
    public void Partial_retractions_are_notices_and_retract_nothing_as_a_whole()
    {
        var papers = new[]
        {
            Xml("<Article/><CommentsCorrectionsList><CommentsCorrections "
                + "RefType=\"PartialRetractionIn\"><RefSource>a</RefSource><PMID>2</PMID></CommentsCorrections></CommentsCorrectionsList>"),
            Text("PRIN- a. PMID: 2\n"),
        };

        Assert.All(papers, paper => Assert.Equal(
            (PubMedCorrectionKind.PartialRetractionIn, 2),
            paper.Corrections.Select(correction => (correction.Kind, correction.Pmid!.Value)).Single()));
        Assert.All(papers, paper => Assert.False(paper.IsRetracted));
    }

    [Fact]
    public void A_formula_is_told_once()
    {
        var paper = Xml("""
            <Article><ArticleTitle>Of <mml:math
              xmlns:mml="http://www.w3.org/1998/Math/MathML"><mml:semantics><mml:mi>x</mml:mi><mml:annotation
              encoding="TeX">\alpha</mml:annotation></mml:semantics></mml:math> and <i>y</i></ArticleTitle></Article>
            """);

        Assert.Equal("Of x and y", paper.Title);
    }

    [Fact]
    public void Journal_version_and_the_day_of_release_are_kept()
    {
        const string Journal = "<Article><Journal><ISOAbbreviation>Ann. Sci. "
            + "U.S.A.</ISOAbbreviation></Journal></Article><MedlineJournalInfo><MedlineTA>Ann Sci U S A</MedlineTA></MedlineJournalInfo>";
        const string History = "<PubmedData><History><PubMedPubDate "
            + "PubStatus=\"pmc-release\"><Year>2099</Year><Month>12</Month><Day>31</Day></PubMedPubDate></History></PubmedData>";
        var paper = MadeUpFile.Read(
            $"<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID "
                + $"Version=\"3\">1</PMID>{Journal}</MedlineCitation>{History}</PubmedArticle></PubmedArticleSet>", PubMedXmlReader.Read)
                    .Single();

        Assert.Equal(("Ann Sci U S A", 3, 20991231), (paper.Journal, paper.Version, paper.PmcReleaseKey));
        Assert.Equal(
            ("Ann Sci U S A", 20991231),
            (Text("TA  - Ann Sci U S A\nPMCR- 2099/12/31 00:00\n") is var text ? text.Journal : null, text.PmcReleaseKey));
    }

    private static PubMedCitation Xml(string inside) =>
        MadeUpFile.Read(
            $"<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID>{inside}</MedlineCitation></PubmedArticle>"
                + "</PubmedArticleSet>",
            PubMedXmlReader.Read).Single();

    private static PubMedCitation Text(string lines) => MadeUpFile.Read($"PMID- 1\n{lines}", MedlineTextReader.Read).Single();
}
