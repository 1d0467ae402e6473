namespace KnowledgeGraph.Formats.Phenopackets;

/// <summary>A gene with a reported variant.</summary>
/// <param name="HgncId">HGNC CURIE.</param>
/// <param name="Symbol">Symbol.</param>
/// <param name="Status">The gene's role in the diagnosis.</param>
public sealed record PhenopacketGene(string HgncId, string? Symbol, PhenopacketGeneStatus Status);
