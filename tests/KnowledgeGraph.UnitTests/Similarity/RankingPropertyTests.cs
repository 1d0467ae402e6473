using CsCheck;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Similarity;
using Xunit;

namespace KnowledgeGraph.UnitTests.Similarity;

public sealed class RankingPropertyTests
{
    private const double Slack = 1e-5;

    private static readonly SimilarityMeasure[] _ofTerms = [.. Enum.GetValues<SimilarityMeasure>()
        .Where(measure => !RankingQuery.IsOfChances(measure))];

    // Those whose greatest value is 1, whatever the term.
    private static readonly SimilarityMeasure[] _bounded =
        [SimilarityMeasure.JiangConrath, SimilarityMeasure.GraphIc, SimilarityMeasure.Jaccard];

    [Fact]
    public void Measures_of_terms_are_symmetric_and_greatest_for_a_term_and_itself() => RandomProfiles.Graphs.Sample(graph =>
    {
        var terms = graph.Ranker.Terms;
        foreach (var measure in _ofTerms)
        {
            for (var left = 0; left < RandomProfiles.Terms; left++)
            {
                for (var right = 0; right < RandomProfiles.Terms; right++)
                {
                    Assert.Equal(terms.Between(left, right, measure), terms.Between(right, left, measure), Slack);
                    Assert.True(
                        terms.Between(left, left, measure) >= terms.Between(left, right, measure) - Slack,
                        $"{measure} {left} {right}");
                }
            }
        }
    });

    [Fact]
    public void Measures_of_diseases_are_symmetric_and_greatest_for_a_disease_and_itself() => RandomProfiles.Graphs.Sample(graph =>
    {
        foreach (var (measure, combiner, left, right) in Pairs())
        {
            if (graph.Ranker.Compare(left, right, measure, combiner) is not { } between)
            {
                continue;
            }

            Assert.Equal(graph.Ranker.Compare(right, left, measure, combiner)!.Score, between.Score, Slack);
            if (_bounded.Contains(measure))
            {
                Assert.Equal(1, graph.Ranker.Compare(left, left, measure, combiner)!.Score, Slack);
                Assert.InRange(between.Score, 0, 1 + Slack);
            }
        }
    });

    [Fact]
    public void Ranking_by_a_disease_s_phenotypes_gives_the_scores_of_pair_after_pair() => RandomProfiles.Graphs.Sample(graph =>
    {
        foreach (var (measure, combiner, left, _) in Pairs().DistinctBy(pair => (pair.Measure, pair.Combiner, pair.Left)))
        {
            if (graph.Ranker.PhenotypesOf(left) is not { Count: > 0 } terms)
            {
                continue;
            }

            foreach (var result in graph.Ranker.Rank(new RankingQuery(terms) { Measure = measure, Combiner = combiner }).Results)
            {
                Assert.Equal(graph.Ranker.Compare(left, result.Row, measure, combiner)!.Score, result.Score, 1e-4);
            }
        }
    });

    [Fact]
    public void A_phenotype_that_no_other_disease_comes_near_never_lowers_the_rank_of_the_one_that_has_it() =>
        Gen.Select(RandomProfiles.Graphs, RandomProfiles.Query).Sample((graph, query) =>
        {
            foreach (var (disease, term) in Alone(graph).Where(pair => !query.Contains(pair.Term)))
            {
                foreach (var way in Ways().Where(
                    way => way.Measure is not (SimilarityMeasure.JiangConrath or SimilarityMeasure.LikelihoodRatio)))
                {
                    var (before, after) = (RankOf(graph, way with { Observed = query }, disease), RankOf(
                        graph,
                        way with { Observed = [.. query, term] },
                        disease));
                    Assert.True(after <= before, $"{way.Measure} {way.Combiner}: {before} became {after}");
                }
            }
        });

