namespace KnowledgeGraph.Core.Enrichment;

/// <summary>Adjusted p-values that bound the false discovery rate (Benjamini and Hochberg 1995).</summary>
public static class BenjaminiHochberg
{
    /// <summary>min over j ≥ i of p(j)·m/j, at most 1.</summary>
    /// <param name="ascending">The lowest p-values, ascending.</param>
    /// <param name="tests">m: tests in all; those whose p-value is not given have greater ones.</param>
    /// <returns>The adjusted p-values, in the same order.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer tests than p-values.</exception>
    public static double[] Adjust(IReadOnlyList<double> ascending, int tests)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(tests, ascending.Count);
        var adjusted = new double[ascending.Count];
        var least = 1.0;
        for (var i = ascending.Count - 1; i >= 0; i--)
        {
            least = Math.Min(least, ascending[i] * tests / (i + 1));
            adjusted[i] = least;
        }

        return adjusted;
    }
}
