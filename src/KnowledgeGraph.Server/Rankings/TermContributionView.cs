using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Records;
using KnowledgeGraph.Core.Similarity;

namespace KnowledgeGraph.Server.Rankings;

/// <summary>The contribution of a term to a disease, with the image.</summary>
public sealed record TermContributionView(GraphImage Graph, TermContribution Contribution)
{
    public PhenotypeNode Query => new(Graph, Contribution.Query);

    public PhenotypeNode? Matched => Node(Contribution.Matched);

    public PhenotypeNode? CommonAncestor => Node(Contribution.CommonAncestor);

    public DiseaseNode? RelatedDisease => Contribution.RelatedDisease is { } row ? new DiseaseNode(Graph, row) : null;

    private PhenotypeNode? Node(int? row) => row is { } known ? new PhenotypeNode(Graph, known) : null;
}
