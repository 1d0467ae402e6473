namespace KnowledgeGraph.Core.Similarity;

/// <summary>Diseases by score, the greatest first; equals in the order of their CURIE.</summary>
/// <param name="Query">What was asked.</param>
/// <param name="Results">The first ones.</param>
/// <param name="Candidates">Diseases that were scored.</param>
public sealed record DiseaseRanking(RankingQuery Query, IReadOnlyList<RankedDisease> Results, int Candidates);
