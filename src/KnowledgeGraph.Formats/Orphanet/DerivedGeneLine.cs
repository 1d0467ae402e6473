namespace KnowledgeGraph.Formats.Orphanet;

/// <summary>A gene of a disorder, from a CSV that was derived of Orphadata product 6.</summary>
/// <param name="OrphaCode">ORPHA number.</param>
/// <param name="DisorderName">Name of the disorder.</param>
/// <param name="Symbol">Gene symbol.</param>
/// <param name="AssociationType">e.g. Disease-causing germline mutation(s) in.</param>
/// <param name="Status">Assessed or not.</param>
/// <param name="Validation">Papers as 22587682[PMID], joined by underscores.</param>
public sealed record DerivedGeneLine(
    string OrphaCode,
    string? DisorderName,
    string Symbol,
    string? AssociationType,
    string? Status,
    string? Validation);
