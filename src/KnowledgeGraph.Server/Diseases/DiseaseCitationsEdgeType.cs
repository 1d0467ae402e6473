using KnowledgeGraph.Server.Paging;
using KnowledgeGraph.Server.Citations;

namespace KnowledgeGraph.Server.Diseases;

public sealed class DiseaseCitationsEdgeType : EdgeType<CitationType>
{
    public DiseaseCitationsEdgeType()
        : base("A paper about a disease.")
    {
        this.AddDiseaseCitationFields();
    }
}
