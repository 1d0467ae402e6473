using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Similarity;

namespace KnowledgeGraph.Benchmarks.Diagnosis;

/// <summary>One patient, in rows of the release.</summary>
/// <param name="Observed">Phenotypes seen.</param>
/// <param name="Excluded">Phenotypes looked for and not seen.</param>
/// <param name="Diseases">The diagnosis; any of several identifiers counts as right. Empty where the release has none of them as a candidate: then it is missed.</param>
/// <param name="Papers">PMID CURIEs of the report.</param>
/// <param name="Packet">Id of the phenopacket, or number of the case.</param>
internal sealed record DiagnosisCase(int[] Observed, int[] Excluded, int[] Diseases, string[] Papers, string Packet)
{
    /// <summary>Sex, and onset or else age, where the case tells them.</summary>
    public PatientFacts Facts { get; init; } = new();

    /// <summary>What tells cases of one disease from those of another.</summary>
    public string Key => Diseases.Length > 0 ? string.Join(';', Diseases) : Packet;

    /// <summary>Whether one of the diseases has a CURIE.</summary>
    public bool IsOf(GraphImage graph, string curie) => Diseases.Any(row => graph.Diseases.Curie[row] == curie);
}
