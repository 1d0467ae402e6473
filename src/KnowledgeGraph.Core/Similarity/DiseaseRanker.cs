using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Similarity;

/// <summary>
/// Ranks the diseases of an image by a set of phenotypes. Immutable; safe for any number of concurrent callers. The memory of a request is
/// rented from a pool, so that it leaves no garbage that grows with the number of diseases.
/// </summary>
public sealed class DiseaseRanker
{
    /// <summary>The default number of queries drawn for a p-value.</summary>
    public const int UsualDraws = 999;

    private static readonly HashSet<int> _none = [];

    private readonly DiseasePhenotypeLinks _links;
    private readonly DiseaseCitationLinks _papers;
    private readonly TermSpace _space;
    private readonly LikelihoodModel _model;
    private readonly PhenotypeProfiles _profiles;
    private readonly SimilarityScoring _bySimilarity;
    private readonly LikelihoodScoring _byLikelihood;
    private readonly TemperedModel _temperedModel;
    private readonly TemperedScoring _byTempered;
    private readonly GraphImage _graph;
    private readonly LogPrior _literature;
    private readonly LogPrior _prevalence;
    private readonly FactModel _facts;

    /// <summary>Prepares an image.</summary>
    public DiseaseRanker(
        GraphImage graph,
        LikelihoodParameters? parameters = null,
        TemperedParameters? tempered = null,
        FactParameters? facts = null,
        PosteriorCalibration? calibration = null)
    {
        _graph = graph;
        _links = graph.DiseasePhenotypes;
        _papers = graph.DiseaseCitations;
        _space = new TermSpace(graph.PhenotypeHierarchy, graph.InformationContentOf(EntityType.Disease));
        _profiles = PhenotypeProfiles.Of(_links, _space, static _ => true, static _ => true);
        _model = new LikelihoodModel(_space, _profiles, parameters ?? LikelihoodParameters.Default);
        Terms = new TermSimilarity(_space);
        _bySimilarity = new SimilarityScoring(_space, Terms, _profiles);
        _byLikelihood = new LikelihoodScoring(_space, _profiles, _model);
        _temperedModel = new TemperedModel(graph, _space, _profiles, tempered ?? TemperedParameters.Default);
        _byTempered = new TemperedScoring(_space, _profiles, _temperedModel);
        _literature = LogPrior.OfLiterature(_papers, _profiles, _none);
        _prevalence = LogPrior.OfPrevalence(graph, _profiles);
        _facts = new FactModel(graph, _profiles.Diseases, facts ?? new FactParameters());
        Calibration = calibration ?? PosteriorCalibration.Default;
    }

    private DiseaseRanker(DiseaseRanker other, PhenotypeProfiles profiles, IReadOnlySet<int> changed, IReadOnlySet<int> withoutPapers)
    {
        _graph = other._graph;
        _links = other._links;
        _papers = other._papers;
        _space = other._space;
        _model = other._model;
        _profiles = profiles;
        Terms = other.Terms;
        _bySimilarity = new SimilarityScoring(_space, Terms, profiles);
        _byLikelihood = new LikelihoodScoring(_space, profiles, _model);
        _temperedModel = other._temperedModel.For(_graph, profiles, changed);
        _byTempered = new TemperedScoring(_space, profiles, _temperedModel);
        _literature = LogPrior.OfLiterature(_papers, profiles, withoutPapers);
        _prevalence = LogPrior.OfPrevalence(_graph, profiles);
        _facts = new FactModel(_graph, profiles.Diseases, other._facts.Parameters);
        Calibration = other.Calibration;
    }

    /// <summary>The similarities of terms.</summary>
    public TermSimilarity Terms { get; }

    /// <summary>The number of candidates: the diseases with at least one phenotype.</summary>
    public int CandidateCount => _profiles.Count;

    /// <summary>The conversion of scores to probabilities.</summary>
    public PosteriorCalibration Calibration { get; }

    /// <summary>Rows of the candidates, ascending.</summary>
    internal int[] Candidates => _profiles.Diseases;

    /// <summary>The default measure's model of the candidates.</summary>
    internal TemperedModel Model => _temperedModel;

    /// <summary>The position of a term in the model's space.</summary>
    internal int PositionOf(int term) => _space.Positions[term];

