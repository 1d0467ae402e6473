namespace KnowledgeGraph.Formats.PubMed;

/// <summary>A link between a paper and a notice about it.</summary>
/// <param name="Kind">The relation between the two papers, and its direction.</param>
/// <param name="Pmid">The other paper's number; null if PubMed gives none.</param>
/// <param name="Reference">The other paper as PubMed prints it.</param>
public sealed record PubMedCorrection(PubMedCorrectionKind Kind, int? Pmid, string? Reference);
