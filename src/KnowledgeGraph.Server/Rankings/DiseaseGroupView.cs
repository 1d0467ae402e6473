using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Records;
using KnowledgeGraph.Core.Similarity;

namespace KnowledgeGraph.Server.Rankings;

/// <summary>Diseases that the findings do not tell apart, with the image and the query.</summary>
public sealed record DiseaseGroupView(GraphImage Graph, RankingQuery Query, DiseaseGroup Group, int Draws)
{
    public DiseaseNode? Wider => Group.Wider is { } row ? new DiseaseNode(Graph, row) : null;

    public IEnumerable<RankedDiseaseView> Members => Group.Members.Select(member => new RankedDiseaseView(Graph, Query, member, Draws));
}
