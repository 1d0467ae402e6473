using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Selection;
using KnowledgeGraph.Storage.Filtering;

namespace KnowledgeGraph.Storage.Evaluation;

/// <summary>
/// A filter and an order over links of records, answered from the image with the same meaning as by the database. What links ask of their far ends is worked
/// out once for all records whose links are asked for.
/// </summary>
public sealed class ImageLinkQuery
{
    private const int LinksBetweenLooks = 4_096;

    private readonly Lock _lock = new();
    private readonly LinkEnd _near;
    private readonly RowCondition _condition;
    private readonly ImageOrder _order;
    private long _asked;

    private ImageLinkQuery(LinkEnd near, RowCondition condition, ImageOrder order) => (_near, _condition, _order) = (near, condition, order);

    /// <summary>The query; null where it asks for what the image does not hold.</summary>
    /// <param name="graph">The image.</param>
    /// <param name="shape">What can be asked of the links.</param>
    /// <param name="near">The end that they are walked from.</param>
    /// <param name="filter">Which links.</param>
    /// <param name="order">In which order.</param>
    public static ImageLinkQuery? Of(GraphImage graph, FilterShape shape, RecordField near, FilterNode filter, IReadOnlyList<OrderTerm> order) =>
        ImageTables.EndOf(near) is { } end && new ImageFilter(graph).Read(shape.Entity, filter) is { } condition && ImageOrder.Read(graph, order) is { } read
            ? new ImageLinkQuery(end, condition, read)
            : null;

    /// <summary>The links of a record that fit, in the order of the query, and in that of the list where it has none.</summary>
    /// <param name="nearRow">The record.</param>
    /// <param name="all">Its links.</param>
    /// <param name="cancellation">Looked at now and then.</param>
    /// <returns>Places in the list.</returns>
    public List<int> Find(int nearRow, IOrderedRows all, CancellationToken cancellation)
    {
        lock (_lock)
        {
            // The records' links are asked one record after another; what they have in common pays once enough have been asked.
            _asked += all.Count;
            _condition.Expect(_asked, cancellation);
            var found = new List<int>();
            for (var position = 0; position < all.Count; position++)
            {
                if (position % LinksBetweenLooks == 0)
                {
                    cancellation.ThrowIfCancellationRequested();
                }

                if (_condition.Holds(PlaceOf(nearRow, all, position)))
                {
                    found.Add(position);
                }
            }

            return _order.IsEmpty ? found : _order.Order.Sort(found, position => PlaceOf(nearRow, all, position), all.Row);
        }
    }

    /// <summary>A link as the database gives it, with the values that it is ordered by.</summary>
    public LinkRow LinkAt(int nearRow, IOrderedRows all, int position) =>
        new(nearRow + 1, all.Link(position) + 1, _order.ValuesOf(PlaceOf(nearRow, all, position)));

    private RowPlace PlaceOf(int nearRow, IOrderedRows all, int position) => _near == LinkEnd.Left
        ? new RowPlace(all.Link(position), nearRow, all.Row(position))
        : new RowPlace(all.Link(position), all.Row(position), nearRow);
}
