namespace KnowledgeGraph.Benchmarks.Load;

/// <summary>Percentiles of measured times.</summary>
internal static class Percentiles
{
    /// <summary>The time that a share of all stay below; NaN where there are none.</summary>
    public static double Percentile(this IEnumerable<Answer> answers, double share)
    {
        var sorted = answers.Select(answer => answer.Milliseconds).Order().ToArray();
        return sorted.Length == 0 ? double.NaN : sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];
    }
}
