using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Server.Facets;

public sealed class DiseaseFacetEnumType() : FacetEnumType(EntityType.Disease, "Properties by whose values diseases are counted.");
