using KnowledgeGraph.Server.Paging;
using KnowledgeGraph.Server.Genes;

namespace KnowledgeGraph.Server.Diseases;

public sealed class DiseaseGenesEdgeType : EdgeType<GeneType>
{
    public DiseaseGenesEdgeType()
        : base("A gene of a disease.")
    {
        this.AddDiseaseGeneFields();
    }
}
