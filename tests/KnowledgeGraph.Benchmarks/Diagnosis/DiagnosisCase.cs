using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Similarity;

namespace KnowledgeGraph.Benchmarks.Diagnosis;

/// <summary>One patient, in rows of the release.</summary>
/// <param name="Observed">The phenotypes that were seen.</param>
/// <param name="Excluded">The phenotypes that were looked for and not seen.</param>
/// <param name="Diseases">
/// The diagnosis; any of several identifiers counts as right. Empty if the release has none of them as a candidate, in which case the
/// diagnosis is missed.
/// </param>
/// <param name="Papers">The PMID CURIEs of the report.</param>
/// <param name="Packet">The id of the phenopacket, or the number of the case.</param>
internal sealed record DiagnosisCase(int[] Observed, int[] Excluded, int[] Diseases, string[] Papers, string Packet)
{
    /// <summary>The sex, and the onset or else the age, if the case gives them.</summary>
    public PatientFacts Facts { get; init; } = new();

    /// <summary>The key that cases of the same disease have in common.</summary>
    public string Key => Diseases.Length > 0 ? string.Join(';', Diseases) : Packet;

    /// <summary>Whether one of the diseases has a CURIE.</summary>
    public bool IsOf(GraphImage graph, string curie) => Diseases.Any(row => graph.Diseases.Curie[row] == curie);
}
