using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Selection;
using KnowledgeGraph.Storage.Filtering;

namespace KnowledgeGraph.Storage.Evaluation;

/// <summary>
/// A filter and an order over the records of a kind, answered from the image with the same meaning as by the database. The matching rows
/// are found once, on first use.
/// </summary>
public sealed class ImageQuery
{
    private readonly Lock _lock = new();
    private readonly RowCondition _condition;
    private readonly ImageOrder _order;
    private readonly int _size;
    private RowSet? _rows;

    private ImageQuery(int size, RowCondition condition, ImageOrder order) => (_size, _condition, _order) = (size, condition, order);

    /// <summary>Makes the query; null if it asks for something that the image does not hold.</summary>
    public static ImageQuery? Of(GraphImage graph, FilterShape shape, FilterNode filter, IReadOnlyList<OrderTerm> order) =>
        ImageTables.KindOf(shape.Entity) is { } kind && new ImageFilter(graph).Read(shape.Entity, filter) is { } condition
            && ImageOrder.Read(graph, order) is { } read
            ? new ImageQuery(graph.CountOf(kind), condition, read)
            : null;

    /// <summary>
    /// Makes the query, with conditions on data that the image does not hold answered by the database one by one; null if that would be too
    /// much, or if the order is by such data.
    /// </summary>
    public static async Task<ImageQuery?> WithStoredAsync(
        GraphImage graph,
        FilterShape shape,
        FilterNode filter,
        IReadOnlyList<OrderTerm> order,
        ReadKeys keysOf,
        CancellationToken cancellation) =>
        Of(graph, shape, FilterNode.Always, order) is not null
        && await new StoredConditions(graph, keysOf).ReplaceAsync(shape, filter, cancellation).ConfigureAwait(false) is { } known
            ? Of(graph, shape, known, order)
            : null;

    /// <summary>
    /// Whether any row of a shape, be it a record or a link, meets a filter; null if the filter asks for something
    /// that the image does not hold.
    /// </summary>
    public static bool? HasAny(GraphImage graph, FilterShape shape, FilterNode filter, CancellationToken cancellation)
    {
        if (new ImageFilter(graph).Read(shape.Entity, filter) is not { } condition
            || ImageTables.SizeOf(graph, shape.Entity) is not { } size)
        {
            return null;
        }

        if (ImageTables.LinksOf(graph, shape.Entity) is not { } links)
        {
            return condition.Select(size, cancellation).Next(0) >= 0;
        }

        for (var near = 0; near < links.NearCount; near++)
        {
            if (links.Any(near, condition))
            {
                return true;
            }

            cancellation.ThrowIfCancellationRequested();
        }

        return false;
    }

    /// <summary>The number of rows of a shape in the image; null if the image does not hold that kind of row.</summary>
    public static int? RowsOf(GraphImage graph, FilterShape shape) => ImageTables.SizeOf(graph, shape.Entity);

    /// <summary>Gives one page of the matching rows, in list order in whichever direction the page is walked.</summary>
    /// <param name="page">The page; its filter and order are those of the query.</param>
    /// <param name="cancellation">Checked now and then.</param>
    public IReadOnlyList<KeyRow> Page(PageQuery page, CancellationToken cancellation)
    {
        var found = _order.Order
            .Page(Found(cancellation), PlaceOf(page.After), PlaceOf(page.Before), page.Size, page.IsBackward, cancellation);
        return found.ConvertAll(row => new KeyRow(row + 1, _order.ValuesOf(RowPlace.Of(row))));
    }

    /// <summary>Counts the matching rows.</summary>
    public int Count(CancellationToken cancellation) => Found(cancellation).Count;

    /// <summary>Gives the matching rows, ascending.</summary>
    public int[] Rows(CancellationToken cancellation) => Found(cancellation).ToArray();

    /// <summary>Gives the first of some rows in the order of the query.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="size">The most rows to give.</param>
    /// <param name="cancellation">Checked now and then.</param>
    public IReadOnlyList<int> First(IEnumerable<int> rows, int size, CancellationToken cancellation)
    {
        var some = RowSet.None(_size);
        foreach (var row in rows)
        {
            some.Add(row);
        }

        return _order.Order.Page(some, after: null, before: null, size, isBackward: false, cancellation);
    }

    private RowSet Found(CancellationToken cancellation)
    {
        lock (_lock)
        {
            return _rows ??= _condition.Select(_size, cancellation);
        }
    }

    private static OrderPlace? PlaceOf(Keyset? place) => place is null ? null : new OrderPlace(place.Values, place.Id);
}
