namespace KnowledgeGraph.Formats.Phenopackets;

/// <summary>An external reference.</summary>
/// <param name="Id">CURIE, e.g. PMID:123.</param>
/// <param name="Title">Description.</param>
public sealed record PhenopacketReference(string Id, string? Title);
