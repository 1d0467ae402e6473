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
        Description = "One page of a disease's papers, with counts over the whole list that the page is cut from.";
        this.RequiredList<Page, YearFacetType>("yearFacets", "Papers of the whole list by year, the newest first; those without a year last.", CitationFacets.ByYear)
            .Cost(CostWeights.Loaded).ListSize(assumedSize: AssumedYears);
        this.RequiredList<Page, CategoryFacetType>("categoryFacets", "Papers of the whole list by section; one in several counts in each.", CitationFacets.ByCategory)
            .Cost(CostWeights.Loaded).ListSize(assumedSize: 7);
        this.OptionalBy<Page, ListGraphType<NonNullGraphType<MeshFacetType>>>("meshFacets", "Papers of the whole list by MeSH major topic, the most frequent first.", CitationFacets.ByMajorTopic)
            .Argument<IntGraphType>(CitationFacets.FirstArgument, "Topics to give.", argument => argument.DefaultValue = 20)
            .Cost(CostWeights.ExpensiveFilterOperation).ListSize([CitationFacets.FirstArgument]);
        this.AddOriginCounts(EdgeKind.DiseaseCitation);
    }
}
