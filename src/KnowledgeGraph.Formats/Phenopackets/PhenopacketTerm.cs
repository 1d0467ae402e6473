namespace KnowledgeGraph.Formats.Phenopackets;

/// <summary>An ontology term.</summary>
/// <param name="Id">CURIE.</param>
/// <param name="Label">Label.</param>
public sealed record PhenopacketTerm(string Id, string? Label);
