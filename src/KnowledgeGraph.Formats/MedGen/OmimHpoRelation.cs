namespace KnowledgeGraph.Formats.MedGen;

/// <summary>A feature of an OMIM disease, as MedGen records it.</summary>
/// <param name="OmimCui">Concept of the disease.</param>
/// <param name="MimNumber">MIM number of the disease.</param>
/// <param name="OmimName">Name of the disease.</param>
/// <param name="Relationship">manifestation_of, not_manifestation_of, …</param>
/// <param name="HpoCui">Concept of the feature.</param>
/// <param name="HpoId">The feature.</param>
/// <param name="HpoName">Its label.</param>
/// <param name="MedGenName">Its name in MedGen.</param>
/// <param name="MedGenSource">The source of the row.</param>
/// <param name="SemanticType">Semantic type of the feature.</param>
public sealed record OmimHpoRelation(
    string? OmimCui,
    string MimNumber,
    string? OmimName,
    string Relationship,
    string? HpoCui,
    string HpoId,
    string? HpoName,
    string? MedGenName,
    string? MedGenSource,
    string? SemanticType);
