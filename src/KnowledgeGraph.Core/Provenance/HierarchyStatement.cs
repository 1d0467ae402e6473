namespace KnowledgeGraph.Core.Provenance;

/// <summary>An ontology's statement that a term is below another; it is not stored, as the source is known from the hierarchy.</summary>
public sealed class HierarchyStatement : AssociationStatement;
