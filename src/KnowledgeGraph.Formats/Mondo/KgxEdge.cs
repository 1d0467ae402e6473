namespace KnowledgeGraph.Formats.Mondo;

/// <summary>One edge of a KGX table.</summary>
/// <param name="Id">Key of the edge.</param>
/// <param name="SubjectId">The node at which the edge starts.</param>
/// <param name="Predicate">e.g. biolink:subclass_of.</param>
/// <param name="ObjectId">The node at which it ends.</param>
/// <param name="KnowledgeSource">The source of the edge.</param>
public sealed record KgxEdge(
    string? Id,
    string SubjectId,
    string Predicate,
    string ObjectId,
    string? KnowledgeSource);
