namespace KnowledgeGraph.Formats.MedGen;

/// <summary>A semantic type of a concept.</summary>
/// <param name="Cui">Concept id.</param>
/// <param name="Tui">Type id, e.g. T047.</param>
/// <param name="TreeNumber">Place in the semantic network.</param>
/// <param name="SemanticType">The type's name.</param>
public sealed record ConceptSemanticType(
    string Cui,
    string Tui,
    string? TreeNumber,
    string SemanticType);
