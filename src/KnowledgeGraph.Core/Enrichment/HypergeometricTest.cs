namespace KnowledgeGraph.Core.Enrichment;

/// <summary>
/// The one-sided hypergeometric test, Fisher's exact test for over-representation: of <c>N</c> records <c>K</c> have a term; how likely do
/// at least <c>k</c> of <c>n</c> drawn without replacement have it?
/// </summary>
/// <param name="background">N: records of the background.</param>
public sealed class HypergeometricTest(int background)
{
    private readonly LogFactorials _logarithms = new(background);

    /// <summary>P(X ≥ k), between 0 and 1.</summary>
    /// <param name="annotated">K: records of the background that have the term.</param>
    /// <param name="drawn">n: records drawn.</param>
    /// <param name="observed">k: records drawn that have the term.</param>
    /// <exception cref="ArgumentOutOfRangeException">No draw can give these numbers.</exception>
    public double PValue(int annotated, int drawn, int observed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(annotated);
        ArgumentOutOfRangeException.ThrowIfNegative(drawn);
        ArgumentOutOfRangeException.ThrowIfNegative(observed);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(annotated, background);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(drawn, background);
        var most = Math.Min(annotated, drawn);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(observed, most);
        var least = Math.Max(0, annotated + drawn - background);
        if (observed <= least)
        {
            return 1;
        }

        var sum = 0.0;
        var term = Math.Exp(_logarithms.Choose(annotated, observed) + _logarithms.Choose(background - annotated, drawn - observed)
            - _logarithms.Choose(background, drawn));
        for (var k = observed; k <= most && term > 0; k++)
        {
            sum += term;
            term *= (double)(annotated - k) * (drawn - k) / ((k + 1.0) * (background - annotated - drawn + k + 1.0));
        }

        return Math.Min(1, sum);
    }
}
