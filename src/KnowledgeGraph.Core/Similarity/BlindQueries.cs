namespace KnowledgeGraph.Core.Similarity;

/// <summary>Queries drawn at random: the background with which a score is compared.</summary>
internal static class BlindQueries
{
    private const int Seed = 20_230_127;

    /// <summary>Draws slots, each independently of the others; the same ones every time.</summary>
    public static void Fill(Span<int> slots, int slotCount)
    {
        var random = new Random(Seed);
        foreach (ref var slot in slots)
        {
            slot = random.Next(slotCount);
        }
    }

    /// <summary>The share of scores no less than one, that one counted in, so that it is never 0.</summary>
    public static double PValue(ReadOnlySpan<double> scores, double score)
    {
        // Scores of one and the same query differ in their last digits, by the order in which they are summed.
        var least = score - (1e-6 * Math.Max(1, Math.Abs(score)));
        var noLess = 1;
        foreach (var other in scores)
        {
            noLess += other >= least ? 1 : 0;
        }

        return (double)noLess / (scores.Length + 1);
    }
}
