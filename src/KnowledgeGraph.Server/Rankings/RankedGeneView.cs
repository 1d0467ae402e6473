using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Records;
using KnowledgeGraph.Core.Similarity;

namespace KnowledgeGraph.Server.Rankings;

/// <summary>A gene with its rank, the image and the query.</summary>
public sealed record RankedGeneView(GraphImage Graph, RankingQuery Query, RankedGene Ranked, int Draws)
{
    public GeneNode Gene => new(Graph, Ranked.Row);

    public IEnumerable<RankedDiseaseView> Diseases =>
        Ranked.Diseases.Select(disease => new RankedDiseaseView(Graph, Query, disease, Draws));
}
