using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Similarity;

namespace KnowledgeGraph.Server.Rankings;

/// <summary>One case of a cohort.</summary>
/// <param name="Graph">The image.</param>
/// <param name="Id">What it is called.</param>
/// <param name="Query">What it is ranked by; without an observed term there is nothing to rank by.</param>
/// <param name="Unresolved">What was named and is no term.</param>
public sealed record RankedCaseView(GraphImage Graph, string Id, RankingQuery Query, IReadOnlyList<string> Unresolved)
{
    /// <summary>Why the case cannot be ranked; null where it can.</summary>
    public string? Fault { get; init; }
}
