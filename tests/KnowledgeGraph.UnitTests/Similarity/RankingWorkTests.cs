using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Similarity;
using KnowledgeGraph.UnitTests.Core;
using Xunit;

namespace KnowledgeGraph.UnitTests.Similarity;

/// <summary>The memory that a ranking takes and the moment when it stops; p-values by random draws.</summary>
public sealed class RankingWorkTests
{
    private const int Terms = 400;
    private const int AfterStop = 8;

    public static TheoryData<SimilarityMeasure> Measures => [.. Enum.GetValues<SimilarityMeasure>()];

    [Theory]
    [MemberData(nameof(Measures))]
    public void What_a_ranking_allocates_does_not_grow_with_the_number_of_diseases(SimilarityMeasure measure)
    {
        var query = new RankingQuery([.. Enumerable.Range(1, 10)]) { Excluded = [20, 21], Measure = measure };

        var few = Allocated(Many(200).Ranker, query);
        var many = Allocated(Many(8_000).Ranker, query);

        // A score for each disease alone would be 62,400 bytes more.
        Assert.InRange(many, 0, few + 2_048);
    }

    [Theory]
    [MemberData(nameof(Measures))]
    public void A_ranking_that_nobody_waits_for_stops(SimilarityMeasure measure)
    {
        var ranker = Many(200).Ranker;
        var query = new RankingQuery([1, 2]) { Excluded = [3], Measure = measure };
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();

        Assert.Throws<OperationCanceledException>(() => ranker.Rank(query, stopped.Token));
        Assert.Throws<OperationCanceledException>(() => ranker.PValue(query, 0, 1, 1_000, stopped.Token));
    }

    [Theory]
    [MemberData(nameof(Measures))]
    public void A_ranking_is_stopped_from_within_its_loops(SimilarityMeasure measure)
    {
        using var stop = new CancellationTokenSource();
        var observed = new CancellingTerms(Terms - 1, stop);

        Assert.Throws<OperationCanceledException>(
            () => Many(200).Ranker.Rank(new RankingQuery(observed) { Measure = measure }, stop.Token));

        // The likelihood ratios mark the given terms before they begin.
        var before =
            measure switch { SimilarityMeasure.LikelihoodRatio => Terms, SimilarityMeasure.UntemperedLikelihoodRatio => Terms, _ => 0 };
        Assert.InRange(observed.Reads, 1, AfterStop + before);
    }

    [Theory]
    [MemberData(nameof(Measures))]
    public void A_ranking_is_stopped_from_within_its_excluded_terms(SimilarityMeasure measure)
    {
        using var stop = new CancellationTokenSource();
        var excluded = new CancellingTerms(Terms - 1, stop);

        Assert.Throws<OperationCanceledException>(
            () => Many(200).Ranker.Rank(new RankingQuery([1, 2]) { Excluded = excluded, Measure = measure }, stop.Token));

        Assert.InRange(excluded.Reads, 1, AfterStop);
    }

    // Random queries draw X and Y equally often: the query X fits the disease that has X as well as every random query of X does, which is
    // half of all.
    [Theory]
    [MemberData(nameof(Measures))]
    public void A_p_value_is_the_share_of_blind_queries_that_fit_as_well(SimilarityMeasure measure)
    {
        var ranker = new SmallImage
        {
            Diseases = 2,
            Phenotypes = ["root", "X", "Y", "both"],
            PhenotypeParents = [(1, 3), (2, 0), (3, 0)],
            DiseasePhenotypes = [(0, 1, false), (1, 2, false)],
            Frequencies = new Dictionary<int, float> { [0] = 0.7f, [1] = 0.4f },
        }.Build().Ranker;
        var (fits, fitsNot) = (new RankingQuery([1]) { Measure = measure }, new RankingQuery([2]) { Measure = measure });

        Assert.InRange(PValue(ranker, fits), 0.45, 0.55);
        Assert.Equal(PValue(ranker, fits), PValue(ranker, fits));
        Assert.Equal(1, PValue(ranker, fitsNot));
        // In three draws of two terms out of four at least one is X, and in only one of four both are.
        Assert.InRange(PValue(ranker, new RankingQuery([1, 2]) { Measure = measure }), 0.70, 0.80);
        Assert.InRange(PValue(ranker, fits with { Excluded = [2] }), 0.2, 0.3);
    }

    private static double PValue(DiseaseRanker ranker, RankingQuery query) =>
        ranker.PValue(query, 0, ranker.Rank(query).Results.Single(result => result.Row == 0).Score, 999);

    private static long Allocated(DiseaseRanker ranker, RankingQuery query)
    {
        var least = long.MaxValue;
        for (var run = 0; run < 10; run++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            ranker.Rank(query);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }

    private static GraphImage Many(int diseases)
    {
        var random = new Random(diseases);
        return new SmallImage
        {
            Diseases = diseases,
            Phenotypes = [.. Enumerable.Range(0, Terms).Select(term => $"term {term}")],
            PhenotypeParents = [.. Enumerable.Range(1, Terms - 1).Select(term => (term, (term - 1) / 3))],
            DiseasePhenotypes =
            [
                .. Enumerable.Range(0, diseases)
                    .SelectMany(disease => Enumerable.Range(0, 8).Select(_ => (disease, random.Next(1, Terms), false)))
                    .Distinct(),
                .. Enumerable.Range(0, diseases / 4).Select(disease => (disease, 0, true)),
            ],
        }.Build();
    }
}
