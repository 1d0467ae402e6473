using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Selection;
using KnowledgeGraph.Storage.Filtering;

namespace KnowledgeGraph.Storage.Evaluation;

/// <summary>
/// A filter and an order over links of records, answered from the image with the same meaning as by the database. Conditions on the far
/// ends of links are evaluated once for all records whose links are asked for.
/// </summary>
public sealed class ImageLinkQuery
{
    private const int LinksBetweenLooks = 4_096;

    private readonly Lock _lock = new();
    private readonly LinkEnd _near;
    private readonly RowCondition _condition;
    private readonly ImageOrder _order;
    private long _asked;

    private ImageLinkQuery(LinkEnd near, RowCondition condition, ImageOrder order) =>
        (_near, _condition, _order) = (near, condition, order);

    /// <summary>Makes the query; null if it asks for something that the image does not hold.</summary>
    /// <param name="graph">The image.</param>
    /// <param name="shape">The filter and sort fields of the links.</param>
    /// <param name="near">The end from which the links are walked.</param>
    /// <param name="filter">The filter that the links must meet.</param>
    /// <param name="order">The order of the links.</param>
    public static ImageLinkQuery? Of(
        GraphImage graph,
        FilterShape shape,
        RecordField near,
        FilterNode filter,
        IReadOnlyList<OrderTerm> order) =>
        ImageTables.EndOf(near) is { } end && new ImageFilter(graph).Read(shape.Entity, filter) is { } condition
            && ImageOrder.Read(graph, order) is { } read
            ? new ImageLinkQuery(end, condition, read)
            : null;

    /// <summary>
    /// Finds the links of a record that meet the filter, in the order of the query, or in that of the list if the query has none.
    /// </summary>
    /// <param name="nearRow">The record.</param>
    /// <param name="all">Its links.</param>
    /// <param name="cancellation">Checked now and then.</param>
    /// <returns>Positions in the list.</returns>
    public List<int> Find(int nearRow, IOrderedRows all, CancellationToken cancellation)
    {
        lock (_lock)
        {
            // Links are tested one record after another; work shared between records pays off only once enough links have been tested.
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

            return _order.IsEmpty ? found : _order.Order.Sort(found, position => PlaceOf(nearRow, all, position), all.Row, cancellation);
        }
    }

    /// <summary>A link as the database gives it, with the values that it is ordered by.</summary>
    public LinkRow LinkAt(int nearRow, IOrderedRows all, int position) =>
        new(nearRow + 1, all.Link(position) + 1, _order.ValuesOf(PlaceOf(nearRow, all, position)));

    private RowPlace PlaceOf(int nearRow, IOrderedRows all, int position) => _near == LinkEnd.Left
        ? new RowPlace(all.Link(position), nearRow, all.Row(position))
        : new RowPlace(all.Link(position), all.Row(position), nearRow);
}
