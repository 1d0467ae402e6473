using System.Globalization;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Similarity;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.Benchmarks.Diagnosis;

/// <summary>
/// Measures how well the posterior of the first disease is calibrated: if it says 30 %, is the first disease right in 30 % of cases? It
/// computes the expected calibration error over ten bins, with at most five cases of a disease, on every set; settings SHARP,FLAT,SHARE in
/// place of the defaults are compared on the choosing halves alone.
/// dotnet run -c Release --project tests/KnowledgeGraph.Benchmarks -- diagnosis-calibration BENCHMARKS PHENOPACKETS.tar.gz [SETTINGS …]
/// </summary>
internal static class CalibrationStudy
{
    private const int OfDisease = 5;
    private const int Bins = 10;

    public static void Run(string benchmarks, string store, string[] settings)
    {
        using var host = new ReleaseHost(ReleaseStores.InFolder(DataFolder.Required(), TimeProvider.System));
        host.Follow();
        using var lease = host.Acquire()!;
        var sets = CaseSets.Read(lease.Graph, benchmarks, store).Select(set => set.AtMost(OfDisease)).ToList();
        if (settings.Length == 0)
        {
            sets.ForEach(set => Table(set.Name, Measure(lease.Graph, set, [PosteriorCalibration.Default])[0]));
            return;
        }

        var given = Array.ConvertAll(settings, Read);
        var chosen = sets.Where(set => set.IsForChoosing).Select(set => Measure(lease.Graph, set, given)).ToList();
        for (var index = 0; index < given.Length; index++)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{settings[index]}: "
                    + $"{string.Join("; ", chosen.Select(set => $"error {Error(set[index]):F3}, surprise {Surprise(set[index]):F3}"))}"));
        }
    }

    private static double Surprise(List<Told> told) => told.Average(one => -Math.Log(Math.Max(one.OfTruth, 1e-9)));

    private static PosteriorCalibration Read(string setting)
    {
        var parts = Array.ConvertAll(setting.Split(','), part => double.Parse(part, CultureInfo.InvariantCulture));
        return new PosteriorCalibration { Sharp = parts[0], Flat = parts[1], FlatShare = parts[2] };
    }

    private static List<List<Told>> Measure(GraphImage graph, CaseSet set, PosteriorCalibration[] calibrations)
    {
        var ranker = graph.Ranker;
        var (rows, scores, posteriors) = (new int[ranker.CandidateCount], new double[ranker.CandidateCount], new double[ranker
            .CandidateCount]);
        var told = calibrations.Select(_ => new List<Told>()).ToList();
        foreach (var one in set.Cases)
        {
            ranker.ScoreAll(RankingWay.Usual.Query(one), rows, scores);
            var first = Array.IndexOf(scores, scores.Max());
            for (var index = 0; index < calibrations.Length; index++)
            {
                calibrations[index].Fill(scores, posteriors);
                var truth = one.Diseases.Sum(disease => Array.BinarySearch(rows, disease) is var place and >= 0 ? posteriors[place] : 0);
                told[index].Add(new Told(
                    posteriors[first],
                    one.Diseases.Contains(rows[first]),
                    truth,
                    posteriors.Where(posterior => posterior >= truth).Sum()));
            }
        }

        return told;
    }

    private static double Error(List<Told> told) =>
        told.GroupBy(one => (int)Math.Min(one.OfFirst * Bins, Bins - 1))
            .Sum(bin => bin.Count() * Math.Abs(bin.Average(one => one.OfFirst) - bin.Average(one => one.IsRight ? 1 : 0)) / told.Count);

    private static void Table(string name, List<Told> told)
    {
        Console.WriteLine();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"### {name}: {told.Count} cases, expected calibration error {Error(told):F3}; the 80 % list holds the truth in "
                + $"{told.Average(one => one.Before <= 0.8 ? 1 : 0):P0}, the 90 % list in "
                + $"{told.Average(one => one.Before <= 0.9 ? 1 : 0):P0}"));
        Console.WriteLine();
        Console.WriteLine("| said of the first | cases | mean said | right |");
        Console.WriteLine("| --- | --: | --: | --: |");
        foreach (var bin in told.GroupBy(one => (int)Math.Min(one.OfFirst * Bins, Bins - 1)).OrderBy(bin => bin.Key))
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {bin.Key * 10}–{(bin.Key + 1) * 10} % | {bin.Count()} | {bin.Average(one => one.OfFirst):P1} | "
                    + $"{bin.Average(one => one.IsRight ? 1 : 0):P1} |"));
        }
    }

    /// <summary>The posteriors for a case.</summary>
    /// <param name="OfFirst">The posterior of the first disease.</param>
    /// <param name="IsRight">Whether that is the diagnosis.</param>
    /// <param name="OfTruth">The posterior of the diagnosis.</param>
    /// <param name="Before">The sum of the posteriors of all diseases that rank no lower than the diagnosis.</param>
    private sealed record Told(double OfFirst, bool IsRight, double OfTruth, double Before);
}
