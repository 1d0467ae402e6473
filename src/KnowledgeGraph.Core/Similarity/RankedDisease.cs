namespace KnowledgeGraph.Core.Similarity;

/// <summary>A disease in its place.</summary>
/// <param name="Rank">From 1; one more than the number of diseases with a greater score.</param>
/// <param name="Row">The disease's row.</param>
/// <param name="Score">The score.</param>
public readonly record struct RankedDisease(int Rank, int Row, double Score)
{
    /// <summary>The probability of the disease among all candidates; null for a measure of likeness, which gives no chances.</summary>
    public double? Posterior { get; init; }
}
