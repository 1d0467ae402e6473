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
        Description = "One page of what a search found, best first.";
        this.RequiredList<SearchPage, SearchEdgeType>("edges", "The page's edges.", page => page.Edges);
        this.RequiredList<SearchPage, SearchHitType>("nodes", "The page's hits without their edges.", page => page.Nodes);
        this.Required<SearchPage, PageInfoType>("pageInfo", "Where the page stands.", page => page);
        this.Required<SearchPage, IntGraphType>("totalCount", "Records found, of the kinds asked for.", page => page.TotalCount);
        this.RequiredList<SearchPage, SearchHitType>(
            "suggestions", "Where nothing was found: the records of the kinds asked for that are called most like it.", page => page.Suggestions);
        this.RequiredList<SearchPage, FacetType>(
            "facets", "Records found of each kind, also of the kinds that types leaves out.", page => page.Facets);
    }
}
