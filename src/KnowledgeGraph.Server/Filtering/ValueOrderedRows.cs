using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Server.Paging;
using KnowledgeGraph.Storage.Filtering;

namespace KnowledgeGraph.Server.Filtering;

/// <summary>Linked rows in the order that a request chose; a row that comes twice keeps its first place.</summary>
internal sealed class ValueOrderedRows : IOrderedRows, IValueOrder
{
    private readonly IReadOnlyList<OrderTerm> _order;
    private readonly List<(int Row, LinkRow Link)> _rows = [];

    /// <summary>Lists links of which each leads to another row.</summary>
    public ValueOrderedRows(IReadOnlyList<OrderTerm> order, List<(int Row, LinkRow Link)> links) => (_order, _rows) = (order, links);

    /// <summary>Lists the links in the order given.</summary>
    public ValueOrderedRows(IReadOnlyList<OrderTerm> order, IEnumerable<(int Row, LinkRow Link)> links)
    {
        _order = order;
        var seen = new HashSet<int>();
        _rows.AddRange(links.Where(link => seen.Add(link.Row)));
    }

    public int Count => _rows.Count;

    public int Row(int position) => _rows[position].Row;

    public int SortKey(int position) => 0;

    public int Link(int position) => _rows[position].Link.Id - 1;

    public IReadOnlyList<object?> OrderValues(int position) => _rows[position].Link.OrderValues;

    public int CompareTo(int position, IReadOnlyList<object?> place) => Filtering.OrderValues.Compare(_order, OrderValues(position), place);
}
