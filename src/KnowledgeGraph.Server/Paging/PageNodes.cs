using System.Collections;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Records;

namespace KnowledgeGraph.Server.Paging;

/// <summary>The records of a page. Whoever asks only for columns of them can read these by row, without a node for each.</summary>
public sealed class PageNodes(Page page) : IEnumerable<EntityNode>
{
    /// <summary>The image the rows are of.</summary>
    public GraphImage Graph => page.Graph;

    /// <summary>Records of the page.</summary>
    public int Count => page.Count;

    /// <summary>One of the records.</summary>
    public EntityNode this[int index] => page.NodeAt(index);

    /// <summary>The row of one of the records.</summary>
    public int RowAt(int index) => page.RowAt(index);

    public IEnumerator<EntityNode> GetEnumerator()
    {
        for (var index = 0; index < page.Count; index++)
        {
            yield return page.NodeAt(index);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
