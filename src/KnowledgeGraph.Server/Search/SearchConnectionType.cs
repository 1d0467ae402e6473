using GraphQL.Types;
using KnowledgeGraph.Server.Paging;
using KnowledgeGraph.Server.Releases;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Search;

public sealed class SearchConnectionType : ObjectGraphType<SearchPage>
{
    public SearchConnectionType()
    {
        Name = "SearchConnection";
        Description = "One page of the hits of a search, best first.";
        this.RequiredList<SearchPage, SearchEdgeType>("edges", "The page's edges.", page => page.Edges);
        this.RequiredList<SearchPage, SearchHitType>("nodes", "The page's hits without their edges.", page => page.Nodes);
        this.Required<SearchPage, PageInfoType>("pageInfo", "Information about this page, as Relay defines it.", page => page);
        this.Required<SearchPage, IntGraphType>(
            "totalCount",
            "The number of records found, of the kinds asked for.",
            page => page.TotalCount);
        this.RequiredList<SearchPage, SearchHitType>(
            "suggestions", "If nothing was found, the records of the kinds asked for that have the most similar names.", page => page
                .Suggestions);
        this.RequiredList<SearchPage, FacetType>(
            "facets", "The number of records found of each kind, including the kinds that types leaves out.", page => page.Facets);
    }
}
