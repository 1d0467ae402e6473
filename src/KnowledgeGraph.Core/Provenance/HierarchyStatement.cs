namespace KnowledgeGraph.Core.Provenance;

/// <summary>That an ontology places a term below another; not stored, the step itself says who states it.</summary>
public sealed class HierarchyStatement : AssociationStatement;
