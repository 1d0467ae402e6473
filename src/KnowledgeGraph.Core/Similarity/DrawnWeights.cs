using System.Collections.Concurrent;

namespace KnowledgeGraph.Core.Similarity;

/// <summary>
/// The redundancy weights of randomly drawn queries. The draws are the same each time, so the weights of the usual shapes are computed once
/// for each release.
/// </summary>
internal sealed class DrawnWeights(TermSpace space, PhenotypeProfiles profiles)
{
    private const int MostShapes = 32;
    private const int MostKept = 32_768;

    private readonly ConcurrentDictionary<(int Queries, int Terms, int Observed), float[]> _kept = new();

    /// <summary>A weight for each observed term of each query, one query after the other.</summary>
    /// <param name="slots">Slots of the queries, one query after the other, observed terms first.</param>
    /// <param name="queries">The number of queries.</param>
    /// <param name="observed">The number of observed terms of each query.</param>
    /// <param name="cancellation">Cancels the work.</param>
    public float[] Of(ReadOnlySpan<int> slots, int queries, int observed, CancellationToken cancellation)
    {
        var shape = (queries, slots.Length / Math.Max(1, queries), observed);
        if (_kept.TryGetValue(shape, out var known))
        {
            return known;
        }

        var worked = Work(slots, queries, observed, cancellation);
        if (_kept.Count < MostShapes && worked.Length <= MostKept)
        {
            _kept[shape] = worked;
        }

        return worked;
    }

    private float[] Work(ReadOnlySpan<int> slots, int queries, int observed, CancellationToken cancellation)
    {
        var terms = slots.Length / Math.Max(1, queries);
        var all = new float[queries * observed];
        var (rows, weights) = (new int[observed], new double[observed]);
        using var redundancy = new RedundancyWeights(space);
        for (var query = 0; query < queries; query++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var term = 0; term < observed; term++)
            {
                rows[term] = profiles.SlotRows[slots[(query * terms) + term]];
            }

            redundancy.Fill(rows, weights);
            for (var term = 0; term < observed; term++)
            {
                all[(query * observed) + term] = (float)weights[term];
            }
        }

        return all;
    }
}
