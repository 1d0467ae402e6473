using KnowledgeGraph.Core.Facets;

namespace KnowledgeGraph.Server.Facets;

public sealed class DiseasePhenotypeLinkFacetEnumType() : FacetEnumType(
    "DiseasePhenotypeLinkFacet",
    "The properties of links between a disease and a phenotype whose values can be counted.",
    LinkFacets.DiseasePhenotype);
