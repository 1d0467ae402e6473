using KnowledgeGraph.Core.Facets;

namespace KnowledgeGraph.Server.Facets;

public sealed class GeneCitationLinkFacetEnumType() : FacetEnumType(
    "GeneCitationLinkFacet", "The properties of links between a gene and a paper whose values can be counted.", LinkFacets.GeneCitation);
