namespace KnowledgeGraph.Formats.Mondo;

/// <summary>One edge of a KGX table.</summary>
/// <param name="Id">Key of the edge.</param>
/// <param name="SubjectId">From.</param>
/// <param name="Predicate">e.g. biolink:subclass_of.</param>
/// <param name="ObjectId">To.</param>
/// <param name="KnowledgeSource">Where it is from.</param>
public sealed record KgxEdge(
    string? Id,
    string SubjectId,
    string Predicate,
    string ObjectId,
    string? KnowledgeSource);
