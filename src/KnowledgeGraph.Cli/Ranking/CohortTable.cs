using System.CommandLine;
using System.Globalization;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Similarity;
using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Cli.Ranking;

/// <summary>
/// Ranks the diseases of every phenopacket of a folder and its subfolders, as tab-separated lines, and reports how often the packets' own
/// diagnoses come first.
/// </summary>
internal static class CohortTable
{
    private static readonly string[] _columns = ["case", "rank", "score", "posterior", "disease", "omim", "name"];

    /// <summary>Writes the lines.</summary>
    /// <returns>The exit code of the verb: that of the first case that could not be ranked, or of which a part was left out.</returns>
    public static int Write(GraphImage graph, RankingArguments arguments, ParseResult parse, string folder, CancellationToken cancellation)
    {
        var files = Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        if (files.Count == 0)
        {
            throw new UsageException($"{folder} holds no phenopacket (*.json).");
        }

        Console.WriteLine(string.Join('\t', _columns));
        var (code, told, first, ten) = (ExitCode.Success, 0, 0, 0);
        foreach (var file in files)
        {
            var name = Path.GetRelativePath(folder, file);
            RankingRequest request;
            try
            {
                var given = CaseFile.Read(file);
                request = arguments.Read(graph, parse, given);
                given.Notices.ToList().ForEach(notice => Console.Error.WriteLine($"{name}: {notice.Code}: {notice.Message}"));
                code = code == ExitCode.Success && !request.IsLenient && given.Notices.Any(notice => notice.LeavesOut)
                    ? ExitCode.QueryErrors
                    : code;
            }
            catch (Exception broken) when (
                broken is NothingToRankByException or TermsLeftOutException or MalformedInputException or UsageException)
            {
                Console.Error.WriteLine($"{name}: {broken.Message}");
                code = code == ExitCode.Success ? broken is MalformedInputException ? ExitCode.MalformedInput : ExitCode.QueryErrors : code;
                continue;
            }

            var ranking = graph.Ranker.Rank(request.Query with { Limit = int.MaxValue }, cancellation);
            ranking.Results.Take(request.Query.Limit).ToList()
                .ForEach(result => Console.WriteLine(string.Join('\t', Row(graph, name, result))));
            var rank = ranking.Results.Where(result => request.Diagnoses.Contains(result.Row)).Select(result => result.Rank)
                .DefaultIfEmpty(int.MaxValue)
                .Min();
            told += request.Diagnoses.Count + request.UnknownDiagnoses.Count > 0 ? 1 : 0;
            first += rank == 1 ? 1 : 0;
            ten += rank <= 10 ? 1 : 0;
        }

        Console.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"release {graph.Release.ReleaseId}: {files.Count} phenopackets, {told} with a diagnosis, which comes first in {first} and "
                + $"among the first ten in {ten}"));
        return code;
    }

    private static string[] Row(GraphImage graph, string name, RankedDisease result) =>
    [
        name.Replace('\t', ' '),
        result.Rank.ToString(CultureInfo.InvariantCulture),
        result.Score.ToString("F3", CultureInfo.InvariantCulture),
        result.Posterior?.ToString("F4", CultureInfo.InvariantCulture) ?? string.Empty,
        graph.Diseases.Curie[result.Row]!,
        graph.Diseases.OmimId[result.Row] is { } mim ? $"OMIM:{mim}" : string.Empty,
        graph.Diseases.Name[result.Row]!,
    ];
}
