using KnowledgeGraph.Core.Facets;

namespace KnowledgeGraph.Server.Facets;

public sealed class GenePhenotypeLinkFacetEnumType() : FacetEnumType(
    "GenePhenotypeLinkFacet",
    "The properties of links between a gene and a phenotype whose values can be counted.",
    LinkFacets.GenePhenotype);
