namespace KnowledgeGraph.Core.Similarity;

/// <summary>Scores profiles by the logarithm of the likelihood ratio of all observed, excluded and unreported phenotypes.</summary>
internal sealed class LikelihoodScoring : IDiseaseScoring
{
    private const int ProfilesBetweenChecks = 1024;

    private readonly TermSpace _space;
    private readonly PhenotypeProfiles _profiles;
    private readonly LikelihoodModel _model;
    private readonly int[] _slotPositions;
    private readonly float[] _frequencies;
    private readonly float[] _untold;
    private readonly AnnotationMatches _matches;

    public LikelihoodScoring(TermSpace space, PhenotypeProfiles profiles, LikelihoodModel model)
    {
        _space = space;
        _profiles = profiles;
        _model = model;
        _slotPositions = Array.ConvertAll(profiles.SlotRows, row => space.Positions[row]);
        _frequencies = new float[profiles.Frequencies.Length];
        _untold = new float[_frequencies.Length];
        for (var annotation = 0; annotation < _untold.Length; annotation++)
        {
            _frequencies[annotation] = model.FrequencyOf(profiles, annotation);
            _untold[annotation] = model.Untold(_frequencies[annotation], _slotPositions[profiles.Slots[annotation]]);
        }

        _matches = new AnnotationMatches(space, profiles, model, _frequencies);
    }

    public void ScoreAll(RankingQuery query, Span<double> scores, CancellationToken cancellation)
    {
        using var isTold = new RentedArray<bool>(_profiles.SlotRows.Length);
        MarkTold(query.Observed, isTold.Span);
        for (var profile = 0; profile < scores.Length; profile++)
        {
            scores[profile] = Untold(profile, isTold.Span);
        }

        using var table = new LaneTable(_profiles);
        using var byPosition = new RentedArray<float>(_space.Count);
        for (var first = 0; first < query.Observed.Count; first += LaneTable.Lanes)
        {
            table.Clear();
            var lanes = Math.Min(LaneTable.Lanes, query.Observed.Count - first);
            for (var lane = 0; lane < lanes; lane++)
            {
                cancellation.ThrowIfCancellationRequested();
                _matches.FillLifts(query.Observed[first + lane], byPosition.Span);
                table.Set(lane, byPosition.Span, _slotPositions);
            }

            AddObserved(query.Observed, first, lanes, table, scores, cancellation);
        }

        for (var first = 0; first < query.Excluded.Count; first += LaneTable.Lanes)
        {
            table.Clear();
            var lanes = Math.Min(LaneTable.Lanes, query.Excluded.Count - first);
            for (var lane = 0; lane < lanes; lane++)
            {
                cancellation.ThrowIfCancellationRequested();
                FillBelow(query.Excluded[first + lane], byPosition.Span);
                table.Set(lane, byPosition.Span, _slotPositions);
            }

            AddExcluded(query.Excluded, first, lanes, table, scores, cancellation);
        }
    }

    public IReadOnlyList<TermContribution> Contributions(RankingQuery query, int profile) =>
        [.. query.Observed.Select(term => OfObserved(term, profile)), .. query.Excluded.Select(term => OfExcluded(term, profile))];

    public double Unreported(RankingQuery query, int profile)
    {
        using var isTold = new RentedArray<bool>(_profiles.SlotRows.Length);
        MarkTold(query.Observed, isTold.Span);
        return Untold(profile, isTold.Span);
    }