    /// <summary>The same ranker without some statements; contents and backgrounds stay those of the whole.</summary>
    /// <param name="links">Links to leave out.</param>
    /// <param name="frequencies">Links whose frequency is treated as unknown.</param>
    /// <param name="papers">Rows of papers that do not count for the prior by literature.</param>
    public DiseaseRanker Without(IReadOnlySet<int> links, IReadOnlySet<int> frequencies, IReadOnlySet<int> papers) =>
        new(
            this,
            PhenotypeProfiles.Of(_links, _space, link => !links.Contains(link), link => !frequencies.Contains(link)),
            links.Concat(frequencies).Select(_links.LeftRow).ToHashSet(),
            papers);

    /// <summary>Phenotypes of a disease, as rows, ascending; empty for one that cannot be ranked.</summary>
    public IReadOnlyList<int> PhenotypesOf(int diseaseRow) =>
        _profiles.Of(diseaseRow) is var profile and >= 0 ? [.. _profiles.Terms(profile).Order()] : [];

    /// <summary>The diseases that fit best.</summary>
    /// <exception cref="OperationCanceledException">The caller has cancelled the request.</exception>
    public DiseaseRanking Rank(RankingQuery query, CancellationToken cancellation = default)
    {
        using var scores = new RentedArray<double>(_profiles.Count);
        Score(query, scores.Span, cancellation);
        var leftOut = query.Without is { } disease ? _profiles.Of(disease) : -1;
        if (leftOut >= 0)
        {
            scores.Span[leftOut] = double.NegativeInfinity;
        }

        var hasPosterior = RankingQuery.IsOfChances(query.Measure);
        using var posteriors = new RentedArray<double>(hasPosterior ? _profiles.Count : 0);
        if (hasPosterior)
        {
            Calibration.Fill(scores.Span, posteriors.Span);
        }

        var best = new BestScores(query.Limit);
        for (var profile = 0; profile < scores.Span.Length; profile++)
        {
            if (profile != leftOut)
            {
                best.Offer(_profiles.Diseases[profile], scores.Span[profile]);
            }
        }

        var results = best.Ranked();
        for (var place = 0; hasPosterior && place < results.Length; place++)
        {
            results[place] = results[place] with { Posterior = posteriors.Span[_profiles.Of(results[place].Row)] };
        }

        return new DiseaseRanking(query, results, _profiles.Count - (leftOut < 0 ? 0 : 1));
    }

    /// <summary>
    /// The score of every candidate, with its disease; the caller's arrays must hold at least <see cref="CandidateCount"/> entries.
    /// </summary>
    /// <exception cref="OperationCanceledException">The caller has cancelled the request.</exception>
    public void ScoreAll(RankingQuery query, Span<int> diseaseRows, Span<double> scores, CancellationToken cancellation = default)
    {
        Score(query, scores[.._profiles.Count], cancellation);
        _profiles.Diseases.CopyTo(diseaseRows);
    }

    /// <summary>
    /// The prior score of a disease: the decadic logarithm of how much likelier it is than a candidate picked at random, before anything is
    /// observed. By the tempered likelihood ratio a disease whose own data explain none of the findings has the least prior of all: being
    /// well known does not put it above those that explain them.
    /// </summary>
    public double PriorOf(RankingQuery query, int diseaseRow)
    {
        if (PriorBy(query) is not { } prior)
        {
            return 0;
        }

        var profile = ProfileOf(diseaseRow);
        return PriorWeight(query) * (EarnsPrior(query, diseaseRow) ? prior.Of(profile) : prior.Least);
    }

    /// <summary>
    /// Whether a disease's own prior counts: by the tempered likelihood ratio its own data must explain one of the findings.
    /// </summary>
    public bool EarnsPrior(RankingQuery query, int diseaseRow) =>
        query.Measure != SimilarityMeasure.LikelihoodRatio || _byTempered.Explains(query, ProfileOf(diseaseRow));

    /// <summary>The contribution of each fact of the patient to a disease's score; empty for a measure of likeness.</summary>
    public IReadOnlyList<FactContribution> Facts(RankingQuery query, int diseaseRow) =>
        RankingQuery.IsOfChances(query.Measure) ? [.. _facts.Contributions(query.Facts, ProfileOf(diseaseRow))] : [];

