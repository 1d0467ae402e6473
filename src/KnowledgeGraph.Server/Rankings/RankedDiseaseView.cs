using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Records;
using KnowledgeGraph.Core.Similarity;

namespace KnowledgeGraph.Server.Rankings;

/// <summary>A disease with its rank, the image and the query.</summary>
public sealed record RankedDiseaseView(GraphImage Graph, RankingQuery Query, RankedDisease Ranked, int Draws)
{
    public DiseaseNode Disease => new(Graph, Ranked.Row);

    public IEnumerable<TermContributionView> Contributions =>
        Graph.Ranker.Contributions(Query, Ranked.Row).Select(contribution => new TermContributionView(Graph, contribution));

    public string Explanation => RankingSentence.Of(Graph, Query, Ranked.Row);

    public double Prior => Graph.Ranker.PriorOf(Query, Ranked.Row);

    public IReadOnlyList<FactContribution> Facts => Graph.Ranker.Facts(Query, Ranked.Row);

    public double Unreported => Graph.Ranker.UnreportedOf(Query, Ranked.Row);

    public double PValue(CancellationToken cancellation) => Graph.Ranker.PValue(Query, Ranked.Row, Ranked.Score, Draws, cancellation);
}
