using KnowledgeGraph.Server.Diseases;
using KnowledgeGraph.Server.Paging;

namespace KnowledgeGraph.Server.Links;

public sealed class GeneDiseasesEdgeType : EdgeType<DiseaseType>
{
    public GeneDiseasesEdgeType()
        : base("A disease of a gene.")
    {
        this.AddDiseaseGeneFields();
    }
}
