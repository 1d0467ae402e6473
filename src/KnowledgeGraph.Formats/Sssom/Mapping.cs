namespace KnowledgeGraph.Formats.Sssom;

/// <summary>One mapping between two identifiers.</summary>
/// <param name="SubjectId">The identifier mapped.</param>
/// <param name="SubjectLabel">Its label.</param>
/// <param name="PredicateId">skos:exactMatch, oboInOwl:hasDbXref, …</param>
/// <param name="ObjectId">What it is mapped to.</param>
/// <param name="ObjectLabel">Its label.</param>
/// <param name="Justification">Why, e.g. semapv:ManualMappingCuration.</param>
public sealed record Mapping(
    string SubjectId,
    string? SubjectLabel,
    string PredicateId,
    string ObjectId,
    string? ObjectLabel,
    string? Justification);
