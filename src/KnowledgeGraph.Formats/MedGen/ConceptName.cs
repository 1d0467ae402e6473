namespace KnowledgeGraph.Formats.MedGen;

/// <summary>The preferred name of a concept.</summary>
/// <param name="Cui">Concept id, C… or CN….</param>
/// <param name="Name">Preferred name.</param>
/// <param name="Source">The source of the name.</param>
/// <param name="Suppress">N unless suppressed.</param>
public sealed record ConceptName(
    string Cui,
    string Name,
    string? Source,
    string? Suppress);
