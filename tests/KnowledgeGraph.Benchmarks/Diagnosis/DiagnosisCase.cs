namespace KnowledgeGraph.Benchmarks.Diagnosis;

/// <summary>One patient, in rows of the release.</summary>
/// <param name="Observed">Phenotypes seen.</param>
/// <param name="Excluded">Phenotypes looked for and not seen.</param>
/// <param name="Disease">The diagnosis.</param>
/// <param name="Papers">PMID CURIEs of the report.</param>
internal sealed record DiagnosisCase(int[] Observed, int[] Excluded, int Disease, string[] Papers);
