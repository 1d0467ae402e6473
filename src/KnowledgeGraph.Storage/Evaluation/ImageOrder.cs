using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Selection;
using KnowledgeGraph.Storage.Filtering;

namespace KnowledgeGraph.Storage.Evaluation;

/// <summary>The columns of an order, of the rows themselves or of the records that links lead to.</summary>
internal sealed class ImageOrder
{
    // Ranks of texts take a number for each row, and sorting; more rows than these are left to the database's index.
    private const int MostRankedRows = 1_000_000;

    private readonly GraphImage _graph;
    private readonly List<(RowColumn Column, LinkEnd? End)> _terms;
    private readonly IReadOnlyList<OrderTerm> _asked;
    private readonly Lazy<RowOrder> _order;

    private ImageOrder(GraphImage graph, IReadOnlyList<OrderTerm> asked)
    {
        (_graph, _asked) = (graph, asked);
        _terms = [.. asked.Select(term => (ImageColumns.Of(graph, term.Field), EndOf(term)))];
        _order = new(() => OrderBy(column => column.KeysIn(graph)));
    }

    /// <summary>The order of all rows of a table.</summary>
    public RowOrder Order => _order.Value;

    /// <summary>Whether nothing orders the rows but their own place.</summary>
    public bool IsEmpty => _terms.Count == 0;

    /// <summary>Reads an order.</summary>
    public static ImageOrder Read(GraphImage graph, IReadOnlyList<OrderTerm> order) => new(graph, order);

    /// <summary>Whether an order of all rows of a table is by more texts than are ranked.</summary>
    public static bool IsLarge(GraphImage graph, IReadOnlyList<OrderTerm> order) =>
        order.Any(term => ImageColumns.Of(graph, term.Field) is TextColumn { IsRanked: true, Count: > MostRankedRows });

    /// <summary>The order of some rows, for which the texts of a large table are not all put in order.</summary>
    public RowOrder Over(IReadOnlyList<RowPlace> places)
    {
        if (!_terms.Exists(term => IsFew(term.Column, places.Count)))
        {
            return Order;
        }

        return new RowOrder([.. _terms.Select((term, index) => (
            IsFew(term.Column, places.Count)
                ? KeysOf(((TextColumn)term.Column).KeysOver(places.Select(place => At(place, term.End).Row)), term.End)
                : KeysOf(term.Column.KeysIn(_graph), term.End),
            _asked[index].IsDescending))]);
    }

    /// <summary>The values that make the place of a row.</summary>
    public object?[] ValuesOf(RowPlace place) =>
        _terms.Count == 0 ? [] : [.. _terms.Select(term => term.Column.ValueOf(At(place, term.End)))];

    private bool IsFew(RowColumn column, int places)
    {
        const int RowsOfFew = 16;
        return column is TextColumn { IsRanked: true } texts
            && (texts.Count > MostRankedRows || (places < texts.Count / RowsOfFew && !texts.IsRankedIn(_graph)));
    }

    private RowOrder OrderBy(Func<RowColumn, RowKeys> keysOf) =>
        new([.. _terms.Select((term, index) => (KeysOf(keysOf(term.Column), term.End), _asked[index].IsDescending))]);

    private static LinkEnd? EndOf(OrderTerm term) => term.Path switch
    {
        [] => null,
        [var record] => ImageTables.EndOf(record),
        _ => throw new NotSupportedException("an order leads to the records of a link, and no farther"),
    };

    private static RowKeys KeysOf(RowKeys keys, LinkEnd? end) => end is { } known ? new RecordKeys(known, keys) : keys;

    private static RowPlace At(RowPlace place, LinkEnd? end) => end is { } known ? RowPlace.Of(place.End(known)) : place;
}
