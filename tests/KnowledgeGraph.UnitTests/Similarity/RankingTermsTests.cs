using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Search;
using KnowledgeGraph.Core.Similarity;
using KnowledgeGraph.UnitTests.Core;
using Xunit;

namespace KnowledgeGraph.UnitTests.Similarity;

public sealed class RankingTermsTests
{
    private static readonly GraphImage _graph = new SmallImage
    {
        Diseases = 3,
        Phenotypes = ["All", "Seizure", "Focal-onset seizure", "Ataxia", "Gait ataxia", "Limb ataxia", "Cataract"],
        PhenotypeParents = [(1, 0), (2, 1), (3, 0), (4, 3), (5, 3), (6, 0)],
        DiseasePhenotypes = [(0, 2, false), (0, 4, false), (0, 6, false), (1, 3, false), (2, 6, false)],
    }.Build();

    [Fact]
    public void Terms_are_found_by_identifier_or_exact_name_each_once()
    {
        var terms = RankingTerms.Find(_graph, ["HP:0000001", " seizure ", "HP_0000003", "Seiz", "nothing"], ["CATARACT"]);

        Assert.Equal([1, 3], terms.Observed);
        Assert.Equal([6], terms.Excluded);
        Assert.Equal(["Seiz", "nothing"], terms.LeftOut.Select(found => found.Text));
        Assert.Empty(terms.LeftOutOfExcluded);
    }

    [Fact]
    public void What_is_excluded_and_implied_by_what_was_observed_is_left_out()
    {
        var terms = RankingTerms.Find(_graph, ["Gait ataxia", "Seizure"], ["Ataxia", "Seizure", "Focal-onset seizure"]);

        Assert.Equal([2], terms.Excluded);
        Assert.Equal([3, 1], terms.Contradicted);
    }

    [Fact]
    public void A_withdrawn_term_stands_for_its_successor_and_without_one_for_nothing()
    {
        var graph = new SmallImage
        {
            Diseases = 1,
            Phenotypes = ["All", "Seizure", "obsolete Fit", "obsolete Spell", "Placed nowhere"],
            PhenotypeParents = [(1, 0)],
            DiseasePhenotypes = [(0, 1, false), (0, 4, false)],
            Withdrawn = new Dictionary<int, int> { [2] = 1, [3] = -1 },
        }.Build();

        var terms = RankingTerms.Find(graph, ["HP:0000002", "HP:0000003", "HP:0000004", "nothing"], ["obsolete Spell"]);

        Assert.Equal([1, 4], terms.Observed);
        Assert.Empty(terms.Excluded);
        Assert.Equal(
            [RecordStatus.Retired, RecordStatus.Withdrawn, RecordStatus.Found, RecordStatus.Unknown, RecordStatus.Withdrawn], terms.Given
                .Select(found => found.Status));
        Assert.Equal(["HP:0000003", "nothing", "obsolete Spell"], terms.LeftOut.Select(found => found.Text));
        Assert.Equal(["obsolete Spell"], terms.LeftOutOfExcluded.Select(found => found.Text));
    }

    [Theory]
    [InlineData("All", UselessTermReason.EveryDisease)]
    [InlineData("Phenotypic abnormality", UselessTermReason.EveryDisease)]
    [InlineData("Mode of inheritance", UselessTermReason.Inheritance)]
    [InlineData("Recessive", UselessTermReason.Inheritance)]
    [InlineData("Onset", UselessTermReason.Onset)]
    [InlineData("Infantile", UselessTermReason.Onset)]
    [InlineData("Modifier", UselessTermReason.NoAbnormality)]
    [InlineData("Growth", UselessTermReason.NotAnnotated)]
    [InlineData("Eye", null)]
    [InlineData("Lens", null)]
    [InlineData("Cataract", null)]
    public void What_tells_no_disease_from_another_is_left_out_of_what_was_observed(string term, UselessTermReason? reason)
    {
        var graph = new SmallImage
        {
            Diseases = 3,
            PhenotypeCuries =
            [
                "HP:0000001", "HP:0000005", "HP:0000007", "HP:0000118", "HP:0000478", "HP:0000517", "HP:0000518", "HP:0001507",
                "HP:0003593", "HP:0003674", "HP:0012823",
            ],
            Phenotypes = ["All", "Mode of inheritance", "Recessive", "Phenotypic "
                + "abnormality", "Eye", "Lens", "Cataract", "Growth", "Infantile", "Onset", "Modifier"],
            PhenotypeParents = [(1, 0), (2, 1), (3, 0), (4, 3), (5, 4), (6, 5), (7, 3), (8, 9), (9, 0), (10, 0)],
            // Of the lens only what is wider is known; one disease has nothing but that it is one.
            DiseasePhenotypes = [(0, 4, false), (1, 4, false), (2, 3, false)],
        }.Build();

        var terms = RankingTerms.Find(graph, [term, "Eye"], ["Mode of inheritance"]);

        Assert.Equal(reason, UselessTerms.ReasonOf(graph, terms.Given[0].Row));
        Assert.Equal(reason is null ? [] : [terms.Given[0].Row], terms.Useless);
        Assert.Equal(terms.Given.Take(terms.GivenAsObserved).Select(found => found.Row).Distinct().Except(terms.Useless), terms.Observed);
        Assert.Equal(reason == UselessTermReason.Inheritance ? [] : [1], terms.Excluded);
        Assert.Empty(RankingTerms.Like(graph, 2).Observed);
        Assert.Equal([4], RankingTerms.Like(graph, 0).Observed);
    }

    [Fact]
    public void Why_a_disease_fits_is_told_in_words()
    {
        var query = new RankingQuery([1, 5, 4]) { Excluded = [6], Measure = SimilarityMeasure.Resnik };

        Assert.Equal(
            "Shows Seizure (as Focal-onset seizure); Gait ataxia. Near to Limb ataxia (Gait ataxia, both Ataxia). Against it, being "
                + "excluded: Cataract.",
            RankingSentence.Of(_graph, query, 0));
        Assert.Equal(
            "Near to Limb ataxia (known only as Ataxia); Gait ataxia (known only as Ataxia). Does not explain Seizure.",
            RankingSentence.Of(_graph, query, 1));
    }
}
