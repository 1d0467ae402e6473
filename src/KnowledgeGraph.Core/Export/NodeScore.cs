namespace KnowledgeGraph.Core.Export;

/// <summary>The place of a record in a ranking.</summary>
/// <param name="Rank">The rank, from 1.</param>
/// <param name="Score">The record's score.</param>
public sealed record NodeScore(int Rank, double Score);
