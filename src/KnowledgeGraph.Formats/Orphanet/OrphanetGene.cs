namespace KnowledgeGraph.Formats.Orphanet;

/// <summary>A gene of a disorder, Orphadata product 6.</summary>
/// <param name="OrphaCode">ORPHA number.</param>
/// <param name="DisorderName">Name of the disorder.</param>
/// <param name="Symbol">Gene symbol.</param>
/// <param name="HgncId">HGNC CURIE, if referenced.</param>
/// <param name="AssociationType">e.g. Disease-causing germline mutation(s) in.</param>
/// <param name="Status">Assessed or not yet assessed.</param>
/// <param name="Pmids">Papers that validate the association.</param>
public sealed record OrphanetGene(
    string OrphaCode,
    string DisorderName,
    string Symbol,
    string? HgncId,
    string? AssociationType,
    string? Status,
    IReadOnlyList<string> Pmids);
