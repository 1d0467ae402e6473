using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Server.Facets;

public sealed class DiseaseFacetEnumType() : FacetEnumType(EntityType.Disease, "The properties whose values can be counted for diseases.");
