namespace KnowledgeGraph.Formats.Phenopackets;

/// <summary>One case in GA4GH Phenopacket v2.</summary>
/// <param name="Id">Id of the packet.</param>
/// <param name="Sex">Sex of the subject as the schema names it.</param>
/// <param name="Features">Features looked for.</param>
/// <param name="Diseases">Diagnoses, each once.</param>
/// <param name="Genes">Genes with reported variants, each once.</param>
/// <param name="References">External references; their description is the title of a paper.</param>
public sealed record Phenopacket(
    string Id,
    string? Sex,
    IReadOnlyList<PhenopacketFeature> Features,
    IReadOnlyList<PhenopacketTerm> Diseases,
    IReadOnlyList<PhenopacketGene> Genes,
    IReadOnlyList<PhenopacketReference> References)
{
    /// <summary>Age at the last encounter: an HPO onset term, an ISO 8601 age, or a span; null where none is given.</summary>
    public string? Age { get; init; }

    /// <summary>When the diagnosed disease began, written likewise; null where none is given.</summary>
    public string? Onset { get; init; }
}
