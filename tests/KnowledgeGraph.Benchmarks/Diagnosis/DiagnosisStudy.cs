using System.Globalization;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Similarity;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.Benchmarks.Diagnosis;

/// <summary>
/// How often the right diagnosis comes first, on every set, by the default arguments, with 95 % intervals; with a uniform prior, by
/// disease, without phenylketonuria, and without what cites the case's own paper. KG_DATA names a data folder imported without
/// phenopackets. dotnet run -c Release --project tests/KnowledgeGraph.Benchmarks -- diagnosis BENCHMARKS PHENOPACKETS.tar.gz [measures]
/// [misses N]
/// </summary>
internal static class DiagnosisStudy
{
    private const string Phenylketonuria = "MONDO:0009861";

    public static void Run(string benchmarks, string store, string[] options)
    {
        using var host = new ReleaseHost(ReleaseStores.InFolder(DataFolder.Required(), TimeProvider.System));
        host.Follow();
        using var lease = host.Acquire()!;
        var (graph, ranker) = (lease.Graph, lease.Graph.Ranker);
        var sets = CaseSets.Read(graph, benchmarks, store);
        Console.WriteLine($"{ranker.CandidateCount} candidate diseases.");
        if (options.Contains("measures"))
        {
            foreach (var set in sets)
            {
                Head(set.Name);
                Measurement.Of(set.AtMost(20).Cases, _ => ranker, RankingWay.All).ToList().ForEach(one => Row($"{one.Key}", one.Value));
            }

            return;
        }

        var papers = OwnPapers.Load(lease, ranker);
        foreach (var set in sets)
        {
            Head($"{set.Name}{(set.IsForChoosing ? " (constants were chosen on it)" : string.Empty)}");
            var tallies = Measurement.Of(
                set.Cases,
                _ => ranker,
                [RankingWay.Usual, RankingWay.Usual with { Prior = DiseasePrior.Uniform }]);
            var usual = tallies[RankingWay.Usual];
            Row("default", usual);
            Row("uniform prior", tallies[RankingWay.Usual with { Prior = DiseasePrior.Uniform }]);
            Row("without phenylketonuria", usual.Where(one => !one.IsOf(graph, Phenylketonuria)));
            if (set.Cases.Any(one => !one.Facts.IsEmpty))
            {
                Row(
                    "with sex and age",
                    Measurement.Of(set.Cases, _ => ranker, [RankingWay.Usual with { HasFacts = true }]).Values.Single());
            }

            if (set.Cases.Any(one => one.Papers.Length > 0))
            {
                Row("own paper left out", Measurement.Of(set.Cases, papers.Without, [RankingWay.Usual])[RankingWay.Usual]);
            }

            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"p50 {usual.Milliseconds(0.5):F1} ms, p99 {usual.Milliseconds(0.99):F1} ms"));
            Misses(graph, usual, options);
        }
    }

    private static void Head(string title)
    {
        Console.WriteLine();
        Console.WriteLine($"### {title}");
        Console.WriteLine();
        Console.WriteLine("| | cases | first (95 %) | in three | in ten (95 %) | MRR | median | first, by disease | in ten, by disease |");
        Console.WriteLine("| --- | --: | --- | --: | --- | --: | --: | --: | --: |");
    }

    private static void Row(string title, Tally tally)
    {
        var (first, ten) = (tally.Interval(1), tally.Interval(10));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {title} | {tally.Count} | {Percent(tally.Within(1))} ({Percent(first.Low)}–{Percent(first.High)}) | "
                + $"{Percent(tally.Within(3))} | {Percent(tally.Within(10))} ({Percent(ten.Low)}–{Percent(ten.High)}) | {tally.Mrr:F3} | "
                + $"{tally.MedianRank} | {Percent(tally.WithinByDisease(1))} | {Percent(tally.WithinByDisease(10))} |"));
    }

    private static string Percent(double share) => (100 * share).ToString("F1", CultureInfo.InvariantCulture);

    // Cases to read: what was missed, and what came first in its place.
    private static void Misses(GraphImage graph, Tally tally, string[] options)
    {
        if (Array.IndexOf(options, "misses") is not (var at and >= 0))
        {
            return;
        }

        var missed = tally.Ranks.Where(one => one.Rank > 10).ToList();
        var wanted = int.Parse(options[at + 1], CultureInfo.InvariantCulture);
        foreach (var (one, rank) in Enumerable.Range(0, Math.Min(wanted, missed.Count))
            .Select(index => missed[index * missed.Count / Math.Min(wanted, missed.Count)]))
        {
            var query = RankingWay.Usual.Query(one);
            var first = graph.Ranker.Rank(query with { Limit = 3 }).Results;
            Console.WriteLine();
            Console.WriteLine($"{one.Packet}: {string.Join(" / ", one.Diseases.Select(row => graph.Diseases.Name[row]))}, rank {rank}, "
                + $"{one.Observed.Length} observed");
            foreach (var row in one.Diseases.Take(1).Concat(first.Select(result => result.Row)))
            {
                Console.WriteLine($"    {graph.Diseases.Name[row]} ({graph.Ranker.PhenotypesOf(row).Count} annotations): "
                    + $"{RankingSentence.Of(graph, query, row)}");
            }
        }
    }
}
