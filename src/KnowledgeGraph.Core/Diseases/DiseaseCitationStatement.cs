using KnowledgeGraph.Core.Provenance;

namespace KnowledgeGraph.Core.Diseases;

/// <summary>What one source says of a disease–citation link.</summary>
public sealed class DiseaseCitationStatement : AssociationStatement;
