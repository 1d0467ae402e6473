using KnowledgeGraph.Core.Literature.Queries;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Formats.Mesh;
using KnowledgeGraph.Formats.Text;
using KnowledgeGraph.UnitTests.Formats;
using Xunit;

namespace KnowledgeGraph.UnitTests.Literature;

/// <summary>The tree of MeSH: read, and exploded by.</summary>
public sealed class MeshTests
{
    private static readonly string File = Path.Combine(
        SampleFolder.Root,
        "tests",
        "KnowledgeGraph.UnitTests",
        "Literature",
        "desc-excerpt.xml");

    [Fact]
    public void Descriptors_are_read_with_their_places_and_other_names()
    {
        using var file = SourceFile.Open(File);
        Assert.Equal(SourceFormat.MeshDescriptors, FormatCatalog.Recognise(file.Head.Span)?.Format);

        var read = MeshDescriptorReader.Read(file, StrictProblemSink.Instance).ToList();

        Assert.Equal(["D015331", "D005500", "D008137", "D011446"], read.Select(descriptor => descriptor.Ui));
        Assert.Equal(
            ("Cohort Studies", "N05.715.360.330.500.750", "Cohort Study"),
            (read[0].Name, read[0].TreeNumbers[1], read[0].EntryTerms.Single()));
    }

    [Fact]
    public void A_descriptor_without_id_or_name_is_reported()
    {
        const string Text =
            "<DescriptorRecordSet>\n<DescriptorRecord><DescriptorUI>D1</DescriptorUI></DescriptorRecord></DescriptorRecordSet>";
        var problems = new LenientProblemSink();
        using var file = SourceFile.FromStream("desc.xml", new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Text)));

        Assert.Empty(MeshDescriptorReader.Read(file, problems));
        Assert.Equal(("desc.xml", 2L), (problems.Samples[0].File, problems.Samples[0].Line));
    }

    [Theory]
    [InlineData("Cohort Studies", true)]
    [InlineData("Follow-Up Studies", true)]
    [InlineData("Prospective Studies", true)]
    [InlineData("Case Reports", false)]
    public void Explosion_finds_what_is_below(string heading, bool isFound)
    {
        var paper = new SearchedCitation(new CitationText { MeshHeadings = [new MeshHeadingText(heading, null, [], false)] });

        Assert.Equal(isFound, CitationQuery.Parse("cohort studies[mh]").FirstMatch(paper, Tree()) == 0);
        Assert.Equal(isFound, CitationQuery.Parse("cohort study[mh]").FirstMatch(paper, Tree()) == 0);
        Assert.Equal(heading == "Cohort Studies", CitationQuery.Parse("cohort studies[mh:noexp]").FirstMatch(paper, Tree()) == 0);
    }

    [Fact]
    public void Explosion_never_goes_up_or_sideways()
    {
        var paper = new SearchedCitation(new CitationText { MeshHeadings = [new MeshHeadingText("Cohort Studies", null, [], false)] });

        Assert.Equal(-1, CitationQuery.Parse("follow up studies[mh] OR longitudinal studies[mh]").FirstMatch(paper, Tree()));
        Assert.Equal("D015331", Tree().UiOf("cohort study"));
    }

    [SkippableFact]
    public void With_the_tree_a_real_paper_on_a_follow_up_is_found_by_cohort_studies()
    {
        // Follow-Up Studies stands among its headings, Cohort Studies does not.
        var paper = RealPapers.Require()[22892811].Prepared();
        var query = CitationQuery.Parse("cohort studies[mh]");

        Assert.Equal(-1, query.FirstMatch(paper, new MeshTree()));
        Assert.Equal(0, query.FirstMatch(paper, Tree()));
    }

    private static MeshTree Tree()
    {
        using var file = SourceFile.Open(File);
        var tree = new MeshTree();
        foreach (var descriptor in MeshDescriptorReader.Read(file, StrictProblemSink.Instance))
        {
            tree.Add(descriptor.Ui, descriptor.Name, descriptor.TreeNumbers, descriptor.EntryTerms);
        }

        return tree;
    }
}
