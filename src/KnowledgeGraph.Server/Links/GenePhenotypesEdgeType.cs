using KnowledgeGraph.Server.Paging;
using KnowledgeGraph.Server.Phenotypes;

namespace KnowledgeGraph.Server.Links;

public sealed class GenePhenotypesEdgeType : EdgeType<PhenotypeType>
{
    public GenePhenotypesEdgeType()
        : base("A phenotype seen in the diseases of a gene.")
    {
        this.AddGenePhenotypeFields();
    }
}
