namespace KnowledgeGraph.Formats.MedGen;

/// <summary>The concept of an HPO term.</summary>
/// <param name="Cui">Concept id.</param>
/// <param name="HpoId">HPO term.</param>
/// <param name="HpoName">Its label in HPO.</param>
/// <param name="MedGenName">Its name in MedGen.</param>
/// <param name="MedGenNameSource">The source of that name.</param>
/// <param name="SemanticType">Semantic type.</param>
public sealed record HpoConceptMapping(
    string Cui,
    string HpoId,
    string? HpoName,
    string? MedGenName,
    string? MedGenNameSource,
    string? SemanticType);
