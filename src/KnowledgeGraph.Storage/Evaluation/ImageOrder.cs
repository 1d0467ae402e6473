using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Selection;
using KnowledgeGraph.Storage.Filtering;

namespace KnowledgeGraph.Storage.Evaluation;

/// <summary>The columns of an order, of the rows themselves or of the records that links lead to.</summary>
internal sealed class ImageOrder
{
    // Ranks of texts take a number for each row, and sorting; more rows than these are left to the database's index.
    private const int MostRankedRows = 1_000_000;

    private readonly List<(RowColumn Column, LinkEnd? End)> _terms;

    private ImageOrder(GraphImage graph, List<(RowColumn Column, LinkEnd? End)> terms, IReadOnlyList<OrderTerm> order)
    {
        _terms = terms;
        Order = new RowOrder([.. terms.Select((term, index) => (KeysOf(graph, term), order[index].IsDescending))]);
    }

    /// <summary>The order.</summary>
    public RowOrder Order { get; }

    /// <summary>Whether nothing orders the rows but their own place.</summary>
    public bool IsEmpty => _terms.Count == 0;

    /// <summary>Reads an order; null where the image does not hold a column of it.</summary>
    public static ImageOrder? Read(GraphImage graph, IReadOnlyList<OrderTerm> order)
    {
        var terms = new List<(RowColumn, LinkEnd?)>();
        foreach (var term in order)
        {
            var end = term.Path is [var record] ? ImageTables.EndOf(record) : null;
            if (ImageColumns.Of(graph, term.Field) is not { } column
                || term.Path.Count > (end is null ? 0 : 1)
                || column is TextColumn { IsRanked: true, Count: > MostRankedRows })
            {
                return null;
            }

            terms.Add((column, end));
        }

        return new ImageOrder(graph, terms, order);
    }

    /// <summary>The values that make the place of a row.</summary>
    public object?[] ValuesOf(RowPlace place) =>
        _terms.Count == 0 ? [] : [.. _terms.Select(term => term.Column.ValueOf(At(place, term.End)))];

    private static RowKeys KeysOf(GraphImage graph, (RowColumn Column, LinkEnd? End) term) =>
        term.End is { } end ? new RecordKeys(end, term.Column.KeysIn(graph)) : term.Column.KeysIn(graph);

    private static RowPlace At(RowPlace place, LinkEnd? end) => end is { } known ? RowPlace.Of(place.End(known)) : place;
}
