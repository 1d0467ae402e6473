using KnowledgeGraph.Core.Similarity;
using KnowledgeGraph.UnitTests.Core;
using Xunit;

namespace KnowledgeGraph.UnitTests.Similarity;

/// <summary>Every measure and combiner on one graph whose values have been worked out by hand.</summary>
public sealed class TermMeasureTests
{
    private const int A = 1;
    private const int B = 2;
    private const int A1 = 3;
    private const int A2 = 4;
    private const int C = 5;

    // A and B below the root, A1 and A2 below A, C below both. There are four diseases with one term each, so that the information contents
    // are ln(4/3) for A, ln 2 for B and ln 4 for the others.
    private static readonly DiseaseRanker _ranker = new SmallImage
    {
        Diseases = 4,
        Phenotypes = ["root", "A", "B", "A1", "A2", "C"],
        PhenotypeParents = [(A, 0), (B, 0), (A1, A), (A2, A), (C, A), (C, B)],
        DiseasePhenotypes = [(0, A1, false), (1, A2, false), (2, B, false), (3, C, false), (0, B, true)],
    }.Build().Ranker;

    [Theory]
    [InlineData(A1, A2, 0.287682, 0.207519, 0.312771, 0.051880, 0.046362, 0.094005, 0.333333, 0.309668)]
    [InlineData(A1, C, 0.287682, 0.207519, 0.312771, 0.051880, 0.046362, 0.076645, 0.250000, 0.268180)]
    [InlineData(C, B, 0.693147, 0.666667, 0.590616, 0.333333, 0.272923, 0.292823, 0.333333, 0.480676)]
    [InlineData(A1, B, 0, 0, 0.324734, 0, 0, 0, 0, 0)]
    [InlineData(A1, A1, 1.386294, 1, 1, 0.750000, 0.580940, 1, 1, 1.177410)]
    [InlineData(0, 0, 0, 0, 1, 0, 0, 1, 1, 0)]
    public void Two_terms_are_as_alike_as_worked_out(
        int left,
        int right,
        double resnik,
        double lin,
        double jiangConrath,
        double relevance,
        double coefficient,
        double graphIc,
        double jaccard,
        double phenodigm)
    {
        double[] expected = [resnik, lin, jiangConrath, relevance, coefficient, graphIc, jaccard, phenodigm];

        var values = Enum.GetValues<SimilarityMeasure>()[..^1].Select(measure => _ranker.Terms.Between(left, right, measure));

        Assert.All(expected.Zip(values), pair => Assert.Equal(pair.First, pair.Second, 5e-6));
    }

    [Fact]
    public void The_common_ancestor_is_the_most_informative_one()
    {
        Assert.Equal(
            (A, A, B),
            (_ranker.Terms.CommonAncestor(A1, A2), _ranker.Terms.CommonAncestor(C, A2), _ranker.Terms.CommonAncestor(C, B)));
        Assert.Equal(0, _ranker.Terms.CommonAncestor(A1, B));
    }

    [Fact]
    public void A_term_is_what_it_has_in_common_with_itself_and_its_kinds_however_rare_a_wider_one_is()
    {
        // Every disease with "wide" also has "narrow", so the two are equally rare.
        var ranker = new SmallImage
        {
            Diseases = 2,
            Phenotypes = ["root", "wide", "narrow", "other"],
            PhenotypeParents = [(1, 0), (2, 1), (3, 0)],
            DiseasePhenotypes = [(0, 2, false), (1, 3, false)],
        }.Build().Ranker;

        Assert.Equal((2, 1, 1), (ranker.Terms.CommonAncestor(2, 2), ranker.Terms.CommonAncestor(1, 2), ranker.Terms.CommonAncestor(2, 1)));
        Assert.All(
            Enum.GetValues<SimilarityMeasure>(),
            measure => Assert.Equal(2, Assert.Single(ranker.Contributions(new RankingQuery([2]) { Measure = measure }, 0)).CommonAncestor));
    }

    // The query is A1 and B, the annotation C: the best matches are ln(4/3) and ln 2 from one side, and ln 2 from the other.
    [Theory]
    [InlineData(SimilarityCombiner.BestMatchAverage, 0.557992)]
    [InlineData(SimilarityCombiner.FunSimAvg, 0.591781)]
    [InlineData(SimilarityCombiner.FunSimMax, 0.693147)]
    public void Best_matches_are_combined_as_worked_out(SimilarityCombiner combiner, double expected)
    {
        var ranking = _ranker.Rank(new RankingQuery([A1, B]) { Measure = SimilarityMeasure.Resnik, Combiner = combiner });

        Assert.Equal(expected, ranking.Results.Single(result => result.Row == 3).Score, 5e-6);
        Assert.Equal(4, ranking.Candidates);
    }

    [Fact]
    public void An_excluded_term_takes_away_a_twentieth_of_what_it_would_have_brought_from_those_that_have_it()
    {
        var without = _ranker.Rank(new RankingQuery([A1]) { Measure = SimilarityMeasure.Resnik }).Results
            .ToDictionary(result => result.Row, result => result.Score);
        var with = _ranker.Rank(new RankingQuery([A1]) { Excluded = [B], Measure = SimilarityMeasure.Resnik }).Results
            .ToDictionary(result => result.Row, result => result.Score);

        Assert.Equal(0.287682 - (0.05 * 0.693147), with[3], 5e-6);
        Assert.Equal(without[2] - (0.05 * 0.693147), with[2], 5e-6);
        Assert.Equal((without[0], without[1]), (with[0], with[1]));
    }

    [Fact]
    public void Contributions_say_what_matched_and_by_what()
    {
        var contributions = _ranker.Contributions(new RankingQuery([A1, B]) { Excluded = [A2, A], Measure = SimilarityMeasure.Resnik }, 3);

        Assert.Equal([(A1, (int?)C, (int?)A, false), (B, C, B, false), (A2, null, null, true), (A, C, A, true)],
            contributions.Select(one => (one.Query, one.Matched, one.CommonAncestor, one.IsExcluded)));
        Assert.All(
            new[] { 0.287682, 0.693147, 0, -0.05 * 0.287682 }.Zip(contributions),
            pair => Assert.Equal(pair.First, pair.Second.Score, 5e-6));
    }

    [Fact]
    public void The_likelihood_ratio_is_no_likeness_of_two_terms() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => _ranker.Terms.Between(A1, A2, SimilarityMeasure.UntemperedLikelihoodRatio));
}
