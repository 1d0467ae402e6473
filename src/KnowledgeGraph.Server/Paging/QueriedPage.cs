using GraphQL.DataLoader;
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
/// <param name="count">Counts the whole list.</param>
/// <param name="rows">Reads the rows of the whole list, without the conditions on some fields.</param>
public sealed class QueriedPage(
    GraphImage graph,
    EntityType nodeType,
    ListName list,
    PageRequest request,
    IReadOnlyList<KeyRow> found,
    Func<object> count,
    QueriedPage.ReadRows rows)
    : Page(graph, nodeType)
{
    /// <summary>Reads the rows of a whole list.</summary>
    /// <param name="leftOut">Fields of the filter whose conditions do not count.</param>
    /// <param name="work">The budget that pays for the reading.</param>
    public delegate IDataLoaderResult<int[]> ReadRows(IReadOnlyCollection<string> leftOut, RequestWork work);

    /// <summary>Gives the first of some rows in the order of the list; null where that is the order of rows.</summary>
    public Func<IEnumerable<int>, int, IReadOnlyList<int>>? FirstInOrder { get; init; }

    private readonly bool _goesOn = found.Count > request.Size;

    public override int Count => Math.Min(found.Count, request.Size);

    public override object TotalCount => count();

    public override IDataLoaderResult<int[]> WholeList(IReadOnlyCollection<string> leftOut, RequestWork work) => rows(leftOut, work);

    public override IEnumerable<int> FirstOf(IEnumerable<int> some, int size) => FirstInOrder?.Invoke(some, size) ?? base.FirstOf(some, size);

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
