using KnowledgeGraph.Server.Paging;

namespace KnowledgeGraph.Server.Diseases;

public sealed class DiseasesEdgeType : EdgeType<DiseaseType>
{
    public DiseasesEdgeType()
        : base("A disease in a list.")
    {
        this.AddDepth();
    }
}
