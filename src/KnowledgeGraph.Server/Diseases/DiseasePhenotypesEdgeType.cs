using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Server.Paging;
using KnowledgeGraph.Server.Phenotypes;

namespace KnowledgeGraph.Server.Diseases;

public sealed class DiseasePhenotypesEdgeType : EdgeType<PhenotypeType>
{
    public DiseasePhenotypesEdgeType()
        : base("A phenotype of a disease.")
    {
        this.AddDiseasePhenotypeFields();
        this.AddOrigins(EdgeKind.DiseasePhenotype);
    }
}
