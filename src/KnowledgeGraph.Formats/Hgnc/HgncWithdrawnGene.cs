namespace KnowledgeGraph.Formats.Hgnc;

/// <summary>A gene report that HGNC has withdrawn.</summary>
/// <param name="HgncId">HGNC CURIE.</param>
/// <param name="Status">Entry Withdrawn, or Merged/Split.</param>
/// <param name="Symbol">The symbol it had.</param>
/// <param name="MergedInto">HGNC CURIEs of the reports that took its place; several where it was split.</param>
public sealed record HgncWithdrawnGene(
    string HgncId,
    string? Status,
    string? Symbol,
    IReadOnlyList<string> MergedInto);
