using KnowledgeGraph.Server.Paging;
using KnowledgeGraph.Server.Genes;

namespace KnowledgeGraph.Server.Phenotypes;

public sealed class PhenotypeGenesEdgeType : EdgeType<GeneType>
{
    public PhenotypeGenesEdgeType()
        : base("A gene whose diseases show a phenotype.")
    {
        this.AddGenePhenotypeFields();
    }
}
