using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Similarity;

namespace KnowledgeGraph.Server.Rankings;

/// <summary>Ranked genes with the image; the ranking is null where there was nothing to rank by.</summary>
public sealed record GeneRankingView(GraphImage Graph, GeneRanking? Ranking, IReadOnlyList<string> Unresolved, int Draws)
{
    public IEnumerable<RankedGeneView> Results =>
        Ranking?.Results.Select(gene => new RankedGeneView(Graph, Ranking.Query, gene, Draws)) ?? [];

    public int Candidates => Ranking?.Candidates ?? 0;
}
