using GraphQL.Types;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.Genes;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Rankings;

public sealed class RankedGeneType : ObjectGraphType<RankedGeneView>
{
    private const int MostDiseases = 5;

    public RankedGeneType()
    {
        Name = "RankedGene";
        Description = "A gene with its rank.";
        this.Required<RankedGeneView, IntGraphType>("rank", "The rank, from 1; equals share a rank.", view => view.Ranked.Rank);
        this.Required<RankedGeneView, GeneType>("gene", "The gene.", view => view.Gene);
        this.Required<RankedGeneView, FloatGraphType>(
            "posterior", "The probability that the gene is the cause: each disease's probability, divided among its "
                + "causal genes.", view => view.Ranked.Posterior);
        this.RequiredList<RankedGeneView, RankedDiseaseType>(
            "diseases",
            "The likeliest diseases that it causes, at most five; their ranks are those among all diseases.",
            view => view.Diseases)
            .ListSize(assumedSize: MostDiseases);
    }
}
