using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Server.Paging;
using KnowledgeGraph.Server.Phenotypes;

namespace KnowledgeGraph.Server.Diseases;

public sealed class DiseasePhenotypesConnectionType : PagedConnectionType<PhenotypeType, DiseasePhenotypesEdgeType>
{
    public DiseasePhenotypesConnectionType()
    {
        Description = "One page of a disease's phenotypes, with counts for the disease itself and for its family.";
        this.AddOriginCounts(EdgeKind.DiseasePhenotype);
    }
}
