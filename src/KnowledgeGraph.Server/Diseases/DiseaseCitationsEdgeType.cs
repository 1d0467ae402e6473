using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Server.Citations;
using KnowledgeGraph.Server.Paging;

namespace KnowledgeGraph.Server.Diseases;

public sealed class DiseaseCitationsEdgeType : EdgeType<CitationType>
{
    public DiseaseCitationsEdgeType()
        : base("A paper about a disease.")
    {
        this.AddDiseaseCitationFields();
        this.AddOrigins(EdgeKind.DiseaseCitation);
    }
}