    /// <summary>The contribution of each term of a query to a disease's score, observed terms first, in the query's order.</summary>
    public IReadOnlyList<TermContribution> Contributions(RankingQuery query, int diseaseRow) =>
        ScoringOf(query).Contributions(query, ProfileOf(diseaseRow));

    /// <summary>The part of a disease's score for its phenotypes that no observed term reports; 0 for a measure of likeness.</summary>
    public double UnreportedOf(RankingQuery query, int diseaseRow) => ScoringOf(query).Unreported(query, ProfileOf(diseaseRow));

    /// <summary>
    /// The chance that as many terms, drawn at random from those that diseases are annotated with, fit a disease as well: (1 + queries that
    /// do) over (1 + queries drawn). The draws are the same each time.
    /// </summary>
    /// <param name="query">The query.</param>
    /// <param name="diseaseRow">The disease.</param>
    /// <param name="score">The disease's score.</param>
    /// <param name="draws">The number of queries drawn.</param>
    /// <param name="cancellation">Cancels the work.</param>
    /// <exception cref="OperationCanceledException">The caller has cancelled the request.</exception>
    public double PValue(RankingQuery query, int diseaseRow, double score, int draws, CancellationToken cancellation = default)
    {
        var terms = query.Observed.Count + query.Excluded.Count;
        using var slots = new RentedArray<int>(draws * terms);
        using var scores = new RentedArray<double>(draws);
        BlindQueries.Fill(slots.Span, _profiles.SlotRows.Length);
        ScoringOf(query).ScoreMany(query, ProfileOf(diseaseRow), slots.Span, scores.Span, cancellation);
        // The disease's prior and the patient's facts are the same in every draw, so they are subtracted from the score.
        return BlindQueries.PValue(scores.Span, score - PriorOf(query, diseaseRow) - Facts(query, diseaseRow).Sum(fact => fact.Score));
    }

    /// <summary>The similarity of two diseases by their phenotypes, with the pairs that match best; null if one has none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The measure is a likelihood ratio, which is not symmetric.</exception>
    public SetSimilarity? Compare(int leftDisease, int rightDisease, SimilarityMeasure measure, SimilarityCombiner combiner)
    {
        var (left, right) = (PhenotypesOf(leftDisease), PhenotypesOf(rightDisease));
        return left.Count > 0 && right.Count > 0 ? BestMatches.Between(Terms, left, right, measure, combiner) : null;
    }

    /// <summary>The score of every candidate.</summary>
    internal void Score(RankingQuery query, Span<double> scores, CancellationToken cancellation)
    {
        var (scoring, prior) = (ScoringOf(query), PriorBy(query));
        if (prior is not null && scoring == _byTempered)
        {
            using var explains = new RentedArray<bool>(scores.Length);
            _byTempered.ScoreAll(query, scores, explains.Span, cancellation);
            prior.AddTo(scores, PriorWeight(query), explains.Span);
        }
        else
        {
            scoring.ScoreAll(query, scores, cancellation);
            prior?.AddTo(scores, PriorWeight(query));
        }

        if (!query.Facts.IsEmpty && RankingQuery.IsOfChances(query.Measure))
        {
            _facts.AddTo(query.Facts, scores);
        }
    }

    private LogPrior? PriorBy(RankingQuery query) => query.Prior switch
    {
        DiseasePrior.Literature => _literature,
        DiseasePrior.Prevalence => _prevalence,
        _ => null,
    };

    private double PriorWeight(RankingQuery query) =>
        query.Measure == SimilarityMeasure.LikelihoodRatio ? _temperedModel.Parameters.PriorWeight : 1;

    private IDiseaseScoring ScoringOf(RankingQuery query) =>
        query.Observed.Count == 0 ? throw new ArgumentException("nothing was observed", nameof(query))
        : !query.TakesPrior ? throw new ArgumentException($"{query.Measure} takes no prior", nameof(query))
        : query.Measure == SimilarityMeasure.UntemperedLikelihoodRatio ? _byLikelihood
        : query.Measure == SimilarityMeasure.LikelihoodRatio ? _byTempered
        : _bySimilarity;

    private int ProfileOf(int diseaseRow) => _profiles.Of(diseaseRow) is var profile and >= 0
        ? profile
        : throw new ArgumentException($"disease row {diseaseRow} has no phenotype", nameof(diseaseRow));
}
