using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Similarity;
using KnowledgeGraph.UnitTests.Core;
using Xunit;

namespace KnowledgeGraph.UnitTests.Similarity;

/// <summary>
/// Two diseases of one phenotype, the second with nine papers, and one of another phenotype: 1, 10 and 1 by Laplace's rule, 4 on average.
/// </summary>
public sealed class DiseasePriorTests
{
    private static readonly GraphImage _graph = new SmallImage
    {
        Diseases = 4,
        Phenotypes = ["All", "Seizure", "Ataxia"],
        PhenotypeParents = [(1, 0), (2, 0)],
        DiseasePhenotypes = [(0, 1, false), (1, 1, false), (3, 2, false)],
        Citations = 9,
        // The third has many papers and no phenotype: it is no candidate, and none of its papers counts.
        DiseaseCitations = [.. Enumerable.Range(0, 9).Select(paper => (1, paper)), .. Enumerable.Range(0, 9).Select(paper => (2, paper))],
    }.Build();

    private static readonly RankingQuery _uniform = new([1]) { Measure = SimilarityMeasure.UntemperedLikelihoodRatio };
    private static readonly RankingQuery _literature = _uniform with { Prior = DiseasePrior.Literature };

    [Fact]
    public void Of_diseases_that_fit_alike_the_one_that_is_written_about_more_comes_first()
    {
        Assert.Equal([(1, 0), (1, 1), (3, 3)], _graph.Ranker.Rank(_uniform).Results.Select(result => (result.Rank, result.Row)));

        var ranked = _graph.Ranker.Rank(_literature).Results;

        Assert.Equal([(1, 1), (2, 0), (3, 3)], ranked.Select(result => (result.Rank, result.Row)));
        Assert.Equal(1, ranked[0].Score - ranked[1].Score, 1e-9);
    }

    [Fact]
    public void The_score_is_the_likelihood_ratio_s_and_the_prior_s_together()
    {
        var alike = _graph.Ranker.Rank(_uniform).Results[0].Score;

        Assert.Equal(0, _graph.Ranker.PriorOf(_uniform, 1));
        Assert.Equal(Math.Log10(10 / 4.0), _graph.Ranker.PriorOf(_literature, 1), 1e-9);
        Assert.Equal(Math.Log10(1 / 4.0), _graph.Ranker.PriorOf(_literature, 0), 1e-9);
        Assert.All(
            _graph.Ranker.Rank(_literature).Results.Take(2),
            result => Assert.Equal(alike + _graph.Ranker.PriorOf(_literature, result.Row), result.Score, 1e-9));
    }

    [Fact]
    public void A_p_value_asks_for_the_phenotypes_alone()
    {
        var query = _uniform with { Observed = [1, 2] };
        var (alone, withPrior) = (_graph.Ranker.Rank(query).Results, _graph.Ranker.Rank(query with { Prior = DiseasePrior.Literature })
            .Results);

        Assert.All(withPrior, result => Assert.Equal(
            _graph.Ranker.PValue(query, result.Row, alone.Single(one => one.Row == result.Row).Score, 999),
            _graph.Ranker.PValue(query with { Prior = DiseasePrior.Literature }, result.Row, result.Score, 999)));
    }

    [Fact]
    public void Papers_can_be_left_out()
    {
        var without = _graph.Ranker.Without(new HashSet<int>(), new HashSet<int>(), Enumerable.Range(0, 8).ToHashSet());

        Assert.Equal(Math.Log10(1.5), without.PriorOf(_literature, 1), 1e-9);
    }

    [Fact]
    public void The_tempered_likelihood_ratio_tempers_the_prior_too()
    {
        var tempered = _literature with { Measure = SimilarityMeasure.LikelihoodRatio };
        var ranker = new DiseaseRanker(_graph, tempered: new TemperedParameters { PriorWeight = 0.5 });

        Assert.Equal(Math.Log10(10 / 4.0) / 2, ranker.PriorOf(tempered, 1), 1e-9);
        Assert.Equal(0.5, ranker.Rank(tempered).Results[0].Score - ranker.Rank(tempered).Results[1].Score, 1e-6);
    }

    [Fact]
    public void A_well_known_disease_that_explains_nothing_gains_nothing_from_its_prior()
    {
        // The second disease, with nine papers, has a seizure; the fourth, without papers, has ataxia.
        var ataxia = _literature with { Observed = [2], Measure = SimilarityMeasure.LikelihoodRatio };
        var results = _graph.Ranker.Rank(ataxia).Results;

        Assert.Equal(3, results[0].Row);
        Assert.Equal(_graph.Ranker.PriorOf(ataxia, 3), _graph.Ranker.PriorOf(ataxia, 1), 1e-9);
        Assert.True(_graph.Ranker.PriorOf(ataxia with { Observed = [2, 1] }, 1) > 0);
        Assert.DoesNotContain("papers", RankingSentence.Of(_graph, ataxia, 1), StringComparison.Ordinal);
        Assert.All(results, result => Assert.Equal(
            _graph.Ranker.PriorOf(ataxia, result.Row) + _graph.Ranker.UnreportedOf(ataxia, result.Row)
                + _graph.Ranker.Contributions(ataxia, result.Row).Sum(part => part.Score),
            result.Score,
            1e-6));
    }

    [Fact]
    public void Only_likelihood_ratios_take_a_prior() =>
        Assert.Throws<ArgumentException>(() => _graph.Ranker.Rank(_literature with { Measure = SimilarityMeasure.Resnik }));

    [Fact]
    public void How_much_is_written_is_told_in_words()
    {
        Assert.Equal("Shows Seizure.", RankingSentence.Of(_graph, _uniform, 1));
        Assert.Equal("Shows Seizure. Linked to 9 papers.", RankingSentence.Of(_graph, _literature, 1));
        Assert.Equal("Shows Seizure. Linked to 0 papers.", RankingSentence.Of(_graph, _literature, 0));
    }
}
