using KnowledgeGraph.Server.Genes;
using KnowledgeGraph.Server.Paging;

namespace KnowledgeGraph.Server.Links;

public sealed class CitationGenesEdgeType : EdgeType<GeneType>
{
    public CitationGenesEdgeType()
        : base("A gene that a paper is about.")
    {
        this.AddGeneCitationFields();
    }
}
