namespace KnowledgeGraph.Formats.Ontology;

/// <summary>One edge between two terms.</summary>
/// <param name="SubjectId">From; CURIE.</param>
/// <param name="Predicate">is_a, or the relation's CURIE.</param>
/// <param name="ObjectId">To; CURIE.</param>
public sealed record OntologyEdge(string SubjectId, string Predicate, string ObjectId) : IOntologyItem;
