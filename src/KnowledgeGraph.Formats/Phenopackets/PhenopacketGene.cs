namespace KnowledgeGraph.Formats.Phenopackets;

/// <summary>A gene with a reported variant.</summary>
/// <param name="HgncId">HGNC CURIE.</param>
/// <param name="Symbol">Symbol.</param>
public sealed record PhenopacketGene(string HgncId, string? Symbol);
