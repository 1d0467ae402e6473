using GraphQL.Types;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Rankings;

public sealed class RankedGenesType : ObjectGraphType<GeneRankingView>
{
    public RankedGenesType()
    {
        Name = "RankedGenes";
        Description = "Genes by how likely they are the cause, the likeliest first.";
        this.RequiredList<GeneRankingView, RankedGeneType>("results", "The likeliest first; equals in the order of their CURIE.", view => view.Results);
        this.Required<GeneRankingView, IntGraphType>("candidates", "Genes that cause a disease with a phenotype.", view => view.Candidates);
        this.RequiredList<GeneRankingView, StringGraphType>(
            "unresolved", "What was named and is no term of this release, the name of several, or withdrawn without a successor; `resolve` suggests terms.", view => view.Unresolved);
    }
}
