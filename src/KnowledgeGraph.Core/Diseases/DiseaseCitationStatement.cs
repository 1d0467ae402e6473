using KnowledgeGraph.Core.Provenance;

namespace KnowledgeGraph.Core.Diseases;

/// <summary>One source's statement about a disease–citation link.</summary>
public sealed class DiseaseCitationStatement : AssociationStatement;
