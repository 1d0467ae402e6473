namespace KnowledgeGraph.Formats.Orphanet;

/// <summary>An identifier of a disorder elsewhere.</summary>
/// <param name="Source">OMIM, UMLS, MeSH, ICD-10, …</param>
/// <param name="Reference">The identifier there.</param>
/// <param name="Relation">E (exact), NTBT (narrower), BTNT (broader), … with its explanation.</param>
public sealed record OrphanetReference(string Source, string Reference, string? Relation);
