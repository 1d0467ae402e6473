using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Records;
using KnowledgeGraph.Server.Requests;

namespace KnowledgeGraph.Server.Paging;

/// <summary>One page of an ordered list of records: what a connection field resolves to. Edges are made when they are asked for.</summary>
public abstract class Page(GraphImage graph, EntityType nodeType) : IPage
{
    public GraphImage Graph { get; } = graph;

    public EntityType NodeType { get; } = nodeType;

    /// <summary>Rows of the page.</summary>
    public abstract int Count { get; }

    /// <summary>The number of rows of the whole list.</summary>
    public abstract int TotalCount { get; }

    /// <summary>The name that the far end has in filters of the list's links; null where the list is one of records.</summary>
    public virtual string? FarName => null;

    /// <summary>The rows of the whole list.</summary>
    /// <param name="leftOut">Fields of the filter whose conditions do not count.</param>
    /// <param name="work">The budget that pays for the reading.</param>
    public abstract WholeList WholeList(IReadOnlyCollection<string> leftOut, RequestWork work);

    public abstract bool HasNextPage { get; }

    public abstract bool HasPreviousPage { get; }

    /// <inheritdoc/>
    public abstract bool IsBackward { get; }

    /// <inheritdoc/>
    public virtual int? KnownTotal => null;

    public string? StartCursor => Count > 0 ? CursorAt(0) : null;

    public string? EndCursor => Count > 0 ? CursorAt(Count - 1) : null;

    public IEnumerable<RowEdge> Edges
    {
        get
        {
            for (var index = 0; index < Count; index++)
            {
                yield return new RowEdge(this, index);
            }
        }
    }

    public PageNodes Nodes => new(this);

    /// <summary>The record that the list belongs to; null if it belongs to none.</summary>
    internal EntityNode? Owner => ListName.Owner;

    internal EntityNode NodeAt(int index) => EntityNode.Of(Graph, NodeType, RowAt(index));

    /// <inheritdoc/>
    public string CursorAt(int index) =>
        new KeysetCursor(ListName.Text, OrderValuesAt(index), Graph.CurieOf(NodeType, RowAt(index)), Graph.Release.ReleaseId)
            .Encode();

    /// <summary>The link by which a row is in the list; -1 where no link is involved.</summary>
    internal abstract int LinkAt(int index);

    /// <summary>Steps from the term whose ancestors or descendants are listed; null in other lists.</summary>
    internal virtual int? DepthAt(int index) => null;

    /// <summary>Names the list in its cursors.</summary>
    protected abstract ListName ListName { get; }

    internal abstract int RowAt(int index);

    protected abstract IReadOnlyList<object?> OrderValuesAt(int index);
}
