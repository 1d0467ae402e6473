using KnowledgeGraph.Core.Provenance;

namespace KnowledgeGraph.Core.Phenotypes;

/// <summary>A definition of a phenotype.</summary>
public sealed class PhenotypeDefinition : EntityDefinition;
