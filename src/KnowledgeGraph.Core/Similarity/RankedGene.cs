namespace KnowledgeGraph.Core.Similarity;

/// <summary>A gene in its place.</summary>
/// <param name="Rank">From 1; equals share a rank.</param>
/// <param name="Row">The gene's row.</param>
/// <param name="Posterior">The probability that it is the cause.</param>
/// <param name="Diseases">The likeliest diseases that it causes.</param>
public sealed record RankedGene(int Rank, int Row, double Posterior, IReadOnlyList<RankedDisease> Diseases);
