namespace KnowledgeGraph.Core.Similarity;

/// <summary>The terms and options by which diseases are ranked. Terms are rows of the phenotype table, each given once.</summary>
/// <param name="Observed">Phenotypes that were seen; at least one.</param>
public sealed record RankingQuery(IReadOnlyList<int> Observed)
{
    /// <summary>The default measure: it puts the right disease first most often.</summary>
    public const SimilarityMeasure UsualMeasure = SimilarityMeasure.LikelihoodRatio;

    /// <summary>Phenotypes that were looked for and not seen.</summary>
    public IReadOnlyList<int> Excluded { get; init; } = [];

    /// <summary>
    /// Terms, observed or excluded, that were asked about on purpose: their absence is trusted, while other exclusions are hardly trusted.
    /// </summary>
    public IReadOnlyList<int> Answered { get; init; } = [];

    /// <summary>The facts about the patient other than phenotypes; used by the likelihood ratios only.</summary>
    public PatientFacts Facts { get; init; } = new();

    /// <summary>The measure.</summary>
    public SimilarityMeasure Measure { get; init; } = UsualMeasure;

    /// <summary>The way to combine best matches into one score; without meaning for the likelihood ratios.</summary>
    public SimilarityCombiner Combiner { get; init; } = SimilarityCombiner.BestMatchAverage;

    /// <summary>
    /// The prior of diseases; other than <see cref="DiseasePrior.Uniform"/> for the likelihood ratios only, whose scores are logarithms of
    /// chances.
    /// </summary>
    public DiseasePrior Prior { get; init; }

    /// <summary>Whether the measure can be combined with the prior.</summary>
    public bool TakesPrior => Prior == DiseasePrior.Uniform || IsOfChances(Measure);

    /// <summary>The query after a question has been answered.</summary>
    public RankingQuery WithAnswer(int term, bool isPresent) => this with
    {
        Observed = isPresent ? [.. Observed, term] : Observed,
        Excluded = isPresent ? Excluded : [.. Excluded, term],
        Answered = [.. Answered, term],
    };

    /// <summary>
    /// Whether a measure gives chances: the scores of the likelihood ratios are logarithms of chances; those of likeness are not.
    /// </summary>
    public static bool IsOfChances(SimilarityMeasure measure) =>
        measure is SimilarityMeasure.UntemperedLikelihoodRatio or SimilarityMeasure.LikelihoodRatio;

    /// <summary>The default prior of a measure.</summary>
    public static DiseasePrior UsualPrior(SimilarityMeasure measure) =>
        measure == SimilarityMeasure.LikelihoodRatio ? DiseasePrior.Literature : DiseasePrior.Uniform;

    /// <summary>The number of diseases to return.</summary>
    public int Limit { get; init; } = 10;

    /// <summary>Row of a disease to leave out; null for none.</summary>
    public int? Without { get; init; }
}
