using KnowledgeGraph.Server.Diseases;
using KnowledgeGraph.Server.Paging;

namespace KnowledgeGraph.Server.Links;

public sealed class PhenotypeDiseasesEdgeType : EdgeType<DiseaseType>
{
    public PhenotypeDiseasesEdgeType()
        : base("A disease with a phenotype.")
    {
        this.AddDiseasePhenotypeFields();
    }
}
