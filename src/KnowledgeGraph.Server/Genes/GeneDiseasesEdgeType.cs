using KnowledgeGraph.Server.Paging;
using KnowledgeGraph.Server.Diseases;

namespace KnowledgeGraph.Server.Genes;

public sealed class GeneDiseasesEdgeType : EdgeType<DiseaseType>
{
    public GeneDiseasesEdgeType()
        : base("A disease of a gene.")
    {
        this.AddDiseaseGeneFields();
    }
}
