using KnowledgeGraph.Core.Provenance;

namespace KnowledgeGraph.Core.Genes;

/// <summary>What one source says of a gene–citation link.</summary>
public sealed class GeneCitationStatement : AssociationStatement;
