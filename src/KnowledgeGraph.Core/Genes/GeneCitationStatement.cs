using KnowledgeGraph.Core.Provenance;

namespace KnowledgeGraph.Core.Genes;

/// <summary>One source's statement about a gene–citation link.</summary>
public sealed class GeneCitationStatement : AssociationStatement;
