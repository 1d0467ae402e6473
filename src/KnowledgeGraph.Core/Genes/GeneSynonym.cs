using KnowledgeGraph.Core.Provenance;

namespace KnowledgeGraph.Core.Genes;

/// <summary>Another name of a gene.</summary>
public sealed class GeneSynonym : EntitySynonym;
