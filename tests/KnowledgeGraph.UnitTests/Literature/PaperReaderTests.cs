using System.Text;
using KnowledgeGraph.Core.Citations;
using KnowledgeGraph.Formats.PubMed;
using KnowledgeGraph.Formats.Text;
using Xunit;

namespace KnowledgeGraph.UnitTests.Literature;

/// <summary>
/// The facts that are kept from a paper's record besides its words. If the real records have no example of a case, a record without words
/// stands for it.
/// </summary>
public sealed class PaperReaderTests
{
    [SkippableTheory]
    [InlineData(26407471, PubMedCorrectionKind.ErratumFor, 22828228, "Epidemiol Prev. 2012 May-Aug;36(3-4):151-61")]
    [InlineData(26702309, PubMedCorrectionKind.ErratumIn, 26705261, "Syst Synth Biol. 2015 Dec;9(Suppl 1):55")]
    [InlineData(
        39345789,
        PubMedCorrectionKind.UpdateOf,
        36993193,
        "medRxiv. 2023 Apr 05:2023.03.21.23286947. doi: 10.1101/2023.03.21.23286947.")]
    public void Notices_are_kept_and_comments_and_references_are_not(int pmid, PubMedCorrectionKind kind, int other, string reference)
    {
        var paper = RealPapers.Require()[pmid];

        Assert.Equal(new PubMedCorrection(kind, other, reference), Assert.Single(paper.Corrections));
        Assert.False(paper.IsRetracted);
    }

    [SkippableFact]
    public void Groups_sign_among_persons_and_iDs_are_bare()
    {
        var papers = RealPapers.Require();

        Assert.Contains("STOP-PD Study Group", papers[26560512].Authors.Select(author => author.CollectiveName));
        Assert.Equal(
            ("Heguy", "A", "0000-0002-2836-6683"),
            papers[36156117].Authors.Select(author => (author.LastName, author.Initials, author.Orcid)).Last());
        Assert.Equal("Nasopharyngeal carcinoma", Assert.Single(papers[25378401].SupplementaryConcepts).Descriptor);
    }

    [SkippableFact]
    public void Sections_of_an_abstract_keep_their_labels_apart()
    {
        var papers = RealPapers.Require();

        var labels = AbstractSection.Read(papers[19368899].Abstract).Select(section => section.Label);

        Assert.Equal(["BACKGROUND", "METHODS", "RESULTS", "CONCLUSIONS"], labels);
        Assert.Null(Assert.Single(AbstractSection.Read(papers[36156117].Abstract)).Label);
        Assert.StartsWith("BACKGROUND: Brain-derived", AbstractSection.Print(papers[19368899].Abstract), StringComparison.Ordinal);
        Assert.Empty(AbstractSection.Read(papers[34529508].Abstract));
        Assert.Null(AbstractSection.Print(null));
    }

    [Theory]
    [InlineData("<CommentsCorrections RefType=\"RetractionIn\"><RefSource>a</RefSource><PMID>2</PMID></CommentsCorrections>", "", true)]
    [InlineData("", "<PublicationType>Retracted Publication</PublicationType>", true)]
    [InlineData(
        "<CommentsCorrections RefType=\"RetractionOf\"><RefSource>a</RefSource></CommentsCorrections>",
        "<PublicationType>Retraction of Publication</PublicationType>",
        false)]
    [InlineData(
        "<CommentsCorrections RefType=\"ExpressionOfConcernIn\"/><CommentsCorrections RefType=\"Cites\"/><CommentsCorrections/>",
        "",
        false)]
    public void A_paper_is_retracted_if_its_type_or_a_notice_says_so(string notices, string types, bool isRetracted)
    {
        var paper = Xml($"<Article><PublicationTypeList>{types}</PublicationTypeList></Article><CommentsCorrectionsList>{notices}"
            + "</CommentsCorrectionsList>");

        Assert.Equal(isRetracted, paper.IsRetracted);
        Assert.Equal(notices.Length == 0 ? 0 : 1, paper.Corrections.Count);
    }

    [Fact]
    public void Every_kind_of_notice_is_read_from_both_formats()
    {
        var kinds = Enum.GetValues<PubMedCorrectionKind>();
        var notices = string.Concat(kinds.Select(kind => $"<CommentsCorrections RefType=\"{kind}\"><PMID>2</PMID></CommentsCorrections>"));
        string[] tags = ["RIN", "ROF", "EIN", "EFR", "ECI", "ECF", "CRI", "CRF", "RRI", "RRF", "RPI", "RPF", "UIN", "UOF", "PRIN", "PROF"];

        Assert.Equal(
            kinds,
            Xml($"<CommentsCorrectionsList>{notices}</CommentsCorrectionsList>").Corrections.Select(correction => correction.Kind));
        var text = Medline(string.Concat(tags.Select(tag => $"{tag,-4}- a b. PMID: 2\n")));
        Assert.Equal(kinds, text.Corrections.Select(correction => correction.Kind));
        Assert.All(text.Corrections, correction => Assert.Equal((2, "a b."), (correction.Pmid, correction.Reference)));
        Assert.True(text.IsRetracted);
        Assert.Equal(Enum.GetNames<CitationCorrectionType>(), Enum.GetNames<PubMedCorrectionKind>());
    }

    [Fact]
    public void MEDLINE_text_gives_iDs_to_the_author_before_them()
    {
        var paper = Medline("AUID- ORCID: 0000-0000-0000-0000\nFAU - One, A B\nAU  - One AB\nAUID- ORCID: "
            + "https://orcid.org/0000-0000-0000-0001\nCN  - a group\nAU  - Two\nAUID- ISNI: 7\nPMC - PMC7\nDEP - 20200302\n");

        Assert.Equal(
            [new("One", "AB", null, "0000-0000-0000-0001"), new(null, null, "a group", null), new("Two", null, null, null)],
            paper.Authors);
        Assert.Equal(("PMC7", "2020 Mar 2"), (paper.PmcId, paper.EpubDate));
    }

    [Fact]
    public void Deletions_are_numbers_and_nothing_more()
    {
        const string Text = "<?xml version=\"1.0\"?>\n<PubmedArticleSet><DeleteCitation><PMID Version=\"1\">7</PMID>\n<PMID "
            + "Version=\"2\">x</PMID><PMID>8</PMID></DeleteCitation></PubmedArticleSet>";
        using var file = SourceFile.FromStream("test.xml", new MemoryStream(Encoding.UTF8.GetBytes(Text)));
        var problems = new LenientProblemSink();

        var deleted = PubMedXmlReader.Read(file, problems).ToList();

        Assert.Equal([(7, true), (8, true)], deleted.Select(record => (record.Pmid, record.IsDeleted)));
        Assert.Equal("a deletion without a PMID", Assert.Single(problems.Samples).Found);
    }

    private static PubMedCitation Xml(string inside)
    {
        var text = $"<?xml version=\"1.0\"?>\n<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID>{inside}</MedlineCitation>"
            + "</PubmedArticle></PubmedArticleSet>";
        using var file = SourceFile.FromStream("test.xml", new MemoryStream(Encoding.UTF8.GetBytes(text)));
        return Assert.Single(PubMedXmlReader.Read(file, StrictProblemSink.Instance));
    }

    private static PubMedCitation Medline(string lines)
    {
        using var file = SourceFile.FromStream("test.nbib", new MemoryStream(Encoding.UTF8.GetBytes("PMID- 1\n" + lines)));
        return Assert.Single(MedlineTextReader.Read(file, StrictProblemSink.Instance));
    }
}
