using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Server.Paging;

/// <summary>One page of an ordered list of rows: what a connection field resolves to. Edges are made when they are asked for.</summary>
public sealed class RowPage
{
    private readonly IOrderedRows _rows;
    private readonly string _list;
    private readonly int _start;
    private readonly int _end;

    public RowPage(GraphImage graph, EntityType nodeType, IOrderedRows rows, string list, PageRequest request)
    {
        Graph = graph;
        NodeType = nodeType;
        _rows = rows;
        _list = list;
        var from = request.After is { } after ? FirstBeyond(after) : 0;
        var to = Math.Max(from, request.Before is { } before ? FirstAtOrBeyond(before) : rows.Count);
        _start = request.IsBackward ? Math.Max(from, to - request.Size) : from;
        _end = request.IsBackward ? to : Math.Min(to, from + request.Size);
    }

    public GraphImage Graph { get; }

    public EntityType NodeType { get; }

    public int TotalCount => _rows.Count;

    public bool HasNextPage => _end < _rows.Count;

    public bool HasPreviousPage => _start > 0;

    public string? StartCursor => _start < _end ? CursorAt(_start) : null;

    public string? EndCursor => _start < _end ? CursorAt(_end - 1) : null;

    public IEnumerable<RowEdge> Edges
    {
        get
        {
            for (var position = _start; position < _end; position++)
            {
                yield return new RowEdge(this, position);
            }
        }
    }

    public IEnumerable<EntityNode> Nodes
    {
        get
        {
            for (var position = _start; position < _end; position++)
            {
                yield return NodeAt(position);
            }
        }
    }

    internal EntityNode NodeAt(int position) => EntityNode.Of(Graph, NodeType, _rows.Row(position));

    internal int LinkAt(int position) => _rows.Link(position);

    internal int SortKeyAt(int position) => _rows.SortKey(position);

    internal string CursorAt(int position) =>
        new KeysetCursor(_list, _rows.SortKey(position), Graph.CurieOf(NodeType, _rows.Row(position))).Encode();

    private int FirstBeyond(KeysetCursor cursor) => Search(position => Compare(position, cursor) > 0);

    private int FirstAtOrBeyond(KeysetCursor cursor) => Search(position => Compare(position, cursor) >= 0);

    private int Compare(int position, KeysetCursor cursor)
    {
        var byKey = _rows.SortKey(position).CompareTo(cursor.SortKey);
        return byKey != 0 ? byKey : CurieOrder.Compare(Graph.CurieOf(NodeType, _rows.Row(position)), cursor.Curie);
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
