using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Server.Facets;

public sealed class PhenotypeFacetEnumType() : FacetEnumType(EntityType.Phenotype, "Properties by whose values phenotypes are counted.");
