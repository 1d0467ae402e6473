using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Similarity;

/// <summary>
/// Ranks the diseases of an image by a set of phenotypes. Immutable; safe for any number of callers at once. What a request needs is rented from a
/// pool, so that it leaves behind nothing that grows with the number of diseases.
/// </summary>
public sealed class DiseaseRanker
{
    /// <summary>Queries to draw for a p-value where nothing else is asked for.</summary>
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

    /// <summary>Similarities of terms.</summary>
    public TermSimilarity Terms { get; }

    /// <summary>Diseases with at least one phenotype: those that can be ranked.</summary>
    public int CandidateCount => _profiles.Count;

    /// <summary>How scores become probabilities.</summary>
    public PosteriorCalibration Calibration { get; }

    /// <summary>Rows of the candidates, ascending.</summary>
    internal int[] Candidates => _profiles.Diseases;

    /// <summary>What the default measure knows of the candidates.</summary>
    internal TemperedModel Model => _temperedModel;

    /// <summary>The position of a term in the space that the model is in.</summary>
    internal int PositionOf(int term) => _space.Positions[term];

    /// <summary>The same without what some statements say; contents and backgrounds stay those of the whole.</summary>
    /// <param name="links">Links to leave out.</param>
    /// <param name="frequencies">Links whose frequency is to be taken for unknown.</param>
    /// <param name="papers">Rows of papers that are not to count for how much is written of a disease.</param>
    public DiseaseRanker Without(IReadOnlySet<int> links, IReadOnlySet<int> frequencies, IReadOnlySet<int> papers) =>
        new(
            this,
            PhenotypeProfiles.Of(_links, _space, link => !links.Contains(link), link => !frequencies.Contains(link)),
            links.Concat(frequencies).Select(_links.LeftRow).ToHashSet(),
            papers);

    /// <summary>Phenotypes that a disease has, as rows, ascending; empty for one that cannot be ranked.</summary>
    public IReadOnlyList<int> PhenotypesOf(int diseaseRow) => _profiles.Of(diseaseRow) is var profile and >= 0 ? [.. _profiles.Terms(profile).Order()] : [];

    /// <summary>The diseases that fit best.</summary>
    /// <exception cref="OperationCanceledException">The caller waits no longer.</exception>
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

    /// <summary>The score of every candidate, and whose it is; the arrays are the caller's and hold <see cref="CandidateCount"/> at least.</summary>
    /// <exception cref="OperationCanceledException">The caller waits no longer.</exception>
    public void ScoreAll(RankingQuery query, Span<int> diseaseRows, Span<double> scores, CancellationToken cancellation = default)
    {
        Score(query, scores[.._profiles.Count], cancellation);
        _profiles.Diseases.CopyTo(diseaseRows);
    }

    /// <summary>What a disease has before anything is observed: the decadic logarithm of how much likelier it is than a candidate picked blindly.</summary>
    public double PriorOf(RankingQuery query, int diseaseRow) => PriorBy(query) is { } prior ? PriorWeight(query) * prior.Of(ProfileOf(diseaseRow)) : 0;

    /// <summary>What the facts of the patient do for a disease, each a part of its score; none by a measure of likeness.</summary>
    public IReadOnlyList<FactContribution> Facts(RankingQuery query, int diseaseRow) =>
        RankingQuery.IsOfChances(query.Measure) ? [.. _facts.Contributions(query.Facts, ProfileOf(diseaseRow))] : [];

    /// <summary>What each term of a query does for a disease, the observed ones first, in the query's order.</summary>
    public IReadOnlyList<TermContribution> Contributions(RankingQuery query, int diseaseRow) =>
        ScoringOf(query).Contributions(query, ProfileOf(diseaseRow));

    /// <summary>The part of a disease's score for phenotypes that it has and no observed one tells of; 0 by a measure of likeness.</summary>
    public double UnreportedOf(RankingQuery query, int diseaseRow) => ScoringOf(query).Unreported(query, ProfileOf(diseaseRow));

    /// <summary>
    /// The chance that as many terms, drawn blindly from those that diseases are annotated with, fit a disease as well: (1 + queries that do)
    /// over (1 + queries drawn). The draws are the same each time.
    /// </summary>
    /// <param name="query">The query.</param>
    /// <param name="diseaseRow">The disease.</param>
    /// <param name="score">Its score.</param>
    /// <param name="draws">Queries to draw.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The caller waits no longer.</exception>
    public double PValue(RankingQuery query, int diseaseRow, double score, int draws, CancellationToken cancellation = default)
    {
        var terms = query.Observed.Count + query.Excluded.Count;
        using var slots = new RentedArray<int>(draws * terms);
        using var scores = new RentedArray<double>(draws);
        BlindQueries.Fill(slots.Span, _profiles.SlotRows.Length);
        ScoringOf(query).ScoreMany(query, ProfileOf(diseaseRow), slots.Span, scores.Span, cancellation);
        // Whatever is drawn, the disease has the same prior, and the patient is the same.
        return BlindQueries.PValue(scores.Span, score - PriorOf(query, diseaseRow) - Facts(query, diseaseRow).Sum(fact => fact.Score));
    }

    /// <summary>How alike two diseases are by their phenotypes, with the pairs that match best; null if one has none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The measure is the likelihood ratio, which has no two equal sides.</exception>
    public SetSimilarity? Compare(int leftDisease, int rightDisease, SimilarityMeasure measure, SimilarityCombiner combiner)
    {
        var (left, right) = (PhenotypesOf(leftDisease), PhenotypesOf(rightDisease));
        return left.Count > 0 && right.Count > 0 ? BestMatches.Between(Terms, left, right, measure, combiner) : null;
    }

    /// <summary>The score of every candidate.</summary>
    internal void Score(RankingQuery query, Span<double> scores, CancellationToken cancellation)
    {
        ScoringOf(query).ScoreAll(query, scores, cancellation);
        PriorBy(query)?.AddTo(scores, PriorWeight(query));
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

    private double PriorWeight(RankingQuery query) => query.Measure == SimilarityMeasure.LikelihoodRatio ? _temperedModel.Parameters.PriorWeight : 1;

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
