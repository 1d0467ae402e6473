namespace KnowledgeGraph.Core.Similarity;

/// <summary>Scores profiles by the logarithm of the likelihood ratio of all that was observed, excluded, and not told of.</summary>
internal sealed class LikelihoodScoring : IDiseaseScoring
{
    private const int ProfilesBetweenChecks = 1024;

    private readonly TermSpace _space;
    private readonly PhenotypeProfiles _profiles;
    private readonly LikelihoodModel _model;
    private readonly int[] _slotPositions;
    private readonly float[] _frequencies;
    private readonly float[] _untold;

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
                FillLifts(query.Observed[first + lane], byPosition.Span);
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

    /// <summary>For every term, what its being seen in a disease with frequency 1 lifts the chance of the observed term by.</summary>
    private void FillLifts(int term, Span<float> lifts)
    {
        _space.GreatestShared(term, _model.Rarity, lifts);
        foreach (ref var lift in lifts[.._space.Count])
        {
            lift *= _model.Parameters.Inexactness;
        }

        var exact = _model.Rarity[_space.Positions[term]];
        lifts[_space.Positions[term]] = exact;
        foreach (var below in _space.Descendants(term))
        {
            lifts[_space.Positions[below]] = exact;
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

    private void AddObserved(IReadOnlyList<int> observed, int first, int lanes, LaneTable table, Span<double> scores, CancellationToken cancellation)
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
                ratio *= _model.Seen(IsDenied(observed[first + lane], profile) ? 0 : lifts[lane]);
            }

            scores[profile] += Math.Log10(ratio);
        }
    }

    private void AddExcluded(IReadOnlyList<int> excluded, int first, int lanes, LaneTable table, Span<double> scores, CancellationToken cancellation)
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

    // A term is denied where a source says NOT of it or of what it is a kind of.
    private bool IsDenied(int term, int profile)
    {
        foreach (var absent in _profiles.Absent(profile))
        {
            if (_space.IsA(term, absent))
            {
                return true;
            }
        }

        return false;
    }

    // What is seen tells of all that is wider and narrower.
    private void MarkTold(IReadOnlyList<int> observed, Span<bool> isTold)
    {
        using var byPosition = new RentedArray<bool>(_space.Count);
        var told = byPosition.Span;
        told.Clear();
        foreach (var term in observed)
        {
            told[_space.Positions[term]] = true;
            foreach (var ancestor in _space.Ancestors(term))
            {
                told[_space.Positions[ancestor]] = true;
            }

            foreach (var descendant in _space.Descendants(term))
            {
                told[_space.Positions[descendant]] = true;
            }
        }

        for (var slot = 0; slot < isTold.Length; slot++)
        {
            isTold[slot] = told[_slotPositions[slot]];
        }
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
        using var lifts = new RentedArray<float>(_space.Count);
        FillLifts(term, lifts.Span);
        var (best, most) = (-1, 0f);
        for (var annotation = _profiles.Starts[profile]; annotation < _profiles.Starts[profile + 1]; annotation++)
        {
            var row = _profiles.SlotRows[_profiles.Slots[annotation]];
            var lift = _frequencies[annotation] * lifts.Span[_space.Positions[row]];
            if (lift > most || (lift == most && row < best))
            {
                (best, most) = (row, lift);
            }
        }

        if (IsDenied(term, profile))
        {
            return new TermContribution(term, Matched: null, CommonAncestor: null, Math.Log10(_model.Seen(0)), IsExcluded: false);
        }

        return new TermContribution(term, best, CommonAncestor(term, best), Math.Log10(_model.Seen(most)), IsExcluded: false);
    }

    private TermContribution OfExcluded(int term, int profile)
    {
        var (best, most) = (-1, 0f);
        for (var annotation = _profiles.Starts[profile]; annotation < _profiles.Starts[profile + 1]; annotation++)
        {
            var row = _profiles.SlotRows[_profiles.Slots[annotation]];
            if (_frequencies[annotation] > most && _space.IsA(row, term))
            {
                (best, most) = (row, _frequencies[annotation]);
            }
        }

        var score = Math.Log10(_model.Missing(most, _space.Positions[term]));
        return best < 0
            ? new TermContribution(term, Matched: null, CommonAncestor: null, score, IsExcluded: true)
            : new TermContribution(term, best, term, score, IsExcluded: true);
    }

    private int? CommonAncestor(int left, int right)
    {
        int? best = null;
        var rarest = 0f;
        Consider(left, ref best, ref rarest);
        foreach (var ancestor in _space.Ancestors(left))
        {
            Consider(ancestor, ref best, ref rarest);
        }

        return best;

        void Consider(int ancestor, ref int? best, ref float rarest)
        {
            var rarity = _model.Rarity[_space.Positions[ancestor]];
            if (_space.IsA(right, ancestor) && (rarity > rarest || (rarity == rarest && best is { } known && ancestor < known)))
            {
                (best, rarest) = (ancestor, rarity);
            }
        }
    }

    // Of nothing that is excluded, nothing is missing: the second span may be empty.
    private void FillProfile(int profile, Span<float> seen, Span<float> missing)
    {
        using var own = new RentedArray<float>(_space.Count);
        using var shared = new RentedArray<float>(_space.Count);
        own.Span.Clear();
        for (var annotation = _profiles.Starts[profile]; annotation < _profiles.Starts[profile + 1]; annotation++)
        {
            var row = _profiles.SlotRows[_profiles.Slots[annotation]];
            Raise(own.Span, row, _frequencies[annotation]);
            foreach (var ancestor in _space.Ancestors(row))
            {
                Raise(own.Span, ancestor, _frequencies[annotation]);
            }
        }

        for (var position = 0; position < _space.Count; position++)
        {
            var most = own.Span[position] * _model.Rarity[position];
            foreach (var parent in _space.Parents(position))
            {
                most = Math.Max(most, shared.Span[parent]);
            }

            shared.Span[position] = most;
        }

        for (var slot = 0; slot < seen.Length; slot++)
        {
            var position = _slotPositions[slot];
            var lift = Math.Max(own.Span[position] * _model.Rarity[position], shared.Span[position] * _model.Parameters.Inexactness);
            seen[slot] = (float)Math.Log10(_model.Seen(IsDenied(_profiles.SlotRows[slot], profile) ? 0 : lift));
        }

        for (var slot = 0; slot < missing.Length; slot++)
        {
            var position = _slotPositions[slot];
            missing[slot] = (float)Math.Log10(_model.Missing(own.Span[position], position));
        }
    }

    private void Raise(Span<float> values, int row, float value)
    {
        ref var known = ref values[_space.Positions[row]];
        known = Math.Max(known, value);
    }

    private ReadOnlySpan<int> SlotsOf(int profile) => _profiles.Slots.AsSpan(_profiles.Starts[profile].._profiles.Starts[profile + 1]);

    private ReadOnlySpan<float> FrequenciesOf(int profile) => _frequencies.AsSpan(_profiles.Starts[profile].._profiles.Starts[profile + 1]);
}
