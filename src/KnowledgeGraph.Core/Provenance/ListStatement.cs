namespace KnowledgeGraph.Core.Provenance;

/// <summary>That a source's list has a link; not stored, the link carries the list's bit.</summary>
public sealed class ListStatement : AssociationStatement;
