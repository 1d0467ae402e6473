using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Similarity;
using KnowledgeGraph.UnitTests.Core;
using Xunit;

namespace KnowledgeGraph.UnitTests.Similarity;

/// <summary>The likelihood ratio on a graph that has been worked out by hand.</summary>
public sealed class LikelihoodTests
{
    private const int X = 1;
    private const int Y = 2;

    private static readonly LikelihoodParameters _parameters = new()
    {
        AssumedFrequency = 0.6f,
        AssumedPatients = 1,
        ExclusionTrust = 0.2f,
        Noise = 0.05f,
        Inexactness = 0.5f,
        ReportingRate = 0.2f,
    };

    // X in 0.8 of the first disease, Y in half of the second and an unknown share of the third, which has no X. So the background of X is
    // 0.8/3, that of Y (0.5 + 0.6)/3, that of the root (0.8 + 0.5 + 0.6)/3.
    private static readonly GraphImage _graph = new SmallImage
    {
        Diseases = 4,
        Phenotypes = ["root", "X", "Y"],
        PhenotypeParents = [(X, 0), (Y, 0)],
        DiseasePhenotypes = [(0, X, false), (1, Y, false), (2, Y, false), (2, X, true)],
        Frequencies = new Dictionary<int, float> { [0] = 0.8f, [1] = 0.5f },
    }.Build();

    private static readonly DiseaseRanker _ranker = new(_graph, _parameters);

    [Theory]
    [InlineData(new[] { X }, new int[0], 0.462398, -0.384292, -1.323471)]
    [InlineData(new[] { Y }, new[] { X }, -0.307269, 0.159358, 0.235841)]
    public void Scores_are_those_worked_out(int[] observed, int[] excluded, double first, double second, double third)
    {
        var scores = Scores(new RankingQuery(observed) { Excluded = excluded, Measure = SimilarityMeasure.UntemperedLikelihoodRatio });

        Assert.All(new[] { first, second, third }.Zip(scores), pair => Assert.Equal(pair.First, pair.Second, 5e-6));
    }

    [Fact]
    public void A_disease_without_phenotypes_is_no_candidate() => Assert.Equal(3, _ranker.CandidateCount);

    [Fact]
    public void Contributions_add_up_to_the_score_but_for_what_was_not_told()
    {
        var query = new RankingQuery([Y]) { Excluded = [X], Measure = SimilarityMeasure.UntemperedLikelihoodRatio };

        var ofFirst = _ranker.Contributions(query, 0);

        Assert.Equal(
            [(Y, (int?)X, (int?)0, false), (X, X, X, true)],
            ofFirst.Select(one => (one.Query, one.Matched, one.CommonAncestor, one.IsExcluded)));
        Assert.Equal(-0.187087, ofFirst[0].Score, 5e-6);
        Assert.Equal(-0.068265, ofFirst[1].Score, 5e-6);
        Assert.Equal(Scores(query)[1], _ranker.Contributions(query, 1).Sum(one => one.Score), 5e-6);
    }

    [Fact]
    public void A_phenotype_that_a_source_denies_is_explained_by_nothing()
    {
        var denied = Assert.Single(
            _ranker.Contributions(new RankingQuery([X]) { Measure = SimilarityMeasure.UntemperedLikelihoodRatio }, 2));

        Assert.Null(denied.Matched);
        Assert.Equal(Math.Log10(0.05), denied.Score, 5e-6);
    }

    private static double[] Scores(RankingQuery query)
    {
        var (rows, scores) = (new int[_ranker.CandidateCount], new double[_ranker.CandidateCount]);
        _ranker.ScoreAll(query, rows, scores);
        Assert.Equal([0, 1, 2], rows);
        return scores;
    }
}
