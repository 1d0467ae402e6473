using KnowledgeGraph.Core.Facets;

namespace KnowledgeGraph.Server.Facets;

public sealed class DiseaseCitationLinkFacetEnumType() : FacetEnumType(
    "DiseaseCitationLinkFacet",
    "The properties of links between a disease and a paper whose values can be counted.",
    LinkFacets.DiseaseCitation);
