using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Similarity;

namespace KnowledgeGraph.Server.Rankings;

/// <summary>One case of a cohort.</summary>
/// <param name="Graph">The image.</param>
/// <param name="Id">The name of the case.</param>
/// <param name="Query">The findings that it is ranked by; without an observed term there is nothing to rank by.</param>
/// <param name="Unresolved">The texts that mean no term.</param>
public sealed record RankedCaseView(GraphImage Graph, string Id, RankingQuery Query, IReadOnlyList<string> Unresolved)
{
    /// <summary>Why the case cannot be ranked; null where it can.</summary>
    public string? Fault { get; init; }
}
