using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Server.Paging;

/// <summary>One edge of a page: a row, and the link by which it is in the list.</summary>
public sealed class RowEdge(RowPage page, int position)
{
    public GraphImage Graph => page.Graph;

    public string Cursor => page.CursorAt(position);

    public EntityNode Node => page.NodeAt(position);

    /// <summary>Row of the link; -1 where the list is not one of links.</summary>
    public int Link => page.LinkAt(position);

    public int SortKey => page.SortKeyAt(position);
}
