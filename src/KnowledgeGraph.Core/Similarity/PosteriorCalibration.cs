namespace KnowledgeGraph.Core.Similarity;

/// <summary>
/// Turns scores into probabilities: a mixture of two softmaxes over all candidates, one sharp and one flat, because scores are more
/// confident than they are right, and candidates further down must keep some probability. docs/benchmarks/diagnosis.md shows how well the
/// probabilities hold.
/// </summary>
public sealed record PosteriorCalibration
{
    private static readonly double _natural = Math.Log(10);

    /// <summary>The defaults, chosen on the choosing halves of the benchmark.</summary>
    public static PosteriorCalibration Default { get; } = new();

    /// <summary>The divisor of natural scores in the sharp part.</summary>
    public double Sharp { get; init; } = 0.75;

    /// <summary>The divisor of natural scores in the flat part.</summary>
    public double Flat { get; init; } = 2;

    /// <summary>The share of the flat part.</summary>
    public double FlatShare { get; init; } = 0.25;

    /// <summary>Computes the probability of each candidate; their sum is 1.</summary>
    /// <param name="scores">The scores: decadic logarithms.</param>
    /// <param name="probabilities">The probabilities by candidate; filled.</param>
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
            probabilities[candidate] = ((1 - FlatShare) * Part(scores[candidate] - most, Sharp) / sharp)
                + (FlatShare * Part(scores[candidate] - most, Flat) / flat);
        }
    }

    private static double Part(double score, double temperature) => Math.Exp(score * _natural / temperature);
}
