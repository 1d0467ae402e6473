namespace KnowledgeGraph.Formats.PubMed;

/// <summary>A link between a paper and a notice about it.</summary>
/// <param name="Kind">Which way it goes, and what the notice does.</param>
/// <param name="Pmid">The other paper's number; null where PubMed gives none.</param>
/// <param name="Reference">The other paper as PubMed prints it.</param>
public sealed record PubMedCorrection(PubMedCorrectionKind Kind, int? Pmid, string? Reference);
