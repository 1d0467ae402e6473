using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Similarity;
using KnowledgeGraph.Formats.Phenopackets;
using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Benchmarks.Diagnosis;

/// <summary>The phenopackets that can be used, and how many cannot and why.</summary>
internal sealed class DiagnosisCases
{
    private readonly GraphImage _graph;
    private readonly List<DiagnosisCase> _cases = [];

    private readonly bool _isKeepingAll;

    private DiagnosisCases(GraphImage graph, bool isKeepingAll) => (_graph, _isKeepingAll) = (graph, isKeepingAll);

    public IReadOnlyList<DiagnosisCase> Cases => _cases;

    public int Packets { get; private set; }

    public int WithoutOneDisease { get; private set; }

    public int NotAnnotated { get; private set; }

    public int WithoutObserved { get; private set; }

    public int UnknownTerms { get; private set; }

    /// <summary>Terms that the release knows by name alone: they are younger than its hierarchy.</summary>
    public int UnplacedTerms { get; private set; }

    /// <summary>Reads an archive.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="graph">The release.</param>
    /// <param name="isKeepingAll">Keeps cases whose disease is no candidate: they count as missed.</param>
    public static DiagnosisCases Read(string archive, GraphImage graph, bool isKeepingAll)
    {
        var cases = new DiagnosisCases(graph, isKeepingAll);
        foreach (var packet in SourceArchive.Members(archive, StrictProblemSink.Instance)
            .SelectMany(file => PhenopacketReader.Read(file, StrictProblemSink.Instance)))
        {
            cases.Add(packet);
        }

        return cases;
    }

    private void Add(Phenopacket packet)
    {
        Packets++;
        int[] diseases = [.. packet.Diseases.Select(disease => _graph.Identifiers.FindDisease(disease.Id)?.Row ?? -1).Distinct()];
        int[] candidates = [.. diseases.Where(row => row >= 0 && IsCandidate(_graph, row))];
        if ((diseases.Length != 1 || packet.Diseases.Count == 0) && !_isKeepingAll)
        {
            WithoutOneDisease++;
        }
        else if (candidates.Length == 0 && !_isKeepingAll)
        {
            NotAnnotated++;
        }
        else if (Rows(packet, isExcluded: false) is { Length: > 0 } observed)
        {
            NotAnnotated += candidates.Length == 0 ? 1 : 0;
            int[] excluded = [.. Rows(packet, isExcluded: true).Except(observed)];
            _cases.Add(new DiagnosisCase(observed, excluded, candidates, [.. Papers(packet)], packet.Id) { Facts = Facts(packet) });
        }
        else
        {
            WithoutObserved++;
        }
    }

    /// <summary>Whether a disease has a phenotype.</summary>
    public static bool IsCandidate(GraphImage graph, int row) =>
        graph.DiseasePhenotypes.ByLeft.Links(row).ToArray().Any(graph.DiseasePhenotypes.IsFeature);

    private static PatientFacts Facts(Phenopacket packet) => new()
    {
        Sex = packet.Sex switch { "MALE" => PatientSex.Male, "FEMALE" => PatientSex.Female, _ => null },
        Onset = packet.Onset is { } onset && PatientAges.TryRead(onset, out var span) ? span : null,
        Age = packet.Age is { } age && PatientAges.TryRead(age, out var now) ? now.To : null,
    };

    // LIRICAL's packets name their paper in their id alone.
    private static IEnumerable<string> Papers(Phenopacket packet) =>
        packet.References.Select(reference => reference.Id).Append(Regex.Match(packet.Id, "^PMID:[0-9]+").Value)
            .Where(id => id.StartsWith("PMID:", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal);

    private int[] Rows(Phenopacket packet, bool isExcluded)
    {
        var rows = new HashSet<int>();
        foreach (var feature in packet.Features.Where(feature => feature.IsExcluded == isExcluded))
        {
            if (_graph.Identifiers.FindPhenotype(feature.Term.Id) is not { } match)
            {
                UnknownTerms++;
                continue;
            }

            var row = _graph.Phenotypes.LiveRow(match.Row);
            UnplacedTerms += _graph.PhenotypeHierarchy.Parents(row).IsEmpty ? 1 : 0;
            rows.Add(row);
        }

        return [.. rows.Order()];
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Cases.Count} cases of {Cases.Select(one => one.Key).Distinct().Count()} diseases out of {Packets} phenopackets; "
            + $"{WithoutOneDisease} are left out without exactly one known disease, {NotAnnotated} have a disease without annotation "
            + $"({(_isKeepingAll ? "missed" : "left out")}), {WithoutObserved} are left out without an observed phenotype. {UnknownTerms} "
            + $"terms are unknown to the release and were dropped, {UnplacedTerms} have no place in its hierarchy.");
}
