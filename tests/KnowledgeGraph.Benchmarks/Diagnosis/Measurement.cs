using System.Diagnostics;
using KnowledgeGraph.Core.Similarity;

namespace KnowledgeGraph.Benchmarks.Diagnosis;

/// <summary>Ranks all diseases for every case of a set, on as many threads as KG_THREADS says, or one.</summary>
internal static class Measurement
{
    private static readonly int _threads = int.TryParse(Environment.GetEnvironmentVariable("KG_THREADS"), out var threads) ? threads : 1;

    public static Dictionary<RankingWay, Tally> Of(
        IReadOnlyList<DiagnosisCase> cases, Func<string[], DiseaseRanker> rankerOf, IReadOnlyList<RankingWay> ways)
    {
        var tallies = ways.ToDictionary(way => way, _ => new Tally());
        var byPapers = cases.Index().GroupBy(one => string.Join(';', one.Item.Papers)).Select(group => group.ToArray()).ToArray();
        Parallel.ForEach(byPapers, new ParallelOptions { MaxDegreeOfParallelism = _threads }, group =>
        {
            var ranker = rankerOf(group[0].Item.Papers);
            var (rows, scores) = (new int[ranker.CandidateCount], new double[ranker.CandidateCount]);
            foreach (var (index, one) in group)
            {
                foreach (var (way, tally) in tallies)
                {
                    var start = Stopwatch.GetTimestamp();
                    ranker.ScoreAll(way.Query(one), rows, scores);
                    var taken = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                    tally.Add(index, one, RankOf(one.Diseases, rows, scores), taken);
                }
            }
        });
        return tallies;
    }

    // Of equals the right one is taken to come last; a disease that is left with no annotation comes after all others.
    public static int RankOf(int[] diseases, int[] rows, double[] scores)
    {
        var best = double.NegativeInfinity;
        foreach (var disease in diseases)
        {
            best = Array.BinarySearch(rows, disease) is var profile and >= 0 ? Math.Max(best, scores[profile]) : best;
        }

        var before = 0;
        for (var profile = 0; profile < rows.Length; profile++)
        {
            before += scores[profile] >= best && Array.IndexOf(diseases, rows[profile]) < 0 ? 1 : 0;
        }

        return before + 1;
    }
}
