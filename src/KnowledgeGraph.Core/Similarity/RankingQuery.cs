namespace KnowledgeGraph.Core.Similarity;

/// <summary>What diseases are ranked by. Terms are rows of the phenotype table, each given once.</summary>
/// <param name="Observed">Phenotypes that were seen; at least one.</param>
public sealed record RankingQuery(IReadOnlyList<int> Observed)
{
    /// <summary>What diseases are ranked by unless another measure is named: it puts the right disease first most often.</summary>
    public const SimilarityMeasure UsualMeasure = SimilarityMeasure.LikelihoodRatio;

    /// <summary>Phenotypes that were looked for and not seen.</summary>
    public IReadOnlyList<int> Excluded { get; init; } = [];

    /// <summary>Those of the terms, observed or excluded, that were asked about on purpose: that one of them is missing is believed, where other exclusions are hardly.</summary>
    public IReadOnlyList<int> Answered { get; init; } = [];

    /// <summary>What is known of the patient beside phenotypes; with the likelihood ratios alone.</summary>
    public PatientFacts Facts { get; init; } = new();

    /// <summary>The measure.</summary>
    public SimilarityMeasure Measure { get; init; } = UsualMeasure;

    /// <summary>How best matches make one score; without meaning for the likelihood ratios.</summary>
    public SimilarityCombiner Combiner { get; init; } = SimilarityCombiner.BestMatchAverage;

    /// <summary>How likely diseases are beforehand; other than <see cref="DiseasePrior.Uniform"/> with the likelihood ratios alone, whose scores are logarithms of chances.</summary>
    public DiseasePrior Prior { get; init; }

    /// <summary>Whether the measure can take the prior.</summary>
    public bool TakesPrior => Prior == DiseasePrior.Uniform || IsOfChances(Measure);

    /// <summary>The same after a question has been answered.</summary>
    public RankingQuery WithAnswer(int term, bool isPresent) => this with
    {
        Observed = isPresent ? [.. Observed, term] : Observed,
        Excluded = isPresent ? Excluded : [.. Excluded, term],
        Answered = [.. Answered, term],
    };

    /// <summary>Whether a measure tells of chances: the likelihood ratios do, whose scores are logarithms; likeness does not.</summary>
    public static bool IsOfChances(SimilarityMeasure measure) => measure is SimilarityMeasure.UntemperedLikelihoodRatio or SimilarityMeasure.LikelihoodRatio;

    /// <summary>The prior that goes with a measure unless another is named.</summary>
    public static DiseasePrior UsualPrior(SimilarityMeasure measure) =>
        measure == SimilarityMeasure.LikelihoodRatio ? DiseasePrior.Literature : DiseasePrior.Uniform;

    /// <summary>Diseases wanted.</summary>
    public int Limit { get; init; } = 10;

    /// <summary>Row of a disease to leave out; null for none.</summary>
    public int? Without { get; init; }
}
