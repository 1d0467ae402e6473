using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Literature;
using KnowledgeGraph.Core.Literature.Queries;
using Xunit;

namespace KnowledgeGraph.UnitTests.Literature;

public sealed class LinkRelevanceTests
{
    private static readonly DiseaseNames Vwm2 = new(
        ["leukoencephalopathy with vanishing white matter 2", "VWM2", "vanishing white matter disease type 2", "VWM"],
        ["C000001"],
        [["leukoencephalopathy with vanishing white matter", "CACH of childhood syndrome"], ["leukodystrophy", "white matter disorder"]]);

    [Theory]
    [InlineData("Two sisters with VWM2", RelevanceBasis.Title)]
    [InlineData("Natural History of Leukoencephalopathy with Vanishing White Matter", RelevanceBasis.Title | RelevanceBasis.SeriesOnly)]
    [InlineData("Vanishing white matter disease", RelevanceBasis.Title | RelevanceBasis.SeriesOnly)]
    [InlineData("A girl with CACH of childhood", RelevanceBasis.Title | RelevanceBasis.SeriesOnly)]
    [InlineData("What is a leukodystrophy, what a white matter disorder?", RelevanceBasis.None)]
    [InlineData("A small-molecule inhibitor of the NLRP3 inflammasome for the treatment of inflammatory diseases", RelevanceBasis.None)]
    [InlineData("VWM at the station: three letters are too few", RelevanceBasis.None)]
    public void A_title_names_the_disease_its_series_or_nothing(string title, RelevanceBasis expected) =>
        Assert.Equal(expected, Vwm2.In(new SearchedCitation(new CitationText { Title = title })));

    [Fact]
    public void MeSH_counts_by_id_or_by_name_and_more_as_a_major_topic()
    {
        var byId = new CitationText { SupplementaryConcepts = [new MeshHeadingText("another name", "C000001", [], true)] };
        var byName = new CitationText
        {
            MeshHeadings = [new MeshHeadingText("Leukoencephalopathy with Vanishing White Matter 2", null, [], false)],
        };

        Assert.Equal(RelevanceBasis.MajorTopic, Vwm2.In(new SearchedCitation(byId)));
        Assert.Equal(RelevanceBasis.Heading, Vwm2.In(new SearchedCitation(byName)));
    }

    [Fact]
    public void Who_could_not_look_does_not_say_that_nothing_is_there()
    {
        Assert.Equal(RelevanceBasis.Unread, Vwm2.In(new SearchedCitation(new CitationText())));
        Assert.True(LinkRelevance.Of(RelevanceBasis.Unread, 1) > LinkRelevance.Of(RelevanceBasis.None, 1));
    }

    [Fact]
    public void More_places_are_worth_more_and_more_diseases_less()
    {
        RelevanceBasis[] ascending =
        [
            RelevanceBasis.None, RelevanceBasis.Unread, RelevanceBasis.Heading, RelevanceBasis.Title, RelevanceBasis.MajorTopic,
            RelevanceBasis.MajorTopic | RelevanceBasis.Abstract, RelevanceBasis.MajorTopic | RelevanceBasis.Title,
            RelevanceBasis.MajorTopic | RelevanceBasis.Title | RelevanceBasis.Abstract,
        ];

        Assert.Equal(ascending, ascending.OrderBy(basis => LinkRelevance.Of(basis, 1)));
        Assert.Equal(1, LinkRelevance.Of(ascending[^1], 1));
        Assert.All(ascending, basis => Assert.True(LinkRelevance.Of(basis, 3) < LinkRelevance.Of(basis, 2)));
        Assert.All(ascending, basis => Assert.InRange(LinkRelevance.Of(basis, 100_000), 0, 0.51));
    }

    [Fact]
    public void The_reasons_say_what_the_number_is_made_of()
    {
        Assert.Equal(
            ["A major topic of the paper in MeSH is the disease.", "The title names the disease.", "The paper is linked to 2 diseases."],
            LinkRelevance.Reasons(RelevanceBasis.MajorTopic | RelevanceBasis.Title, 2));
        Assert.Equal(
            ["Neither MeSH headings, title nor abstract name the disease: there is the source's link alone."],
            LinkRelevance.Reasons(RelevanceBasis.None, 1));
    }
}
