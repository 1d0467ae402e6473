using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Similarity;

namespace KnowledgeGraph.Cli.Ranking;

/// <summary>Ranked diseases as a list.</summary>
internal static class RankingTable
{
    public static void Write(
        GraphImage graph,
        RankingQuery query,
        IEnumerable<RankedDisease> results,
        bool asJson,
        CancellationToken cancellation) =>
        ListPrinter.Write<RankedDisease>(
            [
                new("rank", "rank", result => result.Rank),
                new("score", "score", result => result.Score) { Format = "F3" },
                new("posterior", "posterior", result => result.Posterior) { Format = "F4" },
                new(
                    "p-value",
                    "pValue",
                    result => graph.Ranker.PValue(query, result.Row, result.Score, DiseaseRanker.UsualDraws, cancellation)) { Format = "F3" },
                new("disease", "disease", result => graph.Diseases.Curie[result.Row]),
                new("name", "name", result => graph.Diseases.Name[result.Row]),
                new("why", "why", result => RankingSentence.Of(graph, query, result.Row)),
            ],
            results,
            asJson);
}
