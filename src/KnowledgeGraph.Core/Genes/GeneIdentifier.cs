using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Genes;

/// <summary>An identifier of a gene.</summary>
public sealed class GeneIdentifier : EntityIdentifier;
