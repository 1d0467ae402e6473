namespace KnowledgeGraph.Formats.MedGen;

/// <summary>A definition of a concept.</summary>
/// <param name="Cui">Concept id.</param>
/// <param name="Definition">The text; may hold carriage returns.</param>
/// <param name="Source">The source of the definition.</param>
/// <param name="Suppress">N unless suppressed.</param>
public sealed record ConceptDefinition(
    string Cui,
    string Definition,
    string Source,
    string? Suppress);
