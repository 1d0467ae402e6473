using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Similarity;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.Benchmarks.Diagnosis;

/// <summary>
/// How long it takes to rank all annotated diseases by 10 observed terms, by every measure, on one thread; what it allocates; and how soon
/// a ranking that is cancelled stops. KG_DATA names the data folder.
/// dotnet run -c Release --project tests/KnowledgeGraph.Benchmarks -- ranking
/// </summary>
internal static class RankingStudy
{
    private const int Queries = 100;
    private const int ObservedTerms = 10;
    private const int Warmup = 10;
    private const int PValues = 40;
    private const int Seed = 20_261_126;

    private const int StopWarmup = 10;

    public static void Run()
    {
        using var host = new ReleaseHost(ReleaseStores.InFolder(DataFolder.Required(), TimeProvider.System));
        host.Follow();
        using var lease = host.Acquire()!;
        var ranker = lease.Graph.Ranker;
        var queries = Draw(lease.Graph);
        Console.WriteLine($"{ranker.CandidateCount} diseases, {Queries} queries of {ObservedTerms} observed terms.");
        Console.WriteLine();
        Console.WriteLine("| measure | p50 ms | p95 ms | p99 ms | bytes allocated | a p-value, ms | stops within, ms |");
        Console.WriteLine("| --- | --: | --: | --: | --: | --: | --: |");
        foreach (var measure in Enum.GetValues<SimilarityMeasure>())
        {
            var asked = queries.ConvertAll(query => query with { Measure = measure });
            asked.Take(Warmup).ToList().ForEach(query => ranker.Rank(query));
            var before = GC.GetAllocatedBytesForCurrentThread();
            var times = asked.ConvertAll(query => Milliseconds(() => ranker.Rank(query)));
            var allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / Queries;
            var first = ranker.Rank(asked[0]).Results[0];
            var draws = Enumerable.Range(0, PValues)
                .Select(_ => Milliseconds(() => ranker.PValue(asked[0], first.Row, first.Score, DiseaseRanker.UsualDraws)))
                .ToList();
            var pValue = Quantile(draws, 0.5);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {measure} | {Quantile(times, 0.5):F2} | {Quantile(times, 0.95):F2} | {Quantile(times, 0.99):F2} | {allocated} | "
                    + $"{pValue:F1} | {SlowestStop(ranker, measure):F2} |"));
        }
    }

    // Terms as patients have them: of one disease each, so that they belong together.
    private static List<RankingQuery> Draw(GraphImage graph)
    {
        var random = new Random(Seed);
        var diseases = Enumerable.Range(0, graph.Diseases.Count).Where(row => graph.Ranker.PhenotypesOf(row).Count >= ObservedTerms)
            .ToArray();
        return [.. Enumerable.Range(0, Queries).Select(_ =>
        {
            var terms = graph.Ranker.PhenotypesOf(diseases[random.Next(diseases.Length)]).ToArray();
            random.Shuffle(terms);
            return new RankingQuery(terms[..ObservedTerms]) { Measure = SimilarityMeasure.Resnik };
        })];
    }

    // As long a query as the service takes, asked again and again until it is stopped.
    private static double SlowestStop(DiseaseRanker ranker, SimilarityMeasure measure)
    {
        var worst = 0d;
        for (var round = -StopWarmup; round < 20; round++)
        {
            using var stop = new CancellationTokenSource();
            var first = (round + StopWarmup) * 100;
            var query = new RankingQuery([.. Enumerable.Range(first, 100)])
            {
                Excluded = [.. Enumerable.Range(5_000 + first, 100)],
                Measure = measure,
            };
            var work = Task.Run(void () =>
            {
                while (true)
                {
                    ranker.Rank(query, stop.Token);
                }
            });
            Thread.Sleep(15);
            var taken = Milliseconds(() =>
            {
                stop.Cancel();
                Task.WaitAny(work);
            });
            // The first exceptions of a process take a tenth of a second by themselves.
            worst = round < 0 ? 0 : Math.Max(worst, taken);
        }

        return worst;
    }

    private static double Milliseconds(Action call)
    {
        var start = Stopwatch.GetTimestamp();
        call();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Quantile(List<double> values, double part) => values.Order().ElementAt((int)(part * (values.Count - 1)));
}
