using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Server.Facets;

public sealed class CitationFacetEnumType() : FacetEnumType(EntityType.Citation, "Properties by whose values papers are counted.");
