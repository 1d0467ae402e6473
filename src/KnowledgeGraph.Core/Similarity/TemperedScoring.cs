namespace KnowledgeGraph.Core.Similarity;

/// <summary>
/// Scores profiles by a tempered likelihood ratio: τ · Σ w · log((1 − ε) · lift + ε) over the observed terms; unreported phenotypes as in
/// the likelihood ratio; log(1 − trust · frequency) for excluded ones. The lift uses the data on the disease and, with less weight, on
/// related ones; w is less for terms that resemble others.
/// </summary>
internal sealed class TemperedScoring : IDiseaseScoring
{
    private readonly TermSpace _space;
    private readonly PhenotypeProfiles _profiles;
    private readonly TemperedModel _model;
    private readonly LikelihoodModel _likelihood;
    private readonly double _tempering;
    private readonly int[] _slotPositions;
    private readonly AnnotationMatches _matches;
    private readonly DrawnWeights _drawn;

    public TemperedScoring(TermSpace space, PhenotypeProfiles profiles, TemperedModel model)
    {
        (_space, _profiles, _model, _likelihood, _tempering) = (space, profiles, model, model.Likelihood, model.Parameters.Tempering);
        _slotPositions = Array.ConvertAll(profiles.SlotRows, row => space.Positions[row]);
        _matches = new AnnotationMatches(space, profiles, model.Likelihood, model.AnnotationFrequencies);
        _drawn = new DrawnWeights(space, profiles);
    }

    public void ScoreAll(RankingQuery query, Span<double> scores, CancellationToken cancellation)
    {
        using var explains = new RentedArray<bool>(scores.Length);
        ScoreAll(query, scores, explains.Span, cancellation);
    }

    /// <summary>The score of every profile, and whether its own data explain any of the findings.</summary>
    public void ScoreAll(RankingQuery query, Span<double> scores, Span<bool> explains, CancellationToken cancellation)
    {
        explains.Clear();
        using var terms = new RentedArray<int>(query.Observed.Count);
        using var weights = new RentedArray<double>(query.Observed.Count);
        var kept = Weigh(query.Observed, terms.Span, weights.Span);
        SetUntold(terms.Span[..kept], scores);
        using var lifts = new RentedArray<float>(scores.Length);
        for (var term = 0; term < kept; term++)
        {
            cancellation.ThrowIfCancellationRequested();
            FillLifts(terms.Span[term], lifts.Span, explains);
            Add(lifts.Span, _tempering * weights.Span[term], scores);
        }

        foreach (var term in query.Excluded)
        {
            cancellation.ThrowIfCancellationRequested();
            var position = _space.Positions[term];
            var isAnswer = query.Answered.Contains(term);
            var having = _model.ByTerm.Columns(position);
            var frequencies = _model.ByTerm.Values(position);
            for (var place = 0; place < having.Length; place++)
            {
                scores[having[place]] += _model.Missing(frequencies[place], isAnswer);
            }
        }
    }

    public IReadOnlyList<TermContribution> Contributions(RankingQuery query, int profile)
    {
        var observed = query.Observed.ToArray();
        var weights = new double[observed.Length];
        using var redundancy = new RedundancyWeights(_space);
        redundancy.Fill(observed, weights);
        return [.. observed.Select((term, index) => OfObserved(term, weights[index], profile)), .. query.Excluded
            .Select(term => OfExcluded(term, query.Answered.Contains(term), profile))];
    }

    /// <summary>
    /// Whether a profile's own data explain any of the findings, which makes that finding likelier with it than elsewhere.
    /// </summary>
    public bool Explains(RankingQuery query, int profile)
    {
        using var terms = new RentedArray<int>(query.Observed.Count);
        using var weights = new RentedArray<double>(query.Observed.Count);
        foreach (var term in terms.Span[..Weigh(query.Observed, terms.Span, weights.Span)])
        {
            if (!_matches.IsDenied(term, profile) && _matches.OfObserved(term, profile).Lift > 1)
            {
                return true;
            }
        }

        return false;
    }

    public double Unreported(RankingQuery query, int profile)
    {
        using var terms = new RentedArray<int>(query.Observed.Count);
        using var weights = new RentedArray<double>(query.Observed.Count);
        using var isTold = new RentedArray<bool>(_profiles.SlotRows.Length);
        ToldTerms.Mark(_space, terms.Span[..Weigh(query.Observed, terms.Span, weights.Span)], _slotPositions, isTold.Span);
        var sum = 0d;
        for (var annotation = _profiles.Starts[profile]; annotation < _profiles.Starts[profile + 1]; annotation++)
        {
            sum += isTold.Span[_profiles.Slots[annotation]] ? 0 : _model.Untold[annotation];
        }

        return sum;
    }

    public void ScoreMany(RankingQuery shape, int profile, ReadOnlySpan<int> slots, Span<double> scores, CancellationToken cancellation)
    {
        var (observed, terms) = (shape.Observed.Count, shape.Observed.Count + shape.Excluded.Count);
        using var seen = new RentedArray<float>(_profiles.SlotRows.Length);
        using var own = new RentedArray<float>(_space.Count);
        FillSeen(profile, own.Span, seen.Span);
        using var untold = new UntoldFindings(_space, _profiles, profile, _model.Untold);
        using var told = new RentedArray<int>(observed);
        var weights = _drawn.Of(slots[..(scores.Length * terms)], scores.Length, observed, cancellation);
        for (var index = 0; index < scores.Length; index++)
        {
            cancellation.ThrowIfCancellationRequested();
            var drawn = slots.Slice(index * terms, terms);
            var (score, kept) = (0d, 0);
            for (var term = 0; term < observed; term++)
            {
                if (weights[(index * observed) + term] is var weight and > 0)
                {
                    score += weight * seen.Span[drawn[term]];
                    told.Span[kept++] = drawn[term];
                }
            }

            score += untold.After(index, told.Span[..kept]);
            foreach (var slot in drawn[observed..])
            {
                score += _model.Missing(own.Span[_slotPositions[slot]], isAnswer: false);
            }

            scores[index] = score;
        }
    }

