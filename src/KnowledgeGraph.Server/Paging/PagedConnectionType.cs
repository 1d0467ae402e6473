using GraphQL.Types;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Paging;

/// <summary>
/// A connection over an edge type, named after it: GenesEdge gives GenesConnection. Heirs may say more of the whole list.
/// </summary>
public abstract class PagedConnectionType<TNode, TEdge> : ObjectGraphType<Page>
    where TNode : IGraphType
    where TEdge : EdgeType<TNode>
{
    protected PagedConnectionType()
    {
        Name = typeof(TEdge).Name[..^"EdgeType".Length] + "Connection";
        Description = "One page of a list, as edges or as nodes alone.";
        this.RequiredList<Page, TEdge>("edges", "The page's edges.", page => page.Edges);
        this.RequiredList<Page, TNode>("nodes", "The page's records without their edges.", page => page.Nodes);
        this.Required<Page, PageInfoType>("pageInfo", "Information about this page, as Relay defines it.", page => page);
        this.Required<Page, IntGraphType>("totalCount", "The number of rows in the whole list.", page => page.TotalCount);
    }
}
