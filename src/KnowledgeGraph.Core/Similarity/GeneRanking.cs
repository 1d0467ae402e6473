namespace KnowledgeGraph.Core.Similarity;

/// <summary>Genes by how likely they are the cause.</summary>
/// <param name="Query">The query.</param>
/// <param name="Results">The first genes; equal ones in the order of their CURIE.</param>
/// <param name="Candidates">The number of genes that cause at least one of the diseases that were scored.</param>
public sealed record GeneRanking(RankingQuery Query, IReadOnlyList<RankedGene> Results, int Candidates);
