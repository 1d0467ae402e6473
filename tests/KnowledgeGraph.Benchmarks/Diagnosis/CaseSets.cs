using System.Text.Json;
using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Benchmarks.Diagnosis;

/// <summary>
/// The sets that rankings are measured on. Constants are chosen on PhenoBrain's odd half and on the store's cases of diseases with an even
/// number, on nothing else.
/// </summary>
internal static class CaseSets
{
    /// <summary>Reads all sets.</summary>
    /// <param name="graph">The release.</param>
    /// <param name="benchmarks">The folder with PhenoBrain's and LIRICAL's cases.</param>
    /// <param name="store">The phenopacket store's archive.</param>
    public static IReadOnlyList<CaseSet> Read(GraphImage graph, string benchmarks, string store)
    {
        var lirical = DiagnosisCases.Read(Path.Combine(benchmarks, "pheval-lirical.tar.gz"), graph, isKeepingAll: true);
        var packets = DiagnosisCases.Read(store, graph, isKeepingAll: false);
        Console.WriteLine($"LIRICAL: {lirical}");
        Console.WriteLine($"Phenopacket store: {packets}");
        var phenoBrain = Directory.GetFiles(benchmarks, "phenobrain-*.json").Order(StringComparer.Ordinal)
            .Select(file => new CaseSet(
                Path.GetFileNameWithoutExtension(file),
                file.Contains("odd", StringComparison.Ordinal),
                PhenoBrain(graph, file)));
        return
        [
            .. phenoBrain,
            new CaseSet("LIRICAL", IsForChoosing: false, lirical.Cases),
            new CaseSet("store, diseases of even number", IsForChoosing: true, [.. packets.Cases.Where(one => IsEven(graph, one))]),
            new CaseSet("store, diseases of odd number", IsForChoosing: false, [.. packets.Cases.Where(one => !IsEven(graph, one))]),
        ];
    }

    private static bool IsEven(GraphImage graph, DiagnosisCase one) => (graph.Diseases.Curie[one.Diseases[0]]![^1] - '0') % 2 == 0;

    private static List<DiagnosisCase> PhenoBrain(GraphImage graph, string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        return [.. document.RootElement.EnumerateArray().Select((one, index) => new DiagnosisCase(
            [.. Texts(one[0]).Select(graph.Identifiers.FindPhenotype).OfType<IdentifierMatch>()
                .Select(match => graph.Phenotypes.LiveRow(match.Row))
                .Distinct()
                .Order()],
            [],
            [.. Texts(one[1]).Select(id => graph.Identifiers.FindDisease(id)?.Row ?? -1).Where(row => row >= 0 && IsCandidate(graph, row))
                .Distinct()
                .Order()],
            [],
            $"PhenoBrain {index}"))];
    }

    private static bool IsCandidate(GraphImage graph, int row) => DiagnosisCases.IsCandidate(graph, row);

    private static IEnumerable<string> Texts(JsonElement list) => list.EnumerateArray().Select(item => item.GetString()!);
}
