using System.Runtime.Intrinsics;

namespace KnowledgeGraph.Core.Similarity;

/// <summary>
/// Scores profiles by the similarity of terms: best matches from both sides, combined; minus, for every excluded term that the profile has,
/// a twentieth of the score that the term would have brought if observed, divided by the number of observed terms.
/// </summary>
internal sealed class SimilarityScoring(TermSpace space, TermSimilarity similarity, PhenotypeProfiles profiles) : IDiseaseScoring
{
    private const int ProfilesBetweenChecks = 1024;

    // An excluded phenotype may appear later, or be rare in the disease: docs/benchmarks/diagnosis.md reports the effect of full weight.
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

    public double Unreported(RankingQuery query, int profile) => 0;

    public void ScoreMany(RankingQuery shape, int profile, ReadOnlySpan<int> slots, Span<double> scores, CancellationToken cancellation)
    {
        var (observed, size) = (shape.Observed.Count, profiles.Size(profile));
        var terms = observed + shape.Excluded.Count;
        using var best = new RentedArray<float>(profiles.SlotRows.Length);
        scores.Clear();
        AddProfileSide(shape.Measure, profile, terms, slots, observed, best.Span, scores, cancellation);

        using var penalties = new RentedArray<float>(profiles.SlotRows.Length);
        FillPenalties(shape, profile, penalties.Span);
        for (var query = 0; query < scores.Length; query++)
        {
            var drawn = slots.Slice(query * terms, terms);
            var rowSum = 0d;
            foreach (var slot in drawn[..observed])
            {
                rowSum += best.Span[slot];
            }

            var penalty = 0d;
            foreach (var slot in drawn[observed..])
            {
                penalty += penalties.Span[slot];
            }

            scores[query] = BestMatches.Combine(shape.Combiner, rowSum, observed, scores[query], size) - (penalty / observed);
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

    // Annotations are processed one by one, so that all queries look up values in one array, which stays in the cache.
    private void AddProfileSide(
        SimilarityMeasure measure,
        int profile,
        int terms,
        ReadOnlySpan<int> slots,
        int observed,
        Span<float> best,
        Span<double> sums,
        CancellationToken cancellation)
    {
        using var byPosition = new RentedArray<float>(space.Count);
        using var bySlot = new RentedArray<float>(profiles.SlotRows.Length);
        var values = bySlot.Span;
        best.Clear();
        foreach (var term in profiles.Terms(profile))
        {
            cancellation.ThrowIfCancellationRequested();
            similarity.ToAll(term, measure, byPosition.Span);
            for (var slot = 0; slot < best.Length; slot++)
            {
                values[slot] = byPosition.Span[_slotPositions[slot]];
                best[slot] = Math.Max(best[slot], values[slot]);
            }

            for (var query = 0; query < sums.Length; query++)
            {
                var greatest = 0f;
                foreach (var slot in slots.Slice(query * terms, observed))
                {
                    greatest = Math.Max(greatest, values[slot]);
                }

                sums[query] += greatest;
            }
        }
    }

    private void FillPenalties(RankingQuery shape, int profile, Span<float> penalties)
    {
        penalties.Clear();
        if (shape.Excluded.Count == 0)
        {
            return;
        }

        foreach (var term in profiles.Terms(profile))
        {
            Fill(term, penalties);
            foreach (var ancestor in space.Ancestors(term))
            {
                Fill(ancestor, penalties);
            }
        }

        void Fill(int row, Span<float> penalties)
        {
            if (profiles.SlotOf(row) is var slot and >= 0 && penalties[slot] == 0)
            {
                penalties[slot] = Penalty(shape.Measure, row);
            }
        }
    }

    private ReadOnlySpan<int> SlotsOf(int profile) => profiles.Slots.AsSpan(profiles.Starts[profile]..profiles.Starts[profile + 1]);

    private float Penalty(SimilarityMeasure measure, int term) => ExclusionWeight * similarity.Between(term, term, measure);
}
