using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Similarity;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.Benchmarks.Diagnosis;

/// <summary>
/// How often the right diagnosis comes first: every phenopacket whose disease is annotated, by every measure and combiner, with all annotations
/// and without those that cite the case's own paper. KG_DATA names a data folder imported without phenopackets.
/// dotnet run -c Release --project tests/KnowledgeGraph.Benchmarks -- diagnosis PHENOPACKETS.tar.gz [EVERY-NTH] [best]
/// </summary>
internal static class DiagnosisStudy
{
    public static void Run(string archive, int every, bool isBestOnly)
    {
        using var host = new ReleaseHost(ReleaseStores.InFolder(DataFolder.Required(), TimeProvider.System));
        host.Follow();
        using var lease = host.Acquire()!;
        var cases = DiagnosisCases.Read(archive, lease.Graph);
        Console.WriteLine($"{cases}");
        Console.WriteLine($"{lease.Graph.Ranker.CandidateCount} candidate diseases.");
        var papers = OwnPapers.Load(lease, lease.Graph.Ranker);
        DiagnosisCase[] used = [.. cases.Cases.Where((_, index) => index % every == 0)];
        if (!isBestOnly)
        {
            Report("with all annotations", Measure(used, _ => lease.Graph.Ranker, [.. Ways()]));
            Report("without annotations that cite the case's own paper", Measure(used, papers.Without, [.. Ways()]));
        }

        Best("all", used, lease.Graph, papers);
        Best("of diseases with odd numbers, by which nothing was chosen", [.. used.Where(one => !ParameterStudy.IsForChoosing(lease.Graph, one))], lease.Graph, papers);
        Best("whose disease has annotations that cite their paper", [.. used.Where(one => papers.AreCited(one.Disease, one.Papers))], lease.Graph, papers);
        Best("with 5 observed phenotypes or more", [.. used.Where(one => one.Observed.Length >= 5)], lease.Graph, papers);
    }

    private static void Best(string title, DiagnosisCase[] cases, GraphImage graph, OwnPapers papers)
    {
        Report($"{title}, with all annotations", Measure(cases, _ => graph.Ranker, [RankingWay.Likelihood, RankingWay.WithPrior]));
        Report($"{title}, without those that cite the case's own paper", Measure(cases, papers.Without, [RankingWay.Likelihood, RankingWay.WithPrior]));
    }

    public static Dictionary<RankingWay, Tally> Measure(
        DiagnosisCase[] cases, Func<string[], DiseaseRanker> rankerOf, IReadOnlyList<RankingWay> ways)
    {
        var tallies = ways.ToDictionary(way => way, _ => new Tally());
        var byPapers = cases.GroupBy(one => string.Join(';', one.Papers)).Select(group => group.ToArray()).ToArray();
        Parallel.ForEach(byPapers, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, group =>
        {
            var ranker = rankerOf(group[0].Papers);
            var (rows, scores) = (new int[ranker.CandidateCount], new double[ranker.CandidateCount]);
            foreach (var one in group)
            {
                foreach (var (way, tally) in tallies)
                {
                    var start = Stopwatch.GetTimestamp();
                    ranker.ScoreAll(way.Query(one), rows, scores);
                    tally.Add(one.Disease, RankOf(one.Disease, rows, scores), Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                }
            }
        });
        return tallies;
    }

    // Of equals the right one is taken to come last; a disease that is left with no annotation comes after all others.
    private static int RankOf(int disease, int[] rows, double[] scores)
    {
        var profile = Array.BinarySearch(rows, disease);
        return profile < 0 ? rows.Length + 1 : scores.Count(score => score >= scores[profile]);
    }

    private static IEnumerable<RankingWay> Ways()
    {
        foreach (var measure in Enum.GetValues<SimilarityMeasure>().Where(measure => measure != SimilarityMeasure.LikelihoodRatio))
        {
            yield return new(measure, SimilarityCombiner.BestMatchAverage);
        }

        // The combiners differ little; the usual partners show how little.
        yield return new(SimilarityMeasure.Resnik, SimilarityCombiner.FunSimAvg);
        yield return new(SimilarityMeasure.Resnik, SimilarityCombiner.FunSimMax);
        yield return new(SimilarityMeasure.GraphIc, SimilarityCombiner.FunSimAvg);
        yield return RankingWay.Likelihood;
        yield return RankingWay.WithPrior;
    }

    private static void Report(string title, Dictionary<RankingWay, Tally> tallies)
    {
        Console.WriteLine();
        Console.WriteLine($"{tallies.Values.First().Count} cases, {title}:");
        Console.WriteLine();
        Console.WriteLine("| measure | combiner | top 1 | top 3 | top 10 | top 50 | MRR | top 1, each disease once | ms |");
        Console.WriteLine("| --- | --- | --: | --: | --: | --: | --: | --: | --: |");
        foreach (var (way, tally) in tallies)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {way} | {tally.Within(1):P1} | {tally.Within(3):P1} | {tally.Within(10):P1} | {tally.Within(50):P1} | {tally.Mrr:F3} | {tally.FirstByDisease:P1} | {tally.Median:F1} |"));
        }
    }
}
