using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Server.Facets;

public sealed class GeneFacetEnumType() : FacetEnumType(EntityType.Gene, "The properties whose values can be counted for genes.");
