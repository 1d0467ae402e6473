using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Server.Facets;

public sealed class GeneFacetEnumType() : FacetEnumType(EntityType.Gene, "Properties by whose values genes are counted.");
