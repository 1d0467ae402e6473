using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Storage.Filtering;

namespace KnowledgeGraph.Server.Paging;

/// <summary>
/// One page of a list that is filtered and ordered; of the list, no more is read than the page and the row after it.
/// </summary>
/// <param name="graph">The image the rows are of.</param>
/// <param name="nodeType">The kind of record.</param>
/// <param name="list">Names the list in its cursors.</param>
/// <param name="request">The data that was asked for.</param>
/// <param name="found">The rows, with one more than asked for if there is one: the last, or the first going backward.</param>
public sealed class QueriedPage(
    GraphImage graph,
    EntityType nodeType,
    ListName list,
    PageRequest request,
    IReadOnlyList<KeyRow> found)
    : Page(graph, nodeType)
{
    /// <summary>Counts the whole list.</summary>
    public required Func<int> Counter { get; init; }

    /// <summary>Reads the rows of the whole list, ascending, without the conditions on some fields.</summary>
    public required Func<IReadOnlyCollection<string>, RequestWork, int[]> Reader { get; init; }

    /// <summary>Gives the first of some rows in the order of the list.</summary>
    public required Func<IEnumerable<int>, int, IReadOnlyList<KeyRow>> FirstInOrder { get; init; }

    private readonly bool _goesOn = found.Count > request.Size;

    public override int Count => Math.Min(found.Count, request.Size);

    public override int TotalCount => Counter();

    public override WholeList WholeList(IReadOnlyCollection<string> leftOut, RequestWork work)
    {
        var rows = Reader(leftOut, work);
        return new WholeList(rows, [], (places, size) => new QueriedPage(
            Graph,
            NodeType,
            list,
            new PageRequest(size, IsBackward: false, null, null),
            FirstInOrder(places.Select(place => rows[place]), size))
        {
            Counter = Counter,
            Reader = Reader,
            FirstInOrder = FirstInOrder,
        });
    }

    public override bool HasNextPage => request.IsBackward ? request.Before is not null : _goesOn;

    public override bool HasPreviousPage => request.IsBackward ? _goesOn : request.After is not null;

    /// <inheritdoc/>
    public override bool IsBackward => request.IsBackward;

    protected override ListName ListName => list;

    internal override int LinkAt(int index) => -1;

    internal override int RowAt(int index) => At(index).Id - 1;

    protected override IReadOnlyList<object?> OrderValuesAt(int index) => At(index).OrderValues;

    private KeyRow At(int index) => found[request.IsBackward && _goesOn ? index + 1 : index];
}
