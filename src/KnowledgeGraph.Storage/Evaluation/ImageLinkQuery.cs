using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Selection;
using KnowledgeGraph.Storage.Filtering;

namespace KnowledgeGraph.Storage.Evaluation;

/// <summary>
/// A filter and an order over links of records, answered from the image. Conditions on the far ends of links are evaluated once for all
/// records whose links are asked for.
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

    /// <summary>Makes the query.</summary>
    /// <param name="graph">The image.</param>
    /// <param name="shape">The filter and sort fields of the links.</param>
    /// <param name="near">The end from which the links are walked.</param>
    /// <param name="filter">The filter that the links must meet.</param>
    /// <param name="order">The order of the links.</param>
    public static ImageLinkQuery Of(
        GraphImage graph,
        FilterShape shape,
        RecordField near,
        FilterNode filter,
        IReadOnlyList<OrderTerm> order) =>
        new(ImageTables.EndOf(near), new ImageFilter(graph).Read(shape.Entity, filter), ImageOrder.Read(graph, order));

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
                Look(position, cancellation);
                if (_condition.Holds(PlaceOf(nearRow, all, position)))
                {
                    found.Add(position);
                }
            }

            return _order.IsEmpty
                ? found
                : _order.Over(found.ConvertAll(position => PlaceOf(nearRow, all, position)))
                    .Sort(found, position => PlaceOf(nearRow, all, position), all.Row, cancellation);
        }
    }

    /// <summary>A link with the values that it is ordered by.</summary>
    public LinkRow LinkAt(int nearRow, IOrderedRows all, int position) => LinkAt(nearRow, PlaceOf(nearRow, all, position));

    /// <summary>The test that the links of many records must pass, each by its number and the records that it joins.</summary>
    /// <param name="links">The number of links that will be tested.</param>
    /// <param name="cancellation">Checked now and then.</param>
    public Func<int, int, int, bool> Test(long links, CancellationToken cancellation)
    {
        _condition.Expect(links, cancellation);
        return (link, near, far) => _condition.Holds(PlaceOf(link, near, far));
    }

    /// <summary>Of the links of several records, the first to each far record, in the order of the query.</summary>
    /// <param name="links">The links that meet the filter; the smaller tie goes first among those that are alike in the order.</param>
    /// <param name="cancellation">Checked now and then.</param>
    public List<(int Row, LinkRow Link)> Firsts(
        IReadOnlyList<(int Link, int Near, int Far, long Tie)> links, CancellationToken cancellation)
    {
        var places = links.Select(link => PlaceOf(link.Link, link.Near, link.Far)).ToList();
        var order = _order.Over(places);
        var firsts = new Dictionary<int, (long[] Keys, int Index)>();
        for (var index = 0; index < links.Count; index++)
        {
            Look(index, cancellation);
            var keys = order.KeysOf(places[index]);
            if (!firsts.TryGetValue(links[index].Far, out var known) || IsAhead(keys, links[index], known.Keys, links[known.Index]))
            {
                firsts[links[index].Far] = (keys, index);
            }
        }

        var sorted = firsts.ToArray();
        cancellation.ThrowIfCancellationRequested();
        Array.Sort(sorted, (left, right) => left.Value.Keys.AsSpan().SequenceCompareTo(right.Value.Keys) is var compared and not 0
            ? compared
            : left.Key.CompareTo(right.Key));
        return [.. sorted.Select(first => (first.Key, LinkAt(links[first.Value.Index].Near, places[first.Value.Index])))];
    }

    private static bool IsAhead(
        long[] keys, (int Link, int Near, int Far, long Tie) link, long[] knownKeys, (int Link, int Near, int Far, long Tie) known) =>
        keys.AsSpan().SequenceCompareTo(knownKeys) is var compared && compared != 0
            ? compared < 0
            : (link.Tie, link.Link).CompareTo((known.Tie, known.Link)) < 0;

    private static void Look(int link, CancellationToken cancellation)
    {
        if (link % LinksBetweenLooks == 0)
        {
            cancellation.ThrowIfCancellationRequested();
        }
    }

    private LinkRow LinkAt(int nearRow, RowPlace place) => new(nearRow + 1, place.Row + 1, _order.ValuesOf(place));

    private RowPlace PlaceOf(int nearRow, IOrderedRows all, int position) => PlaceOf(all.Link(position), nearRow, all.Row(position));

    private RowPlace PlaceOf(int link, int near, int far) =>
        _near == LinkEnd.Left ? new RowPlace(link, near, far) : new RowPlace(link, far, near);
}
