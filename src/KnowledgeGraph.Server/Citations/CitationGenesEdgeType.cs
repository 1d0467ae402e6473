using KnowledgeGraph.Server.Paging;
using KnowledgeGraph.Server.Genes;

namespace KnowledgeGraph.Server.Citations;

public sealed class CitationGenesEdgeType : EdgeType<GeneType>
{
    public CitationGenesEdgeType()
        : base("A gene a paper is about.")
    {
        this.AddGeneCitationFields();
    }
}
