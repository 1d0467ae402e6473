using KnowledgeGraph.Core.Similarity;

namespace KnowledgeGraph.Benchmarks.Diagnosis;

/// <summary>A way to rank.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Combiner">The combiner; null for the likelihood ratio, which takes none.</param>
/// <param name="Prior">The prior.</param>
internal sealed record RankingWay(SimilarityMeasure Measure, SimilarityCombiner? Combiner, DiseasePrior Prior = DiseasePrior.Uniform)
{
    public static RankingWay Likelihood { get; } = new(SimilarityMeasure.LikelihoodRatio, Combiner: null);

    public static RankingWay WithPrior { get; } = Likelihood with { Prior = DiseasePrior.Literature };

    public RankingQuery Query(DiagnosisCase one) => new(one.Observed) { Excluded = one.Excluded, Measure = Measure, Combiner = Combiner ?? default, Prior = Prior };

    public override string ToString() => Combiner is { } combiner ? $"{Measure} | {combiner}" : $"{Measure} | {(Prior == DiseasePrior.Uniform ? "–" : $"prior {Prior}")}";
}
