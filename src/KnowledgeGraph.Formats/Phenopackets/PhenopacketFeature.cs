namespace KnowledgeGraph.Formats.Phenopackets;

/// <summary>A feature that was seen, or looked for and not seen.</summary>
/// <param name="Term">HPO term.</param>
/// <param name="IsExcluded">Not seen.</param>
/// <param name="Onset">HPO onset term or ISO 8601 age, if given.</param>
public sealed record PhenopacketFeature(PhenopacketTerm Term, bool IsExcluded, string? Onset);
