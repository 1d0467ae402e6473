using GraphQL;
using GraphQL.Builders;
using GraphQL.DataLoader;
using GraphQL.Types;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Server.DataLoading;
using KnowledgeGraph.Server.Paging;
using KnowledgeGraph.Storage.Filtering;

namespace KnowledgeGraph.Server.Filtering;

/// <summary>
/// Connection fields over a record's links: from the image, or, filtered and ordered, by one query for all records of a level.
/// </summary>
internal static class FilteredLinks
{
    /// <summary>Adds a field with paging, where and order.</summary>
    /// <param name="type">The record's type.</param>
    /// <param name="name">The field.</param>
    /// <param name="description">What the links are, and their order.</param>
    /// <param name="nodeType">The kind of record at the far end.</param>
    /// <param name="links">What can be asked of them, and from which end they are walked.</param>
    /// <param name="rows">The links in the image, in their order; a far record may come more than once.</param>
    /// <param name="nearRows">The records whose links these are; the record itself where it is not given.</param>
    public static FieldBuilder<TSource, object> Links<TSource, TNode, TEdge>(
        this ObjectGraphType<TSource> type,
        string name,
        string description,
        EntityType nodeType,
        LinkEnds links,
        Func<IResolveFieldContext<TSource>, IOrderedRows> rows,
        Func<IResolveFieldContext<TSource>, IReadOnlyCollection<int>>? nearRows = null)
        where TSource : EntityNode
        where TNode : IGraphType
        where TEdge : EdgeType<TNode> =>
        type.Links<TSource, TNode, TEdge, ConnectionType<TNode, TEdge>>(name, description, nodeType, links, rows, nearRows);

    /// <summary>As the other, for a connection that says more of the list.</summary>
    public static FieldBuilder<TSource, object> Links<TSource, TNode, TEdge, TConnection>(
        this ObjectGraphType<TSource> type,
        string name,
        string description,
        EntityType nodeType,
        LinkEnds links,
        Func<IResolveFieldContext<TSource>, IOrderedRows> rows,
        Func<IResolveFieldContext<TSource>, IReadOnlyCollection<int>>? nearRows = null)
        where TSource : EntityNode
        where TNode : IGraphType
        where TEdge : EdgeType<TNode>
        where TConnection : PagedConnectionType<TNode, TEdge>
    {
        var field = $"{type.Name}.{name}";
        return type.Field<TConnection>(name).Description(description).WithPaging().WithFilter(links.Shape).Resolve(context =>
        {
            var list = ListName.Of(field, context);
            var options = context.RequestServices!.GetRequiredService<PageOptions>();
            var filter = context.ReadFilter(links.Shape);
            var order = context.ReadOrder(links.Shape);
            if (filter is null && order.Count == 0)
            {
                var request = PageRequest.From(context, list, options);
                return new RowPage(context.Source.Graph, nodeType, Distinct(rows(context), nearRows?.Invoke(context).Count > 1), list, request);
            }

            IReadOnlyCollection<int> near = nearRows is null ? [context.Source.Row] : nearRows(context);
            var loader = context.Loaders().Links(context.FieldAst, links, filter ?? FilterNode.Always, order);
            var found = Found(context, links.Shape, filter ?? FilterNode.Always, near.Select(row => loader.Load(row + 1)).ToList());
            return order.Count == 0
                ? Picked(context, nodeType, rows(context), found, near.Count > 1, list, PageRequest.From(context, list, options))
                : Ordered(context, nodeType, rows(context), found, order, list, options);
        });
    }

    // Finds the links, and tells what the filter asks for in vain.
    private static Func<CancellationToken, Task<IEnumerable<PlacedLink>>> Found(
        IResolveFieldContext context, FilterShape shape, FilterNode filter, List<IDataLoaderResult<IReadOnlyList<PlacedLink>>> loads) => async cancellation =>
        {
            var found = await Task.WhenAll(loads.Select(load => load.GetResultAsync(cancellation))).ConfigureAwait(false);
            await context.TellGapsAsync(shape, filter, cancellation).ConfigureAwait(false);
            return found.SelectMany(links => links);
        };

    private static Deferred<object> Picked(
        IResolveFieldContext context,
        EntityType nodeType,
        IOrderedRows all,
        Func<CancellationToken, Task<IEnumerable<PlacedLink>>> findAsync,
        bool mayRepeat,
        ListName list,
        PageRequest request)
    {
        var graph = context.Graph();
        return new Deferred<object>(async cancellation =>
        {
            var found = await findAsync(cancellation).ConfigureAwait(false);
            var links = found.Select(placed => placed.Link.Id - 1).ToHashSet();
            var picked = new PickedRows(all, position => links.Contains(all.Link(position)));
            return new RowPage(graph, nodeType, Distinct(picked, mayRepeat), list, request);
        });
    }

    private static Deferred<object> Ordered(
        IResolveFieldContext context,
        EntityType nodeType,
        IOrderedRows all,
        Func<CancellationToken, Task<IEnumerable<PlacedLink>>> findAsync,
        IReadOnlyList<OrderTerm> order,
        ListName list,
        PageOptions options)
    {
        var graph = context.Graph();
        var request = PageRequest.From(context, list, options, cursor => OrderValues.Fit(order, cursor));
        return new Deferred<object>(async cancellation =>
        {
            var found = await findAsync(cancellation).ConfigureAwait(false);
            var rowOf = new Dictionary<int, int>();
            for (var position = 0; position < all.Count; position++)
            {
                rowOf[all.Link(position)] = all.Row(position);
            }

            var links = found.Where(placed => rowOf.ContainsKey(placed.Link.Id - 1)).OrderBy(placed => placed.Place);
            var rows = new ValueOrderedRows(order, links.Select(placed => (rowOf[placed.Link.Id - 1], placed.Link)));
            return new RowPage(graph, nodeType, rows, list, request);
        });
    }

    // Only the links of several records can lead to one far record twice.
    private static IOrderedRows Distinct(IOrderedRows rows, bool mayRepeat) => mayRepeat ? SortedRows.Of(rows.Entries()) : rows;
}
