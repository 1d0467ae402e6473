using KnowledgeGraph.Server.Paging;

namespace KnowledgeGraph.Server.Phenotypes;

public sealed class PhenotypesEdgeType : EdgeType<PhenotypeType>
{
    public PhenotypesEdgeType()
        : base("A phenotype in a list.")
    {
        this.AddDepth();
    }
}
