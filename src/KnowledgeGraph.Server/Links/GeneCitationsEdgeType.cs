using KnowledgeGraph.Server.Citations;
using KnowledgeGraph.Server.Paging;

namespace KnowledgeGraph.Server.Links;

public sealed class GeneCitationsEdgeType : EdgeType<CitationType>
{
    public GeneCitationsEdgeType()
        : base("A paper about a gene.")
    {
        this.AddGeneCitationFields();
    }
}
