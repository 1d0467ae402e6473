using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.Requests;

namespace KnowledgeGraph.Server.Paging;

/// <summary>One page of a list that is whole in memory.</summary>
public sealed class RowPage : Page
{
    private readonly IOrderedRows _rows;
    private readonly int _start;
    private readonly int _end;

    public RowPage(GraphImage graph, EntityType nodeType, IOrderedRows rows, ListName list, PageRequest request)
        : base(graph, nodeType)
    {
        _rows = rows;
        IsBackward = request.IsBackward;
        ListName = list;
        var from = request.After is { } after ? FirstBeyond(after) : 0;
        var to = Math.Max(from, request.Before is { } before ? FirstAtOrBeyond(before) : rows.Count);
        _start = request.IsBackward ? Math.Max(from, to - request.Size) : from;
        _end = request.IsBackward ? to : Math.Min(to, from + request.Size);
    }

    public override int Count => _end - _start;

    /// <summary>The whole list that the page is cut from.</summary>
    internal IOrderedRows Rows => _rows;

    /// <summary>Finds the list without the conditions of its filter on some fields; null where the list has no filter.</summary>
    public Func<IReadOnlyCollection<string>, RequestWork, IOrderedRows>? FindWithout { get; init; }

    /// <summary>The name that the far end has in filters of the list's links; null where the list is one of records.</summary>
    public string? Far { get; init; }

    public override string? FarName => Far;

    public override int TotalCount => _rows.Count;

    public override WholeList WholeList(IReadOnlyCollection<string> leftOut, RequestWork work)
    {
        var all = leftOut.Count > 0 && FindWithout is { } find ? find(leftOut, work) : _rows;
        work.Spend(WorkPrices.Of(all.Count, WorkPrices.GatheredLinks));
        var (rows, links) = (new int[all.Count], new int[all.Count]);
        for (var position = 0; position < rows.Length; position++)
        {
            (rows[position], links[position]) = (all.Row(position), all.Link(position));
        }

        return new WholeList(rows, links, (places, size) => new RowPage(
            Graph, NodeType, PlacedRows.Of(all, places, size), ListName, new PageRequest(size, IsBackward: false, null, null)));
    }

    public override bool HasNextPage => _end < _rows.Count;

    public override bool HasPreviousPage => _start > 0;

    /// <inheritdoc/>
    public override bool IsBackward { get; }

    /// <inheritdoc/>
    public override int? KnownTotal => _rows.Count;

    protected override ListName ListName { get; }

    internal override int LinkAt(int index) => _rows.Link(_start + index);

    internal override int? DepthAt(int index) => _rows is TermList terms ? terms.Distance(_start + index) : null;

    internal override int RowAt(int index) => _rows.Row(_start + index);

    protected override IReadOnlyList<object?> OrderValuesAt(int index) => ValuesAt(_start + index);

    private IReadOnlyList<object?> ValuesAt(int position) =>
        _rows is IValueOrder values ? values.OrderValues(position) : [(long)_rows.SortKey(position)];

    private int FirstBeyond(KeysetCursor cursor) => Search(position => Compare(position, cursor) > 0);

    private int FirstAtOrBeyond(KeysetCursor cursor) => Search(position => Compare(position, cursor) >= 0);

    private int Compare(int position, KeysetCursor cursor)
    {
        var byValues = _rows is IValueOrder values
            ? values.CompareTo(position, cursor.OrderValues)
            : ((long)_rows.SortKey(position)).CompareTo((long)cursor.OrderValues[0]!);
        return byValues != 0 ? byValues : CurieOrder.Compare(Graph.CurieOf(NodeType, _rows.Row(position)), cursor.Curie);
    }

    private int Search(Func<int, bool> isBeyond)
    {
        var low = 0;
        var high = _rows.Count;
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (isBeyond(middle))
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }
}
