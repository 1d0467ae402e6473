namespace KnowledgeGraph.Formats.Ontology;

/// <summary>Another name of a term.</summary>
/// <param name="Text">The name.</param>
/// <param name="Scope">EXACT, BROAD, NARROW or RELATED.</param>
/// <param name="Type">Synonym type, e.g. an address ending in layperson; null for a plain synonym.</param>
public sealed record OntologySynonym(string Text, string Scope, string? Type);
