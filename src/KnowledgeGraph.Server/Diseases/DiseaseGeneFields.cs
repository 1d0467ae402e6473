using GraphQL.Types;
using KnowledgeGraph.Server.Paging;
using KnowledgeGraph.Server.Provenance;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Diseases;

/// <summary>What is said about a disease–gene link, whichever end it is walked from.</summary>
public static class DiseaseGeneFields
{
    public static void AddDiseaseGeneFields(this ObjectGraphType<RowEdge> edge)
    {
        edge.Required<RowEdge, GeneAssociationEnumType>("association", "The strongest association any source asserts.", link => link.Graph.DiseaseGenes.Association(link.Link));
        edge.Optional<RowEdge, GeneValidityEnumType>("validity", "The best validity any source assigns.", link => link.Graph.DiseaseGenes.Validity(link.Link));
        edge.AddSources(loaders => loaders.DiseaseGenes);
    }
}
