using KnowledgeGraph.Server.Genes;
using KnowledgeGraph.Server.Paging;

namespace KnowledgeGraph.Server.Links;

public sealed class PhenotypeGenesEdgeType : EdgeType<GeneType>
{
    public PhenotypeGenesEdgeType()
        : base("A gene whose diseases show a phenotype.")
    {
        this.AddGenePhenotypeFields();
    }
}
