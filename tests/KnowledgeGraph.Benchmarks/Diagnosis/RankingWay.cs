using KnowledgeGraph.Core.Similarity;

namespace KnowledgeGraph.Benchmarks.Diagnosis;

/// <summary>A way to rank.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Combiner">The combiner; null for the likelihood ratios, which take none.</param>
/// <param name="Prior">The prior.</param>
internal sealed record RankingWay(SimilarityMeasure Measure, SimilarityCombiner? Combiner, DiseasePrior Prior = DiseasePrior.Uniform)
{
    /// <summary>Whether sex and age are used.</summary>
    public bool HasFacts { get; init; }

    public static RankingWay Usual { get; } =
        new(RankingQuery.UsualMeasure, Combiner: null, RankingQuery.UsualPrior(RankingQuery.UsualMeasure));

    public static RankingWay Untempered { get; } = new(SimilarityMeasure.UntemperedLikelihoodRatio, Combiner: null);

    /// <summary>The ways to compare: the default, its parts, and the similarity measures with their usual combiners.</summary>
    public static IReadOnlyList<RankingWay> All { get; } =
    [
        Usual,
        Usual with { Prior = DiseasePrior.Uniform },
        Untempered with { Prior = DiseasePrior.Literature },
        Untempered,
        .. Enum.GetValues<SimilarityMeasure>().Where(measure => !RankingQuery.IsOfChances(measure))
            .Select(measure => new RankingWay(measure, SimilarityCombiner.FunSimAvg)),
        new(SimilarityMeasure.Resnik, SimilarityCombiner.BestMatchAverage),
        new(SimilarityMeasure.Resnik, SimilarityCombiner.FunSimMax),
    ];

    public RankingQuery Query(DiagnosisCase one) => new(one.Observed)
    {
        Excluded = one.Excluded,
        Measure = Measure,
        Combiner = Combiner ?? default,
        Prior = Prior,
        Facts = HasFacts ? one.Facts : new(),
    };

    public override string ToString() =>
        Combiner is { } combiner ? $"{Measure}, {combiner}" : $"{Measure}, prior {Prior}{(HasFacts ? ", with sex and age" : string.Empty)}";
}
