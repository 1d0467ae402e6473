using KnowledgeGraph.Server.Paging;
using KnowledgeGraph.Server.Citations;

namespace KnowledgeGraph.Server.Genes;

public sealed class GeneCitationsEdgeType : EdgeType<CitationType>
{
    public GeneCitationsEdgeType()
        : base("A paper about a gene.")
    {
        this.AddGeneCitationFields();
    }
}
