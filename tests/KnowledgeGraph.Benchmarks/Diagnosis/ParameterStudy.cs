using System.Globalization;
using KnowledgeGraph.Core.Similarity;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.Benchmarks.Diagnosis;

/// <summary>
/// Measures the worth of each constant of the tempered likelihood ratio, on the choosing halves alone: PhenoBrain's odd half, and the
/// store's cases of diseases with an even number, at most ten of a disease. Settings are name=value,name=value; without settings, the
/// neighbours of the defaults are tried one by one.
/// dotnet run -c Release --project tests/KnowledgeGraph.Benchmarks -- diagnosis-parameters BENCHMARKS PHENOPACKETS.tar.gz [SETTINGS …]
/// </summary>
internal static class ParameterStudy
{
    private const int OfDisease = 10;

    private static readonly Dictionary<string, Constant> _constants = new()
    {
        ["tempering"] = new(p => p.Tempering, (p, value) => p with { Tempering = value }, [0.8, 1.25]),
        ["prior"] = new(p => p.PriorWeight, (p, value) => p with { PriorWeight = value }, [0.8, 1.2]),
        ["gene"] = new(p => p.SharedGeneWeight, (p, value) => p with { SharedGeneWeight = (float)value }, [0.5, 1.6]),
        ["sibling"] = new(p => p.SiblingWeight, (p, value) => p with { SiblingWeight = (float)value }, [0, 2]),
        ["alike"] = new(p => p.AlikeWeight, (p, value) => p with { AlikeWeight = (float)value }, [0.5, 1.6]),
        ["alike-count"] = new(p => p.AlikeDiseases, (p, value) => p with { AlikeDiseases = (int)value }, [0.5, 2]),
        ["siblings"] = new(p => p.MostSiblings, (p, value) => p with { MostSiblings = (int)value }, [0.5, 2]),
        ["alike-power"] = new(p => p.AlikePower, (p, value) => p with { AlikePower = (int)value }, [0.5, 2]),
        ["assumed"] = new(p => p.Likelihood.AssumedFrequency, (p, value) => p with
        {
            Likelihood = p
            .Likelihood with
            { AssumedFrequency = (float)value }
        }, [0.8, 1.2]),
        ["patients"] = new(p => p.Likelihood.AssumedPatients, (p, value) => p with
        {
            Likelihood = p
            .Likelihood with
            { AssumedPatients = (float)value }
        }, [0.25, 0.5, 2]),
        ["noise"] = new(p => p.Likelihood.Noise, (p, value) => p with { Likelihood = p.Likelihood with { Noise = (float)value } }, [0.7, 1.2]),
        ["inexact"] = new(p => p.Likelihood.Inexactness, (p, value) => p with
        {
            Likelihood = p
            .Likelihood with
            { Inexactness = (float)value }
        }, [0.5, 1.5]),
        ["untold"] = new(p => p.Likelihood.ReportingRate, (p, value) => p with
        {
            Likelihood = p
            .Likelihood with
            { ReportingRate = (float)value }
        }, [0.7, 1.3]),
        ["excluded"] = new(p => p.Likelihood.ExclusionTrust, (p, value) => p with
        {
            Likelihood = p
            .Likelihood with
            { ExclusionTrust = (float)value }
        }, [0, 2]),
    };

    private static readonly Dictionary<string, Func<FactParameters, double, FactParameters>> _facts = new()
    {
        ["sex-weight"] = (p, value) => p with { SexWeight = value },
        ["onset-weight"] = (p, value) => p with { OnsetWeight = value },
        ["onset-trust"] = (p, value) => p with { OnsetTrust = value },
    };

    public static void Run(string benchmarks, string store, string[] settings)
    {
        using var host = new ReleaseHost(ReleaseStores.InFolder(DataFolder.Required(), TimeProvider.System));
        host.Follow();
        using var lease = host.Acquire()!;
        var sets = CaseSets.Read(lease.Graph, benchmarks, store).Where(set => set.IsForChoosing)
            .Select(set => set.Name.StartsWith("store", StringComparison.Ordinal) ? set.AtMost(OfDisease) : set)
            .ToList();
        Console.WriteLine($"| constants | "
            + $"{string.Join(" | ", sets.Select(set => $"{set.Name} ({set.Cases.Count}): first / three / ten / MRR"))} | mean MRR |");
        Console.WriteLine($"| --- |{string.Concat(sets.Select(_ => " --- |"))} --: |");
        foreach (var setting in settings.Where(setting => _facts.ContainsKey(setting.Split('=')[0])))
        {
            var facts = setting.Split(',').Select(one => one.Split('=')).Aggregate(
                new FactParameters(), (parameters, one) => _facts[one[0]](parameters, double.Parse(one[1], CultureInfo.InvariantCulture)));
            var ranker = new DiseaseRanker(lease.Graph, facts: facts);
            Row($"with sex and age, {setting}", sets, ranker, RankingWay.Usual with { HasFacts = true });
        }

        var given = settings.Length;
        settings = [.. settings.Where(setting => !_facts.ContainsKey(setting.Split('=')[0]))];
        foreach (var (name, parameters) in settings.Length > 0 || given > 0
            ? settings.Select(Given).Prepend(("default", TemperedParameters.Default))
            : Neighbours())
        {
            var ranker = new DiseaseRanker(lease.Graph, tempered: parameters);
            Row(name, sets, ranker, RankingWay.Usual);
        }
    }

    private static void Row(string name, List<CaseSet> sets, DiseaseRanker ranker, RankingWay way)
    {
        var tallies = sets.ConvertAll(set => Measurement.Of(set.Cases, _ => ranker, [way])[way]);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"| {name} | {string.Join(" | ", tallies.Select(Figures))} | "
                + $"{100 * tallies.Average(tally => tally.Mrr):F2} |"));
    }

    private static string Figures(Tally tally) => string.Create(
        CultureInfo.InvariantCulture, $"{100 * tally.Within(1):F1} / {100 * tally.Within(3):F1} / {100 * tally.Within(10):F1} / "
            + $"{100 * tally.Mrr:F2}");

    private static (string, TemperedParameters) Given(
        string settings) => (settings, settings.Split(',').Aggregate(TemperedParameters.Default, (parameters, setting) =>
    {
        var (name, value) = (setting.Split('=')[0], double.Parse(setting.Split('=')[1], CultureInfo.InvariantCulture));
        return _constants[name].With(parameters, value);
    }));

    private static IEnumerable<(string, TemperedParameters)> Neighbours()
    {
        yield return ("default", TemperedParameters.Default);
        foreach (var (name, (get, with, steps)) in _constants)
        {
            foreach (var value in steps.Select(step => step * get(TemperedParameters.Default)))
            {
                yield return (string.Create(
                    CultureInfo.InvariantCulture, $"{name} {value:0.###}"), with(TemperedParameters.Default, value));
            }
        }
    }

    // How a parameter is read and set, and the factors of its default that are tried.
    private sealed record Constant(
        Func<TemperedParameters, double> Get,
        Func<TemperedParameters, double, TemperedParameters> With,
        double[] Steps);
}
