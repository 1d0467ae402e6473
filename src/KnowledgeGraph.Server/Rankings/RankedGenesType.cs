using GraphQL.Types;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Rankings;

public sealed class RankedGenesType : ObjectGraphType<GeneRankingView>
{
    public RankedGenesType()
    {
        Name = "RankedGenes";
        Description = "Genes by how likely they are the cause, the likeliest first.";
        this.RequiredList<GeneRankingView, RankedGeneType>("results", "The genes, the likeliest first; equals are in the order of their "
            + "CURIE.", view => view.Results);
        this.Required<GeneRankingView, IntGraphType>(
            "candidates",
            "The number of genes that cause a disease with a phenotype.",
            view => view.Candidates);
        this.RequiredList<GeneRankingView, StringGraphType>(
            "unresolved", "The given texts that are not a term of this release, are the name of several, or were withdrawn without a "
                + "successor; `resolve` suggests terms.", view => view.Unresolved);
    }
}
