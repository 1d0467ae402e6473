namespace KnowledgeGraph.Core.Similarity;

/// <summary>Genes by how likely they are the cause.</summary>
/// <param name="Query">What was asked.</param>
/// <param name="Results">The first ones; equals in the order of their CURIE.</param>
/// <param name="Candidates">Genes that cause at least one disease that was scored.</param>
public sealed record GeneRanking(RankingQuery Query, IReadOnlyList<RankedGene> Results, int Candidates);