    public void ScoreMany(RankingQuery shape, int profile, ReadOnlySpan<int> slots, Span<double> scores, CancellationToken cancellation)
    {
        var (observed, terms) = (shape.Observed.Count, shape.Observed.Count + shape.Excluded.Count);
        using var seen = new RentedArray<float>(_profiles.SlotRows.Length);
        using var missing = new RentedArray<float>(_profiles.SlotRows.Length);
        FillProfile(profile, seen.Span, shape.Excluded.Count > 0 ? missing.Span : []);
        using var untold = new UntoldFindings(_space, _profiles, profile, _untold);
        for (var index = 0; index < scores.Length; index++)
        {
            if (index % ProfilesBetweenChecks == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            var drawn = slots.Slice(index * terms, terms);
            var score = 0d;
            foreach (var slot in drawn[..observed])
            {
                score += seen.Span[slot];
            }

            foreach (var slot in drawn[observed..])
            {
                score += missing.Span[slot];
            }

            scores[index] = score + untold.After(index, drawn[..observed]);
        }
    }

    private void FillBelow(int term, Span<float> values)
    {
        values.Clear();
        values[_space.Positions[term]] = 1;
        foreach (var below in _space.Descendants(term))
        {
            values[_space.Positions[below]] = 1;
        }
    }

    private void AddObserved(
        IReadOnlyList<int> observed,
        int first,
        int lanes,
        LaneTable table,
        Span<double> scores,
        CancellationToken cancellation)
    {
        for (var profile = 0; profile < scores.Length; profile++)
        {
            if (profile % ProfilesBetweenChecks == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            var lifts = table.Greatest(SlotsOf(profile), FrequenciesOf(profile));
            var ratio = 1d;
            for (var lane = 0; lane < lanes; lane++)
            {
                ratio *= _model.Seen(_matches.IsDenied(observed[first + lane], profile) ? 0 : lifts[lane]);
            }

            scores[profile] += Math.Log10(ratio);
        }
    }

    private void AddExcluded(
        IReadOnlyList<int> excluded,
        int first,
        int lanes,
        LaneTable table,
        Span<double> scores,
        CancellationToken cancellation)
    {
        for (var profile = 0; profile < scores.Length; profile++)
        {
            if (profile % ProfilesBetweenChecks == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            var frequencies = table.Greatest(SlotsOf(profile), FrequenciesOf(profile));
            var ratio = 1d;
            for (var lane = 0; lane < lanes; lane++)
            {
                ratio *= _model.Missing(frequencies[lane], _space.Positions[excluded[first + lane]]);
            }

            scores[profile] += Math.Log10(ratio);
        }
    }

    private void MarkTold(IReadOnlyList<int> observed, Span<bool> isTold)
    {
        using var terms = new RentedArray<int>(observed.Count);
        for (var term = 0; term < observed.Count; term++)
        {
            terms.Span[term] = observed[term];
        }

        ToldTerms.Mark(_space, terms.Span, _slotPositions, isTold);
    }

    private double Untold(int profile, ReadOnlySpan<bool> isTold)
    {
        var sum = 0d;
        for (var annotation = _profiles.Starts[profile]; annotation < _profiles.Starts[profile + 1]; annotation++)
        {
            sum += isTold[_profiles.Slots[annotation]] ? 0 : _untold[annotation];
        }

        return sum;
    }

    private TermContribution OfObserved(int term, int profile)
    {
        if (_matches.IsDenied(term, profile))
        {
            return new TermContribution(term, Matched: null, CommonAncestor: null, Math.Log10(_model.Seen(0)), IsExcluded: false);
        }

        var (best, lift) = _matches.OfObserved(term, profile);
        return new TermContribution(term, best, _matches.CommonAncestor(term, best), Math.Log10(_model.Seen(lift)), IsExcluded: false);
    }

    private TermContribution OfExcluded(int term, int profile)
    {
        var (best, frequency) = _matches.OfExcluded(term, profile);
        var score = Math.Log10(_model.Missing(frequency, _space.Positions[term]));
        return best < 0
            ? new TermContribution(term, Matched: null, CommonAncestor: null, score, IsExcluded: true)
            : new TermContribution(term, best, term, score, IsExcluded: true);
    }

    private void FillProfile(int profile, Span<float> seen, Span<float> missing)
    {
        using var own = new RentedArray<float>(_space.Count);
        _matches.FillProfile(profile, own.Span, seen);
        foreach (ref var lift in seen)
        {
            lift = (float)Math.Log10(_model.Seen(lift));
        }

        // Of nothing that is excluded, nothing is missing: the span may be empty.
        for (var slot = 0; slot < missing.Length; slot++)
        {
            var position = _slotPositions[slot];
            missing[slot] = (float)Math.Log10(_model.Missing(own.Span[position], position));
        }
    }

    private ReadOnlySpan<int> SlotsOf(int profile) => _profiles.Slots.AsSpan(_profiles.Starts[profile].._profiles.Starts[profile + 1]);

    private ReadOnlySpan<float> FrequenciesOf(int profile) => _frequencies.AsSpan(_profiles.Starts[profile].._profiles.Starts[profile + 1]);
}
