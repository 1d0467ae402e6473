using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Server.Facets;

public sealed class CitationFacetEnumType() : FacetEnumType(EntityType.Citation, "The properties whose values can be counted for papers.");
