using System.Runtime.Intrinsics;

namespace KnowledgeGraph.Core.Similarity;

/// <summary>
/// Scores profiles by the similarity of terms: best matches from both sides, combined; less, for every excluded term that the profile has, what
/// a twentieth of what the term would have brought had it been observed, shared out over the observed terms.
/// </summary>
internal sealed class SimilarityScoring(TermSpace space, TermSimilarity similarity, PhenotypeProfiles profiles) : IDiseaseScoring
{
    private const int ProfilesBetweenChecks = 1024;

    // What is excluded may come yet, or is seldom in the disease: docs/benchmarks/diagnosis.md tells what full weight does.
    private const float ExclusionWeight = 0.05f;

    private readonly int[] _slotPositions = Array.ConvertAll(profiles.SlotRows, row => space.Positions[row]);

    public void ScoreAll(RankingQuery query, Span<double> scores, CancellationToken cancellation)
    {
        using var ofSlots = new RentedArray<float>(profiles.SlotRows.Length);
        ofSlots.Span.Clear();
        scores.Clear();
        AddQuerySide(query, scores, ofSlots.Span, cancellation);
        for (var profile = 0; profile < scores.Length; profile++)
        {
            var sum = 0d;
            foreach (var slot in SlotsOf(profile))
            {
                sum += ofSlots.Span[slot];
            }

            scores[profile] = BestMatches.Combine(query.Combiner, scores[profile], query.Observed.Count, sum, profiles.Size(profile));
        }

        if (query.Excluded.Count > 0)
        {
            SubtractExcluded(query, scores, cancellation);
        }
    }

    public IReadOnlyList<TermContribution> Contributions(RankingQuery query, int profile)
    {
        var terms = profiles.Terms(profile);
        var observed = query.Observed.Select(term => BestMatches.Of(similarity, term, terms, query.Measure))
            .Select(match => new TermContribution(match.Term, match.Match, match.CommonAncestor, match.Score, IsExcluded: false));
        return [.. observed, .. query.Excluded.Select(term => OfExcluded(query.Measure, term, terms))];
    }

    public void ScoreMany(RankingQuery shape, int profile, ReadOnlySpan<int> slots, Span<double> scores, CancellationToken cancellation)
    {
        var size = profiles.Size(profile);
        using var bySlot = new RentedArray<float>(profiles.SlotRows.Length * size);
        using var best = new RentedArray<float>(profiles.SlotRows.Length);
        using var penalties = new RentedArray<float>(profiles.SlotRows.Length);
        FillProfile(shape, profile, bySlot.Span, best.Span, penalties.Span, cancellation);

        using var columns = new RentedArray<float>(size);
        var (observed, terms) = (shape.Observed.Count, shape.Observed.Count + shape.Excluded.Count);
        for (var query = 0; query < scores.Length; query++)
        {
            var drawn = slots.Slice(query * terms, terms);
            columns.Span.Clear();
            var rowSum = 0d;
            foreach (var slot in drawn[..observed])
            {
                rowSum += best.Span[slot];
                Raise(columns.Span, bySlot.Span.Slice(slot * size, size));
            }

            var penalty = 0d;
            foreach (var slot in drawn[observed..])
            {
                penalty += penalties.Span[slot];
            }

            scores[query] = BestMatches.Combine(shape.Combiner, rowSum, observed, Sum(columns.Span), size) - (penalty / observed);
        }
    }

    private void AddQuerySide(RankingQuery query, Span<double> sums, Span<float> ofSlots, CancellationToken cancellation)
    {
        using var table = new LaneTable(profiles);
        using var byPosition = new RentedArray<float>(space.Count);
        for (var first = 0; first < query.Observed.Count; first += LaneTable.Lanes)
        {
            table.Clear();
            for (var lane = 0; lane < Math.Min(LaneTable.Lanes, query.Observed.Count - first); lane++)
            {
                cancellation.ThrowIfCancellationRequested();
                similarity.ToAll(query.Observed[first + lane], query.Measure, byPosition.Span);
                table.Set(lane, byPosition.Span, _slotPositions);
            }

            table.RaiseToGreatest(ofSlots);
            for (var profile = 0; profile < sums.Length; profile++)
            {
                if (profile % ProfilesBetweenChecks == 0)
                {
                    cancellation.ThrowIfCancellationRequested();
                }

                sums[profile] += Vector256.Sum(table.Greatest(SlotsOf(profile)));
            }
        }
    }

    private void SubtractExcluded(RankingQuery query, Span<double> scores, CancellationToken cancellation)
    {
        using var has = new RentedArray<bool>(profiles.SlotRows.Length);
        foreach (var term in query.Excluded)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var slot = 0; slot < has.Span.Length; slot++)
            {
                has.Span[slot] = space.IsA(profiles.SlotRows[slot], term);
            }

            var penalty = Penalty(query.Measure, term) / query.Observed.Count;
            for (var profile = 0; profile < scores.Length; profile++)
            {
                foreach (var slot in SlotsOf(profile))
                {
                    if (has.Span[slot])
                    {
                        scores[profile] -= penalty;
                        break;
                    }
                }
            }
        }
    }

    private TermContribution OfExcluded(SimilarityMeasure measure, int term, int[] terms)
    {
        var (matched, implies) = (int.MaxValue, false);
        foreach (var other in terms)
        {
            if (other < matched && space.IsA(other, term))
            {
                (matched, implies) = (other, true);
            }
        }

        return implies
            ? new TermContribution(term, matched, term, -Penalty(measure, term), IsExcluded: true)
            : new TermContribution(term, Matched: null, CommonAncestor: null, 0, IsExcluded: true);
    }

    private void FillProfile(
        RankingQuery shape, int profile, Span<float> bySlot, Span<float> best, Span<float> penalties, CancellationToken cancellation)
    {
        using var byPosition = new RentedArray<float>(space.Count);
        var size = profiles.Size(profile);
        var terms = profiles.Terms(profile);
        best.Clear();
        for (var annotation = 0; annotation < size; annotation++)
        {
            cancellation.ThrowIfCancellationRequested();
            similarity.ToAll(terms[annotation], shape.Measure, byPosition.Span);
            for (var slot = 0; slot < best.Length; slot++)
            {
                var value = byPosition.Span[_slotPositions[slot]];
                bySlot[(slot * size) + annotation] = value;
                best[slot] = Math.Max(best[slot], value);
            }
        }

        penalties.Clear();
        if (shape.Excluded.Count > 0)
        {
            for (var slot = 0; slot < penalties.Length; slot++)
            {
                var row = profiles.SlotRows[slot];
                penalties[slot] = Array.Exists(terms, term => space.IsA(term, row)) ? Penalty(shape.Measure, row) : 0;
            }
        }
    }

    private ReadOnlySpan<int> SlotsOf(int profile) => profiles.Slots.AsSpan(profiles.Starts[profile]..profiles.Starts[profile + 1]);

    private float Penalty(SimilarityMeasure measure, int term) => ExclusionWeight * similarity.Between(term, term, measure);

    private static void Raise(Span<float> greatest, ReadOnlySpan<float> values)
    {
        for (var index = 0; index < values.Length; index++)
        {
            greatest[index] = Math.Max(greatest[index], values[index]);
        }
    }

    private static double Sum(ReadOnlySpan<float> values)
    {
        var sum = 0d;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum;
    }
}
