using System.Globalization;
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

    private DiagnosisCases(GraphImage graph) => _graph = graph;

    public IReadOnlyList<DiagnosisCase> Cases => _cases;

    public int Packets { get; private set; }

    public int WithoutOneDisease { get; private set; }

    public int NotAnnotated { get; private set; }

    public int WithoutObserved { get; private set; }

    public int UnknownTerms { get; private set; }

    /// <summary>Terms that the release knows by name alone: they are younger than its hierarchy.</summary>
    public int UnplacedTerms { get; private set; }

    public static DiagnosisCases Read(string archive, GraphImage graph)
    {
        var cases = new DiagnosisCases(graph);
        foreach (var packet in SourceArchive.Members(archive, StrictProblemSink.Instance).SelectMany(file => PhenopacketReader.Read(file, StrictProblemSink.Instance)))
        {
            cases.Add(packet);
        }

        return cases;
    }

    private void Add(Phenopacket packet)
    {
        Packets++;
        int[] diseases = [.. packet.Diseases.Select(disease => _graph.Identifiers.FindDisease(disease.Id)?.Row ?? -1).Distinct()];
        if (diseases is not [var disease] || packet.Diseases.Count == 0)
        {
            WithoutOneDisease++;
        }
        else if (disease < 0 || _graph.Ranker.PhenotypesOf(disease).Count == 0)
        {
            NotAnnotated++;
        }
        else if (Rows(packet, isExcluded: false) is { Length: > 0 } observed)
        {
            int[] excluded = [.. Rows(packet, isExcluded: true).Except(observed)];
            string[] papers = [.. packet.References.Select(reference => reference.Id).Where(id => id.StartsWith("PMID:", StringComparison.Ordinal)).Order()];
            _cases.Add(new DiagnosisCase(observed, excluded, disease, papers));
        }
        else
        {
            WithoutObserved++;
        }
    }

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
        $"{Cases.Count} cases of {Cases.Select(one => one.Disease).Distinct().Count()} diseases out of {Packets} phenopackets; left out: {WithoutOneDisease} without exactly one known disease, {NotAnnotated} whose disease has no annotation, {WithoutObserved} without an observed phenotype. {UnknownTerms} terms are unknown to the release and were dropped, {UnplacedTerms} have no place in its hierarchy.");
}
