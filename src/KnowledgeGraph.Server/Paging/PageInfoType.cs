using GraphQL.Types;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Paging;

public sealed class PageInfoType : ObjectGraphType<IPage>
{
    public PageInfoType()
    {
        Name = "PageInfo";
        Description = "Relay: information about a page of a list.";
        this.Required<IPage, BooleanGraphType>("hasNextPage", "Whether more rows follow.", page => page.HasNextPage);
        this.Required<IPage, BooleanGraphType>("hasPreviousPage", "Whether there are rows before.", page => page.HasPreviousPage);
        this.Optional<IPage, StringGraphType>("startCursor", "Cursor of the first edge; null on an empty page.", page => page.StartCursor);
        this.Optional<IPage, StringGraphType>("endCursor", "Cursor of the last edge; null on an empty page.", page => page.EndCursor);
    }
}
