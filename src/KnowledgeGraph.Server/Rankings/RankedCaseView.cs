using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Similarity;

namespace KnowledgeGraph.Server.Rankings;

/// <summary>One case of a cohort.</summary>
/// <param name="Graph">The image.</param>
/// <param name="Id">The id of the case.</param>
/// <param name="Query">The query that it is ranked by; without an observed term there is nothing to rank by.</param>
/// <param name="Unresolved">The given texts that are not terms.</param>
public sealed record RankedCaseView(GraphImage Graph, string Id, RankingQuery Query, IReadOnlyList<string> Unresolved);
