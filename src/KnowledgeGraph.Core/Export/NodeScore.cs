namespace KnowledgeGraph.Core.Export;

/// <summary>Where a ranking puts a record.</summary>
/// <param name="Rank">From 1.</param>
/// <param name="Score">Its score.</param>
public sealed record NodeScore(int Rank, double Score);
