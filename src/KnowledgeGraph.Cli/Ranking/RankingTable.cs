using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Similarity;

namespace KnowledgeGraph.Cli.Ranking;

/// <summary>Ranked diseases as a list.</summary>
internal static class RankingTable
{
    private static readonly ListColumn<RankedRow>[] _columns =
    [
        new("rank", "rank", result => result.Rank),
        new("score", "score", result => result.Score) { Format = "F3" },
        new("posterior", "posterior", result => result.Posterior) { Format = "F4" },
        new("p-value", "pValue", result => result.PValue.Value) { Format = "F3" },
        new("disease", "disease", result => result.Disease),
        new("name", "name", result => result.Name),
        new("why", "why", result => result.Why.Value),
    ];

    public static void Write(
        GraphImage graph,
        RankingQuery query,
        IEnumerable<RankedDisease> results,
        bool asJson,
        CancellationToken cancellation) => Write(
            results.Select(result => new RankedRow(
                result.Rank,
                result.Score,
                result.Posterior,
                new Lazy<double?>(
                    () => graph.Ranker.PValue(query, result.Row, result.Score, DiseaseRanker.UsualDraws, cancellation)),
                graph.Diseases.Curie[result.Row]!,
                graph.Diseases.Name[result.Row]!,
                new Lazy<string>(() => RankingSentence.Of(graph, query, result.Row)))),
            asJson);

    public static void Write(IEnumerable<RankedRow> results, bool asJson) => ListPrinter.Write(_columns, results, asJson);
}
