using KnowledgeGraph.Core.Provenance;

namespace KnowledgeGraph.Core.Diseases;

/// <summary>Another name of a disease.</summary>
public sealed class DiseaseSynonym : EntitySynonym;
