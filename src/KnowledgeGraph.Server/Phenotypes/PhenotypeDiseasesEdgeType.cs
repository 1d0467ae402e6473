using KnowledgeGraph.Server.Paging;
using KnowledgeGraph.Server.Diseases;

namespace KnowledgeGraph.Server.Phenotypes;

public sealed class PhenotypeDiseasesEdgeType : EdgeType<DiseaseType>
{
    public PhenotypeDiseasesEdgeType()
        : base("A disease with a phenotype.")
    {
        this.AddDiseasePhenotypeFields();
    }
}
