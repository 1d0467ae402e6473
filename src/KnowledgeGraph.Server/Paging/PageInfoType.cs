using GraphQL.Types;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Paging;

public sealed class PageInfoType : ObjectGraphType<RowPage>
{
    public PageInfoType()
    {
        Name = "PageInfo";
        Description = "Relay: where a page stands in its list.";
        this.Required<RowPage, BooleanGraphType>("hasNextPage", "More rows follow.", page => page.HasNextPage);
        this.Required<RowPage, BooleanGraphType>("hasPreviousPage", "Rows came before.", page => page.HasPreviousPage);
        this.Optional<RowPage, StringGraphType>("startCursor", "Cursor of the first edge; null on an empty page.", page => page.StartCursor);
        this.Optional<RowPage, StringGraphType>("endCursor", "Cursor of the last edge; null on an empty page.", page => page.EndCursor);
    }
}
