using KnowledgeGraph.Core.Similarity;

namespace KnowledgeGraph.Cli.Ranking;

/// <summary>What a command line asks for.</summary>
/// <param name="Query">The query.</param>
/// <param name="Notes">What the user should know of how it was read.</param>
/// <param name="Diagnoses">Rows of the diseases that the phenopacket itself names.</param>
internal sealed record RankingRequest(RankingQuery Query, IReadOnlyList<string> Notes, IReadOnlyList<int> Diagnoses);
