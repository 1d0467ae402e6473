using KnowledgeGraph.Core.Export;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Similarity;

namespace KnowledgeGraph.Server.Rankings;

/// <summary>A ranking with the image it is of.</summary>
/// <param name="Graph">The image.</param>
/// <param name="Measure">The measure that it is ranked by.</param>
/// <param name="Ranking">The ranking; null where there was nothing to rank by.</param>
/// <param name="Unresolved">The given texts that are not terms.</param>
/// <param name="Draws">Queries to draw for a p-value.</param>
public sealed record RankingView(
    GraphImage Graph, SimilarityMeasure Measure, DiseaseRanking? Ranking, IReadOnlyList<string> Unresolved, int Draws)
{
    public IEnumerable<RankedDiseaseView> Results =>
        Ranking?.Results.Select(disease => new RankedDiseaseView(Graph, Ranking.Query, disease, Draws)) ?? [];

    public IEnumerable<DiseaseGroupView> Groups =>
        Ranking is null ? [] : DiseaseGroups.Of(Graph, Ranking).Select(group => new DiseaseGroupView(Graph, Ranking.Query, group, Draws));

    /// <summary>The part of the graph that the ranking is.</summary>
    public GraphSelection Selection => Ranking is null ? GraphSelection.Empty : RankingSelection.Of(Graph, Ranking);

    public int Candidates => Ranking?.Candidates ?? 0;
}
