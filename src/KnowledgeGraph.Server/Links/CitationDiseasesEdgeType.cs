using KnowledgeGraph.Server.Diseases;
using KnowledgeGraph.Server.Paging;

namespace KnowledgeGraph.Server.Links;

public sealed class CitationDiseasesEdgeType : EdgeType<DiseaseType>
{
    public CitationDiseasesEdgeType()
        : base("A disease that a paper is about.")
    {
        this.AddDiseaseCitationFields();
    }
}
