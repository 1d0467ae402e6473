using GraphQL.Types;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Paging;

public sealed class PageInfoType : ObjectGraphType<Page>
{
    public PageInfoType()
    {
        Name = "PageInfo";
        Description = "Relay: where a page stands in its list.";
        this.Required<Page, BooleanGraphType>("hasNextPage", "More rows follow.", page => page.HasNextPage);
        this.Required<Page, BooleanGraphType>("hasPreviousPage", "Rows came before.", page => page.HasPreviousPage);
        this.Optional<Page, StringGraphType>("startCursor", "Cursor of the first edge; null on an empty page.", page => page.StartCursor);
        this.Optional<Page, StringGraphType>("endCursor", "Cursor of the last edge; null on an empty page.", page => page.EndCursor);
    }
}
