using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Phenotypes;

/// <summary>An identifier of a phenotype term.</summary>
public sealed class PhenotypeIdentifier : EntityIdentifier;
