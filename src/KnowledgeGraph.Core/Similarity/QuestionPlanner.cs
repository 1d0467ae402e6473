using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Phenotypes;

namespace KnowledgeGraph.Core.Similarity;

/// <summary>
/// Chooses the phenotypes whose answer, yes or no, says most about which of the leading diseases it is: by the mutual information between
/// the answer and the disease. Phenotypes that follow from the query are not asked about: those that an observed term implies, and those
/// below an excluded one. Neither are whole organ systems, which nobody can answer for, nor findings that only the other sex can have.
/// </summary>
public sealed class QuestionPlanner
{
    private const int Leaders = 40;
    private const double LeadingShare = 0.99;
    private const double LeastChance = 0.01;
    private const double GreatestChance = 0.95;

    // A phenotype that is seen in related diseases, or in any, may be seen in this one.
    private const float HalfTrusted = 0.5f;

    // A phenotype of one disease in five does not distinguish enough to be asked about; in a small release, one of more diseases.
    private const double LeastContent = 1.6;
    private const double LeastShareOfContent = 0.25;

    private readonly GraphImage _graph;
    private readonly DiseaseRanker _ranker;
    private readonly HashSet<int> _bodySystems;

    /// <summary>Makes a planner for an image and its ranker.</summary>
    public QuestionPlanner(GraphImage graph, DiseaseRanker ranker)
    {
        (_graph, _ranker) = (graph, ranker);
        _bodySystems = graph.Identifiers.FindPhenotype(HpoBranch.PhenotypicAbnormality)?.Row is { } root
            ? [.. graph.PhenotypeHierarchy.Children(root)]
            : [];
    }

    /// <summary>The most informative questions, the best first.</summary>
    /// <param name="query">The known findings; the query's limit is the number of leading diseases given after each answer.</param>
    /// <param name="first">The number of questions.</param>
    /// <param name="cancellation">Cancels the work.</param>
    /// <exception cref="OperationCanceledException">The caller has cancelled the request.</exception>
    public IReadOnlyList<NextQuestion> Plan(RankingQuery query, int first, CancellationToken cancellation = default)
    {
        var leaders = Leading(query, cancellation);
        var chosen = new List<NextQuestion>();
        foreach (var (term, gain, chance) in Worths(query, leaders).OrderByDescending(one => one.Gain).ThenBy(one => one.Term))
        {
            if (chosen.Count == first)
            {
                break;
            }

            if (gain > 0 && !chosen.Exists(other => AreKin(other.Phenotype, term)))
            {
                chosen.Add(new NextQuestion(
                    term,
                    gain,
                    chance,
                    _ranker.Rank(query.WithAnswer(term, isPresent: true), cancellation).Results,
                    _ranker.Rank(query.WithAnswer(term, isPresent: false), cancellation).Results));
            }
        }

        return chosen;
    }

    /// <summary>The phenotypes that can be asked about, with the worth of the answer; the order has no meaning.</summary>
    public IReadOnlyList<(int Term, double Gain, double Chance)> Worths(RankingQuery query, CancellationToken cancellation = default) =>
        Worths(query, Leading(query, cancellation));

    private List<(int Term, double Gain, double Chance)> Worths(RankingQuery query, List<(int Place, double Share)> leaders)
    {
        var known = Known(query);
        var model = _ranker.Model;
        var content = _graph.InformationContentOf(EntityType.Disease);
        var terms = new SortedSet<int>(leaders.SelectMany(leader => _ranker.PhenotypesOf(_ranker.Candidates[leader.Place])));
        var least = Math.Min(LeastContent, LeastShareOfContent * Math.Log(_ranker.CandidateCount));
        terms.RemoveWhere(term => known.Contains(term) || content[term] < least || IsTooWide(term) || IsOfOtherSex(term, query.Facts.Sex));
        int[] asked = [.. terms];
        var (chances, noises) = (new double[asked.Length], new double[asked.Length]);
        using var help = new RentedArray<float>(_graph.Phenotypes.Count);
        foreach (var (place, share) in leaders)
        {
            model.FillHelp(place, help.Span);
            for (var index = 0; index < asked.Length; index++)
            {
                var position = _ranker.PositionOf(asked[index]);
                var no = (1 - model.ByTerm[position, place]) * (1 - (HalfTrusted * help.Span[position]))
                    * (1 - (HalfTrusted * model.Likelihood.Background[position]));
                var yes = Math.Clamp(1 - no, LeastChance, GreatestChance);
                chances[index] += share * yes;
                noises[index] += share * Entropy(yes);
            }
        }

        return [.. asked.Select((term, index) => (term, Entropy(chances[index]) - noises[index], chances[index]))];
    }

    private List<(int Place, double Share)> Leading(RankingQuery query, CancellationToken cancellation)
    {
        using var scores = new RentedArray<double>(_ranker.CandidateCount);
        using var posteriors = new RentedArray<double>(_ranker.CandidateCount);
        _ranker.Score(query, scores.Span, cancellation);
        _ranker.Calibration.Fill(scores.Span, posteriors.Span);
        var best = new BestScores(Leaders);
        for (var place = 0; place < posteriors.Span.Length; place++)
        {
            best.Offer(place, posteriors.Span[place]);
        }

        var leading = new List<(int Place, double Share)>();
        var sum = 0d;
        foreach (var (_, place, posterior) in best.Ranked())
        {
            if (sum < LeadingShare)
            {
                leading.Add((place, posterior));
                sum += posterior;
            }
        }

        return leading.ConvertAll(leader => (leader.Place, leader.Share / sum));
    }

    private HashSet<int> Known(RankingQuery query)
    {
        var known = new HashSet<int>(query.Observed.Concat(query.Excluded));
        foreach (var term in query.Observed)
        {
            known.UnionWith(_graph.PhenotypeHierarchy.Ancestors(term).Rows.ToArray());
        }

        foreach (var term in query.Excluded)
        {
            known.UnionWith(_graph.PhenotypeHierarchy.Descendants(term).Rows.ToArray());
        }

        return known;
    }

    // Nobody can answer whether any abnormality of an organ system is present.
    private bool IsTooWide(int term) => _bodySystems.Contains(term);

    private bool IsOfOtherSex(int term, PatientSex? sex) => sex switch
    {
        PatientSex.Male => IsBelowAny(term, HpoBranch.OfFemales),
        PatientSex.Female => IsBelowAny(term, HpoBranch.OfMales),
        _ => false,
    };

    private bool IsBelowAny(int term, IReadOnlyList<string> branches) =>
        branches.Any(branch => _graph.Identifiers.FindPhenotype(branch)?.Row is { } root && _graph.PhenotypeHierarchy.IsA(term, root));

    private bool AreKin(int one, int other) => _graph.PhenotypeHierarchy.IsA(one, other) || _graph.PhenotypeHierarchy.IsA(other, one);

    private static double Entropy(double chance) =>
        chance is <= 0 or >= 1 ? 0 : -((chance * Math.Log2(chance)) + ((1 - chance) * Math.Log2(1 - chance)));
}
