using KnowledgeGraph.Core.Provenance;

namespace KnowledgeGraph.Core.Phenotypes;

/// <summary>Another name of a phenotype term.</summary>
public sealed class PhenotypeSynonym : EntitySynonym;