    // Puts the terms that no other implies first, and returns their number.
    private int Weigh(IReadOnlyList<int> observed, Span<int> terms, Span<double> weights)
    {
        for (var term = 0; term < terms.Length; term++)
        {
            terms[term] = observed[term];
        }

        using var redundancy = new RedundancyWeights(_space);
        redundancy.Fill(terms, weights);
        var kept = 0;
        for (var term = 0; term < terms.Length; term++)
        {
            if (weights[term] > 0)
            {
                (terms[kept], weights[kept]) = (terms[term], weights[term]);
                kept++;
            }
        }

        return kept;
    }

    // Fewer phenotypes are reported than not, so they are subtracted from the sum over all.
    private void SetUntold(ReadOnlySpan<int> observed, Span<double> scores)
    {
        using var isTold = new RentedArray<bool>(_profiles.SlotRows.Length);
        ToldTerms.Mark(_space, observed, _slotPositions, isTold.Span);
        _model.UntoldSums.CopyTo(scores);
        for (var slot = 0; slot < isTold.Span.Length; slot++)
        {
            if (isTold.Span[slot])
            {
                var having = _model.UntoldBySlot.Columns(slot);
                var untold = _model.UntoldBySlot.Values(slot);
                for (var place = 0; place < having.Length; place++)
                {
                    scores[having[place]] -= untold[place];
                }
            }
        }
    }

    private void FillLifts(int term, Span<float> lifts, Span<bool> explains)
    {
        lifts.Clear();
        foreach (var ancestor in _space.Ancestors(term))
        {
            Raise(_space.Positions[ancestor], _likelihood.Parameters.Inexactness, lifts);
        }

        var position = _space.Positions[term];
        Raise(position, 1, lifts);
        _model.Deny(term, lifts);
        for (var profile = 0; profile < lifts.Length; profile++)
        {
            explains[profile] |= lifts[profile] > 1;
        }

        var having = _model.ByTerm.Columns(position);
        var frequencies = _model.ByTerm.Values(position);
        for (var place = 0; place < having.Length; place++)
        {
            var lift = frequencies[place] * _likelihood.Rarity[position];
            var learners = _model.Related.To.Columns(having[place]);
            var shares = _model.Related.To.Values(having[place]);
            for (var index = 0; index < learners.Length; index++)
            {
                lifts[learners[index]] += lift * shares[index];
            }
        }

        _model.Deny(term, lifts);
    }

    private void Raise(int position, float worth, Span<float> lifts)
    {
        var having = _model.ByTerm.Columns(position);
        var frequencies = _model.ByTerm.Values(position);
        var factor = worth * _likelihood.Rarity[position];
        for (var place = 0; place < having.Length; place++)
        {
            ref var lift = ref lifts[having[place]];
            lift = Math.Max(lift, frequencies[place] * factor);
        }
    }

    private void Add(ReadOnlySpan<float> lifts, double factor, Span<double> scores)
    {
        for (var profile = 0; profile < scores.Length; profile++)
        {
            scores[profile] += factor * Math.Log10(_likelihood.Seen(lifts[profile]));
        }
    }

    private TermContribution OfObserved(int term, double weight, int profile)
    {
        if (_matches.IsDenied(term, profile))
        {
            return new TermContribution(term, Matched: null, CommonAncestor: null, Worth(0), IsExcluded: false) { Weight = weight };
        }

        var (best, own) = _matches.OfObserved(term, profile);
        var (related, share) = _model.Help(_space.Positions[term], profile);
        var help = share * _likelihood.Rarity[_space.Positions[term]];
        return new TermContribution(term, best, _matches.CommonAncestor(term, best), Worth(own + help), IsExcluded: false)
        {
            Weight = weight,
            RelatedDisease = related < 0 ? null : _profiles.Diseases[related],
            RelatedShare = help > 0 ? help / (own + help) : 0,
        };

        double Worth(float lift) => weight * _tempering * Math.Log10(_likelihood.Seen(lift));
    }

    private TermContribution OfExcluded(int term, bool isAnswer, int profile)
    {
        var (best, frequency) = _matches.OfExcluded(term, profile);
        return best < 0
            ? new TermContribution(term, Matched: null, CommonAncestor: null, 0, IsExcluded: true)
            : new TermContribution(term, best, term, _model.Missing(frequency, isAnswer), IsExcluded: true);
    }

    private void FillSeen(int profile, Span<float> own, Span<float> seen)
    {
        using var help = new RentedArray<float>(_space.Count);
        _matches.FillProfile(profile, own, seen);
        _model.FillHelp(profile, help.Span);
        for (var slot = 0; slot < seen.Length; slot++)
        {
            var position = _slotPositions[slot];
            var lift = _matches.IsDenied(_profiles.SlotRows[slot], profile)
                ? 0
                : seen[slot] + (help.Span[position] * _likelihood.Rarity[position]);
            seen[slot] = (float)(_tempering * Math.Log10(_likelihood.Seen(lift)));
        }
    }
}
