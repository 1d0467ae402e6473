namespace KnowledgeGraph.Formats.MedGen;

/// <summary>A relation between two concepts.</summary>
/// <param name="Cui1">First concept.</param>
/// <param name="Relation">Relation of the second concept to the first: CHD, PAR, RO, …</param>
/// <param name="Cui2">Second concept.</param>
/// <param name="RelationAttribute">Finer relation, e.g. has_manifestation, isa.</param>
/// <param name="SourceAbbreviation">The vocabulary.</param>
/// <param name="Suppress">N unless suppressed.</param>
public sealed record ConceptRelation(
    string Cui1,
    string Relation,
    string Cui2,
    string? RelationAttribute,
    string? SourceAbbreviation,
    string? Suppress);
