using GraphQL.Types;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Server.Citations;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.Paging;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Diseases;

public sealed class DiseaseCitationsConnectionType : PagedConnectionType<CitationType, DiseaseCitationsEdgeType>
{
    private const int AssumedYears = 20;

    public DiseaseCitationsConnectionType()
    {
        Description = "One page of a disease's papers, with counts over the whole list.";
        this.RequiredList<Page, YearFacetType>(
            "yearFacets",
            "The papers of the whole list counted by year, the newest first; those without "
                + "a year come last.",
            CitationFacets.ByYear)
            .Cost(CostWeights.Loaded).ListSize(assumedSize: AssumedYears);
        this.RequiredList<Page, CategoryFacetType>("categoryFacets", "The papers of the whole list counted by section; a paper in several "
            + "sections counts in each.", CitationFacets.ByCategory)
            .Cost(CostWeights.Loaded).ListSize(assumedSize: 7);
        this.OptionalBy<Page, ListGraphType<NonNullGraphType<MeshFacetType>>>("meshFacets", "The papers of the whole list counted by MeSH "
            + "major topic, the most frequent first.", CitationFacets.ByMajorTopic)
            .Argument<IntGraphType>(CitationFacets.FirstArgument, "The number of topics to return.", argument => argument.DefaultValue = 20)
            .Cost(CostWeights.ExpensiveFilterOperation).ListSize([CitationFacets.FirstArgument]);
        this.AddOriginCounts(EdgeKind.DiseaseCitation);
    }
}
