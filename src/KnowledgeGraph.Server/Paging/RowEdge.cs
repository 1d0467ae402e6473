using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Records;

namespace KnowledgeGraph.Server.Paging;

/// <summary>One edge of a page: a row, and the link by which it is in the list.</summary>
public sealed class RowEdge(Page page, int index)
{
    public GraphImage Graph => page.Graph;

    public string Cursor => page.CursorAt(index);

    public EntityNode Node => page.NodeAt(index);

    /// <summary>Row of the link; -1 where the list is not one of links.</summary>
    public int Link => page.LinkAt(index);

    /// <summary>The record whose list the edge is in; null if the list belongs to none.</summary>
    public EntityNode? Owner => page.Owner;

    public int? Depth => page.DepthAt(index);
}
