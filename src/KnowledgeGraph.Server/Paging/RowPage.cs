using GraphQL.DataLoader;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.DataLoading;
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

    public override object TotalCount => _rows.Count;

    public override IDataLoaderResult<int[]> WholeList(IReadOnlyCollection<string> leftOut, RequestWork work)
    {
        work.Spend(WorkPrices.Of(_rows.Count, WorkPrices.GatheredLinks));
        var rows = new int[_rows.Count];
        for (var position = 0; position < rows.Length; position++)
        {
            rows[position] = _rows.Row(position);
        }

        return new Deferred<int[]>(_ => Task.FromResult(rows));
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
