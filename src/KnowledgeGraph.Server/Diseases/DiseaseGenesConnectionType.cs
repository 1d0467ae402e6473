using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Server.Genes;
using KnowledgeGraph.Server.Paging;

namespace KnowledgeGraph.Server.Diseases;

public sealed class DiseaseGenesConnectionType : PagedConnectionType<GeneType, DiseaseGenesEdgeType>
{
    public DiseaseGenesConnectionType()
    {
        Description = "One page of a disease's genes, with counts of what is its own and what its family has.";
        this.AddOriginCounts(EdgeKind.DiseaseGene);
    }
}