    [Fact]
    public void An_excluded_phenotype_never_helps_a_disease_that_has_it() =>
        Gen.Select(RandomProfiles.Graphs, RandomProfiles.Query, Gen.Int[1, RandomProfiles.Terms - 1]).Sample((graph, query, excluded) =>
        {
            foreach (var way in Ways())
            {
                var (plain, with) = (way with { Observed = query }, way with { Observed = query, Excluded = [excluded] });
                var before = graph.Ranker.Rank(plain).Results.ToDictionary(result => result.Row, result => result.Score);
                foreach (var result in graph.Ranker.Rank(with).Results)
                {
                    var has = graph.Ranker.PhenotypesOf(result.Row).Any(term => graph.PhenotypeHierarchy.IsA(term, excluded));
                    Assert.True(
                        !has || result.Score <= before[result.Row] + Slack,
                        $"{way.Measure}: {before[result.Row]} became {result.Score}");
                    Assert.True(
                        has || result.Score >= before[result.Row] - Slack,
                        $"{way.Measure}: {before[result.Row]} became {result.Score}");
                    Assert.True(!has || graph.Ranker.Contributions(with, result.Row)[^1].Score <= Slack);
                }
            }
        });

    [Fact]
    public void The_score_of_a_likelihood_ratio_is_the_sum_of_what_is_told_of_it() =>
        Gen.Select(RandomProfiles.Graphs, RandomProfiles.Query, Gen.Int[1, RandomProfiles.Terms - 1]).Sample((graph, observed, excluded) =>
        {
            foreach (var way in Ways().Where(way => RankingQuery.IsOfChances(way.Measure)))
            {
                var query = way with { Observed = observed, Excluded = [excluded], Prior = DiseasePrior.Literature };
                foreach (var result in graph.Ranker.Rank(query).Results)
                {
                    var told = graph.Ranker.PriorOf(query, result.Row) + graph.Ranker.UnreportedOf(query, result.Row)
                        + graph.Ranker.Contributions(query, result.Row).Sum(contribution => contribution.Score);
                    Assert.Equal(result.Score, told, Slack);
                }
            }
        });

    private static IEnumerable<RankingQuery> Ways() =>
        from measure in Enum.GetValues<SimilarityMeasure>()
        from combiner in Enum.GetValues<SimilarityCombiner>()
        where !RankingQuery.IsOfChances(measure) || combiner == default
        select new RankingQuery([]) { Measure = measure, Combiner = combiner, Limit = int.MaxValue };

    private static IEnumerable<(SimilarityMeasure Measure, SimilarityCombiner Combiner, int Left, int Right)> Pairs() =>
        from measure in _ofTerms
        from combiner in Enum.GetValues<SimilarityCombiner>()
        from left in Enumerable.Range(0, RandomProfiles.Diseases)
        from right in Enumerable.Range(0, RandomProfiles.Diseases)
        select (measure, combiner, left, right);

    // Terms of a disease that share with those of every other disease nothing but the root.
    private static IEnumerable<(int Disease, int Term)> Alone(GraphImage graph) =>
        from disease in Enumerable.Range(0, RandomProfiles.Diseases)
        from term in graph.Ranker.PhenotypesOf(disease)
        where Enumerable.Range(0, RandomProfiles.Diseases).Where(other => other != disease).SelectMany(graph.Ranker.PhenotypesOf)
            .All(other => !Above(graph, term).Intersect(Above(graph, other)).Any(shared => shared != 0))
        where graph.InformationContentOf(EntityType.Disease)[term] > 0
        select (disease, term);

    private static IEnumerable<int> Above(GraphImage graph, int term) => [term, .. graph.PhenotypeHierarchy.Ancestors(term).Rows];

    private static int RankOf(GraphImage graph, RankingQuery query, int disease)
    {
        var scores = graph.Ranker.Rank(query).Results;
        var own = scores.Single(result => result.Row == disease).Score;
        return 1 + scores.Count(result => result.Score > own + Slack);
    }
}
