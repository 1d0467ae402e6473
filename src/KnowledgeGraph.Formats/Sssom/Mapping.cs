namespace KnowledgeGraph.Formats.Sssom;

/// <summary>One mapping between two identifiers.</summary>
/// <param name="SubjectId">The identifier that is mapped.</param>
/// <param name="SubjectLabel">Its label.</param>
/// <param name="PredicateId">skos:exactMatch, oboInOwl:hasDbXref, …; a CURIE, even if the file has the whole address.</param>
/// <param name="ObjectId">The identifier that it is mapped to.</param>
/// <param name="ObjectLabel">Its label.</param>
/// <param name="Justification">The reason for the mapping, e.g. semapv:ManualMappingCuration.</param>
/// <param name="Modifier">Not, if the mapping is denied; there is no other modifier in SSSOM 1.0.</param>
/// <param name="Cardinality">1:1, 1:n, …; with a 0 for a side without a term.</param>
public sealed record Mapping(
    string SubjectId,
    string? SubjectLabel,
    string PredicateId,
    string ObjectId,
    string? ObjectLabel,
    string? Justification,
    string? Modifier,
    string? Cardinality)
{
    private const string NoTermFound = "sssom:NoTermFound";

    /// <summary>True if the row says that the two identifiers are not mapped so, or that one side has no term at all.</summary>
    public bool IsDenied => Modifier is not null || SubjectId == NoTermFound || ObjectId == NoTermFound
        || Cardinality?.Contains('0', StringComparison.Ordinal) == true;
}
