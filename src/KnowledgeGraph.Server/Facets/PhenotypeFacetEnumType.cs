using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Server.Facets;

public sealed class PhenotypeFacetEnumType() : FacetEnumType(EntityType.Phenotype, "The properties whose values can be counted for "
    + "phenotypes.");
