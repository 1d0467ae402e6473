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

    /// <summary>Makes the query; null if its order is by the texts of too many rows, which are left to the database's index.</summary>
    public static ImageQuery? Of(GraphImage graph, FilterShape shape, FilterNode filter, IReadOnlyList<OrderTerm> order) =>
        ImageOrder.IsLarge(graph, order)
            ? null
            : new ImageQuery(
                ImageTables.SizeOf(graph, shape.Entity),
                new ImageFilter(graph).Read(shape.Entity, filter),
                ImageOrder.Read(graph, order));

    /// <summary>The rows that meet a filter, in their own order.</summary>
    public static ImageQuery Of(GraphImage graph, FilterShape shape, FilterNode filter) => Of(graph, shape, filter, order: [])!;

    /// <summary>Works out what orders by the fields of shapes need, which is otherwise done when an order is first asked for.</summary>
    public static void Prepare(GraphImage graph, IEnumerable<FilterShape> shapes)
    {
        foreach (var field in shapes.SelectMany(shape => shape.Fields).OfType<ScalarField>().Where(field => field.Owner is null))
        {
            if (!ImageOrder.IsLarge(graph, [new OrderTerm([], field, IsDescending: false)]))
            {
                _ = ImageColumns.Of(graph, field).KeysIn(graph);
            }
        }
    }

    /// <summary>Whether any row of a shape, be it a record or a link, meets a filter.</summary>
    public static bool HasAny(GraphImage graph, FilterShape shape, FilterNode filter, CancellationToken cancellation)
    {
        var condition = new ImageFilter(graph).Read(shape.Entity, filter);
        if (ImageTables.LinksOf(graph, shape.Entity) is not { } links)
        {
            return condition.Select(ImageTables.SizeOf(graph, shape.Entity), cancellation).Next(0) >= 0;
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

    /// <summary>The number of rows of a shape in the image.</summary>
    public static int RowsOf(GraphImage graph, FilterShape shape) => ImageTables.SizeOf(graph, shape.Entity);

    /// <summary>Gives one page of the matching rows, in list order in whichever direction the page is walked.</summary>
    /// <param name="page">The page; its filter and order are those of the query.</param>
    /// <param name="cancellation">Checked now and then.</param>
    public IReadOnlyList<KeyRow> Page(PageQuery page, CancellationToken cancellation) => Keys(_order.Order
        .Page(Found(cancellation), PlaceOf(page.After), PlaceOf(page.Before), page.Size, page.IsBackward, cancellation));

    /// <summary>Counts the matching rows.</summary>
    public int Count(CancellationToken cancellation) => Found(cancellation).Count;

    /// <summary>Gives the matching rows, ascending.</summary>
    public int[] Rows(CancellationToken cancellation) => Found(cancellation).ToArray();

    /// <summary>Gives the first of some rows in the order of the query.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="size">The most rows to give.</param>
    /// <param name="cancellation">Checked now and then.</param>
    public IReadOnlyList<KeyRow> First(IEnumerable<int> rows, int size, CancellationToken cancellation)
    {
        var some = RowSet.None(_size);
        foreach (var row in rows)
        {
            some.Add(row);
        }

        return Keys(_order.Order.Page(some, after: null, before: null, size, isBackward: false, cancellation));
    }

    private List<KeyRow> Keys(List<int> rows) => rows.ConvertAll(row => new KeyRow(row + 1, _order.ValuesOf(RowPlace.Of(row))));

    private RowSet Found(CancellationToken cancellation)
    {
        lock (_lock)
        {
            return _rows ??= _condition.Select(_size, cancellation);
        }
    }

    private static OrderPlace? PlaceOf(Keyset? place) => place is null ? null : new OrderPlace(place.Values, place.Id);
}
