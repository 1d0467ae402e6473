using KnowledgeGraph.Core.Facets;

namespace KnowledgeGraph.Server.Facets;

public sealed class DiseaseGeneLinkFacetEnumType() : FacetEnumType(
    "DiseaseGeneLinkFacet", "The properties of links between a disease and a gene whose values can be counted.", LinkFacets.DiseaseGene);
