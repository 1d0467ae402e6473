using System.CommandLine;
using System.Globalization;
using KnowledgeGraph.Cli.Options;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Cli.Remote;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Similarity;
using KnowledgeGraph.Storage.Model;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.Cli.Ranking;

/// <summary><c>kg rank</c>: the diseases that explain a patient's phenotypes best, as a table.</summary>
internal static class RankCommand
{
    private const int UsualResults = 10;

    public static Command Create()
    {
        var ranking = new RankingArguments(UsualResults);
        var command = ranking.AddTo(new Command("rank", "Rank diseases by how well they explain observed and excluded phenotypes."));
        var json = ListPrinter.JsonOption();
        command.Add(json);
        var option = StoreOption.AddTo(command);
        var server = ServerOption.AddTo(command, option);
        command.SetAction((parse, cancellation) =>
        {
            if (server.Open(parse) is { } running)
            {
                return ServerRanking.ShowAsync(
                    running, ranking.Ask(parse), parse.GetValue(ranking.Lenient), parse.GetValue(json), cancellation);
            }

            using var store = option.OpenActive(parse);
            using var host = new ReleaseHost(store);
            host.Follow();
            using var lease = host.Acquire() ?? throw new ReleaseException($"no release in {store.Place} is active any more");
            if (ranking.Folder(parse) is { } folder)
            {
                if (parse.GetValue(json))
                {
                    throw new UsageException("A folder of phenopackets is ranked as lines: --json is for one patient.");
                }

                return Task.FromResult(CohortTable.Write(lease.Graph, ranking, parse, folder, cancellation));
            }

            var request = ranking.Read(lease.Graph, parse);
            var code = request.Tell(new NoticePrinter());
            Show(lease.Graph, request, parse.GetValue(json), cancellation);
            return Task.FromResult(code);
        });
        return command;
    }

    // Standard output is reserved for the table; remarks about it go to standard error.
    private static void Show(GraphImage graph, RankingRequest request, bool asJson, CancellationToken cancellation)
    {
        var query = request.Query;
        var ranking = graph.Ranker.Rank(query with { Limit = int.MaxValue }, cancellation);
        RankingTable.Write(graph, query, ranking.Results.Take(query.Limit), asJson, cancellation);
        foreach (var disease in request.Diagnoses)
        {
            Console.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"the phenopacket's diagnosis, {graph.Diseases.Name[disease]}: {Place(ranking, disease)}"));
        }

        foreach (var disease in request.UnknownDiagnoses)
        {
            Console.Error.WriteLine($"the phenopacket's diagnosis, {GivenText.Shown(disease)}: is no single disease of this release");
        }

        Console.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"release {graph.Release.ReleaseId}: {ranking.Candidates} diseases by {query.Observed.Count} observed and "
                + $"{query.Excluded.Count} excluded phenotypes, {Way(query)}"));
    }

    private static string Place(DiseaseRanking ranking, int disease) =>
        ranking.Results.FirstOrDefault(result => result.Row == disease) is { Rank: > 0 } found
            ? string.Create(CultureInfo.InvariantCulture, $"rank {found.Rank}")
            : "has no phenotypes in this release, so it cannot be ranked";

    private static string Way(RankingQuery query) =>
        !RankingQuery.IsOfChances(query.Measure) ? $"{query.Measure}, {query.Combiner}"
        : query.Prior == DiseasePrior.Uniform ? $"{query.Measure}"
        : $"{query.Measure}, prior {query.Prior}";
}
