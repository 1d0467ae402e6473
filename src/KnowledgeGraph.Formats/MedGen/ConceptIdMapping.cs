namespace KnowledgeGraph.Formats.MedGen;

/// <summary>An identifier of a concept elsewhere.</summary>
/// <param name="Cui">Concept id.</param>
/// <param name="PreferredName">Preferred name.</param>
/// <param name="SourceId">The identifier there.</param>
/// <param name="Source">The vocabulary.</param>
public sealed record ConceptIdMapping(
    string Cui,
    string? PreferredName,
    string SourceId,
    string Source);
