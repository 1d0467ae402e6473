using System.Globalization;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Similarity;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.Benchmarks.Diagnosis;

/// <summary>
/// What each parameter of the likelihood ratio is worth. It looks only at cases whose disease has an even number in its CURIE; the defaults may be
/// chosen by these, and the cases of odd diseases show what the choice is worth elsewhere.
/// dotnet run -c Release --project tests/KnowledgeGraph.Benchmarks -- diagnosis-parameters PHENOPACKETS.tar.gz [EVERY-NTH]
/// </summary>
internal static class ParameterStudy
{
    public static void Run(string archive, int every)
    {
        using var host = new ReleaseHost(ReleaseStores.InFolder(DataFolder.Required(), TimeProvider.System));
        host.Follow();
        using var lease = host.Acquire()!;
        DiagnosisCase[] cases = [.. DiagnosisCases.Read(archive, lease.Graph).Cases.Where(one => IsForChoosing(lease.Graph, one)).Where((_, index) => index % every == 0)];
        Console.WriteLine($"{cases.Length} cases of diseases with even numbers.");
        Console.WriteLine("| parameters | top 1 | top 10 | MRR | top 1 without own paper | top 10 | MRR |");
        Console.WriteLine("| --- | --: | --: | --: | --: | --: | --: |");
        foreach (var (name, parameters) in Variants())
        {
            var ranker = new DiseaseRanker(lease.Graph, parameters);
            var papers = OwnPapers.Load(lease, ranker);
            var (with, without) = (Tally(cases, _ => ranker), Tally(cases, papers.Without));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {with.Within(1):P1} | {with.Within(10):P1} | {with.Mrr:F4} | {without.Within(1):P1} | {without.Within(10):P1} | {without.Mrr:F4} |"));
        }
    }

    public static bool IsForChoosing(GraphImage graph, DiagnosisCase one) => (graph.Diseases.Curie[one.Disease]![^1] - '0') % 2 == 0;

    private static Tally Tally(DiagnosisCase[] cases, Func<string[], DiseaseRanker> rankerOf) =>
        DiagnosisStudy.Measure(cases, rankerOf, [RankingWay.Likelihood]).Values.Single();

    private static IEnumerable<(string Name, LikelihoodParameters Parameters)> Variants()
    {
        var usual = LikelihoodParameters.Default;
        yield return ("default", usual);
        foreach (var value in new[] { 0.4f, 0.8f })
        {
            yield return ($"AssumedFrequency {value}", usual with { AssumedFrequency = value });
        }

        foreach (var value in new[] { 0f, 2f })
        {
            yield return ($"AssumedPatients {value}", usual with { AssumedPatients = value });
        }

        foreach (var value in new[] { 0f, 0.2f, 0.5f })
        {
            yield return ($"ExclusionTrust {value}", usual with { ExclusionTrust = value });
        }

        foreach (var value in new[] { 0.02f, 0.1f, 0.2f })
        {
            yield return ($"Noise {value}", usual with { Noise = value });
        }

        foreach (var value in new[] { 0.05f, 0.3f, 0.5f, 0.8f })
        {
            yield return ($"Inexactness {value}", usual with { Inexactness = value });
        }

        foreach (var value in new[] { 0f, 0.05f, 0.2f, 0.35f })
        {
            yield return ($"ReportingRate {value}", usual with { ReportingRate = value });
        }
    }
}
