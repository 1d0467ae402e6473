using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Server.Genes;
using KnowledgeGraph.Server.Paging;

namespace KnowledgeGraph.Server.Diseases;

public sealed class DiseaseGenesConnectionType : PagedConnectionType<GeneType, DiseaseGenesEdgeType>
{
    public DiseaseGenesConnectionType()
    {
        Description = "One page of a disease's genes, with counts for the disease itself and for its family.";
        this.AddOriginCounts(EdgeKind.DiseaseGene);
    }
}
