using System.Globalization;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Similarity;
using Spectre.Console;

namespace KnowledgeGraph.Cli.Ranking;

/// <summary>Ranked diseases as a table on a terminal, as tab-separated lines elsewhere.</summary>
internal static class RankingTable
{
    private static readonly string[] _columns = ["rank", "score", "posterior", "p-value", "disease", "name", "why"];

    public static void Write(GraphImage graph, RankingQuery query, IEnumerable<RankedDisease> results, CancellationToken cancellation)
    {
        var rows = results.Select(result => Row(graph, query, result, cancellation));
        if (Console.IsOutputRedirected)
        {
            Console.WriteLine(string.Join('\t', _columns));
            foreach (var row in rows)
            {
                Console.WriteLine(string.Join('\t', row.Select(cell => cell.Replace('\t', ' '))));
            }

            return;
        }

        var table = new Table().Border(TableBorder.Rounded).AddColumns(_columns);
        foreach (var row in rows)
        {
            table.AddRow(Array.ConvertAll(row, Markup.Escape));
        }

        AnsiConsole.Write(table);
    }

    private static string[] Row(GraphImage graph, RankingQuery query, RankedDisease result, CancellationToken cancellation) =>
    [
        result.Rank.ToString(CultureInfo.InvariantCulture),
        result.Score.ToString("F3", CultureInfo.InvariantCulture),
        result.Posterior?.ToString("F4", CultureInfo.InvariantCulture) ?? string.Empty,
        graph.Ranker.PValue(query, result.Row, result.Score, DiseaseRanker.UsualDraws, cancellation).ToString("F3", CultureInfo.InvariantCulture),
        graph.Diseases.Curie[result.Row]!,
        graph.Diseases.Name[result.Row]!,
        RankingSentence.Of(graph, query, result.Row),
    ];
}
