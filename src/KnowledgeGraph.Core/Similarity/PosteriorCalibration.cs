namespace KnowledgeGraph.Core.Similarity;

/// <summary>
/// Turns scores into probabilities: a mixture of two softmaxes over all candidates, one sharp and one flat, because scores are surer of themselves than they are right and yet hold something for
/// what comes later. docs/benchmarks/diagnosis.md shows how well the probabilities hold.
/// </summary>
public sealed record PosteriorCalibration
{
    private static readonly double _natural = Math.Log(10);

    /// <summary>The defaults, by the choosing halves.</summary>
    public static PosteriorCalibration Default { get; } = new();

    /// <summary>What natural scores are divided by in the sharp part.</summary>
    public double Sharp { get; init; } = 0.75;

    /// <summary>What they are divided by in the flat part.</summary>
    public double Flat { get; init; } = 2;

    /// <summary>Share of the flat part.</summary>
    public double FlatShare { get; init; } = 0.25;

    /// <summary>The probability of each candidate; together they make 1.</summary>
    /// <param name="scores">Decadic logarithms.</param>
    /// <param name="probabilities">By candidate, filled.</param>
    public void Fill(ReadOnlySpan<double> scores, Span<double> probabilities)
    {
        var (most, sharp, flat) = (double.NegativeInfinity, 0d, 0d);
        foreach (var score in scores)
        {
            most = Math.Max(most, score);
        }

        foreach (var score in scores)
        {
            sharp += Part(score - most, Sharp);
            flat += Part(score - most, Flat);
        }

        for (var candidate = 0; candidate < scores.Length; candidate++)
        {
            probabilities[candidate] = ((1 - FlatShare) * Part(scores[candidate] - most, Sharp) / sharp) + (FlatShare * Part(scores[candidate] - most, Flat) / flat);
        }
    }

    private static double Part(double score, double temperature) => Math.Exp(score * _natural / temperature);
}
