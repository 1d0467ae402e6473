namespace KnowledgeGraph.Core.Similarity;

/// <summary>Diseases by score, the greatest first; equal ones in the order of their CURIE.</summary>
/// <param name="Query">The query.</param>
/// <param name="Results">The first diseases.</param>
/// <param name="Candidates">The number of diseases that were scored.</param>
public sealed record DiseaseRanking(RankingQuery Query, IReadOnlyList<RankedDisease> Results, int Candidates);
