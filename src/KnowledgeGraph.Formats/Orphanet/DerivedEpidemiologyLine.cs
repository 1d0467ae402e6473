namespace KnowledgeGraph.Formats.Orphanet;

/// <summary>A prevalence figure of a disorder, from a CSV that was derived of Orphadata; the figure is not kept, its papers are.</summary>
/// <param name="OrphaCode">ORPHA number.</param>
/// <param name="DisorderName">Name of the disorder.</param>
/// <param name="PrevalenceType">Point prevalence, annual incidence, …</param>
/// <param name="Status">Validated or not.</param>
/// <param name="Validation">Papers as 22587682[PMID], joined by underscores.</param>
public sealed record DerivedEpidemiologyLine(
    string OrphaCode,
    string? DisorderName,
    string? PrevalenceType,
    string? Status,
    string? Validation);
