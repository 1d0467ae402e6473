namespace KnowledgeGraph.Formats.Mondo;

/// <summary>One edge of Mondo's edge report.</summary>
/// <param name="SubjectId">From.</param>
/// <param name="Predicate">rdfs:subClassOf or a relation.</param>
/// <param name="ObjectId">To.</param>
public sealed record ReportEdge(
    string SubjectId,
    string Predicate,
    string ObjectId);
