using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Server.Genes;
using KnowledgeGraph.Server.Paging;

namespace KnowledgeGraph.Server.Diseases;

public sealed class DiseaseGenesEdgeType : EdgeType<GeneType>
{
    public DiseaseGenesEdgeType()
        : base("A gene of a disease.")
    {
        this.AddDiseaseGeneFields();
        this.AddOrigins(EdgeKind.DiseaseGene);
    }
}
