using GraphQL;
using GraphQL.Builders;
using GraphQL.DataLoader;
using GraphQL.Types;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Records;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.DataLoading;
using KnowledgeGraph.Server.Paging;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Storage.Filtering;

namespace KnowledgeGraph.Server.Filtering;

/// <summary>
/// Connection fields over a record's links, from the image. Where it does not hold what a filter or order asks, one query of the database
/// answers all records of a level.
/// </summary>
internal static class FilteredLinks
{
    /// <summary>Adds a field with paging, where and order.</summary>
    /// <param name="type">The record's type.</param>
    /// <param name="name">The field.</param>
    /// <param name="description">The description of the links and their order.</param>
    /// <param name="nodeType">The kind of record at the far end.</param>
    /// <param name="links">The shape of the links, and the end that they are followed from.</param>
    /// <param name="rows">The links in the image, in their order.</param>
    /// <param name="gathered">The links of the record and of those around it where they are asked for; null where its own are.</param>
    public static FieldBuilder<TSource, object> Links<TSource, TNode, TEdge>(
        this ObjectGraphType<TSource> type,
        string name,
        string description,
        EntityType nodeType,
        LinkEnds links,
        Func<IResolveFieldContext<TSource>, IOrderedRows> rows,
        Func<IResolveFieldContext<TSource>, GatheredLinks?>? gathered = null)
        where TSource : EntityNode
        where TNode : IGraphType
        where TEdge : EdgeType<TNode> =>
        type.Links<TSource, TNode, TEdge, ConnectionType<TNode, TEdge>>(name, description, nodeType, links, rows, gathered);

    /// <summary>As the other overload, for a connection with more fields about the list.</summary>
    public static FieldBuilder<TSource, object> Links<TSource, TNode, TEdge, TConnection>(
        this ObjectGraphType<TSource> type,
        string name,
        string description,
        EntityType nodeType,
        LinkEnds links,
        Func<IResolveFieldContext<TSource>, IOrderedRows> rows,
        Func<IResolveFieldContext<TSource>, GatheredLinks?>? gathered = null)
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
            // A page that is refused is refused before anything is looked for.
            var page = PageRequest.From(context, list, options, order.Count == 0 ? null : cursor => OrderValues.Fit(order, cursor));
            if (gathered?.Invoke(context) is { } below)
            {
                return filter is null && order.Count == 0
                    ? new RowPage(
                        context.Source.Graph,
                        nodeType,
                        below.All(context.Loaders(), list.Text, context.Request().Work, context.CancellationToken),
                        list,
                        page)
                    : Gathered(context, nodeType, links, below, filter ?? FilterNode.Always, order, list, page);
            }

            var all = rows(context);
            if (filter is null && order.Count == 0)
            {
                return new RowPage(context.Source.Graph, nodeType, all, list, page);
            }

            var work = context.Request().Work;
            work.Spend(WorkPrices.Of(all.Count, WorkPrices.FilteredLinks));
            var asked = filter ?? FilterNode.Always;
            if (context.Loaders().LinkQueries
                .Find(context.FieldAst, links, asked, order, context.Source.Row, all, work, context.CancellationToken) is { } held)
            {
                return Held(context, nodeType, links.Shape, asked, held, list, page);
            }

            var loader = context.Loaders().Links.Of(context.FieldAst, links, asked, order, work, () => FilterPrices.OfHandedTerms(filter));
            var found = Found(context, links.Shape, asked, loader.Load(context.Source.Row + 1));
            return order.Count == 0
                ? Picked(context, nodeType, all, found, list, page)
                : Ordered(context, nodeType, all, found, order, list, page);
        });
    }

    private static object Held(
        IResolveFieldContext context,
        EntityType nodeType,
        FilterShape shape,
        FilterNode filter,
        IOrderedRows found,
        ListName list,
        PageRequest request)
    {
        var page = new RowPage(context.Graph(), nodeType, found, list, request);
        var telling = context.TellGapsAsync(shape, filter, context.ResponsePath.ToList(), context.CancellationToken);
        return telling.IsCompletedSuccessfully ? page : new Deferred<object>(async _ =>
        {
            await telling.ConfigureAwait(false);
            return page;
        });
    }

    private static Deferred<object> Gathered(
        IResolveFieldContext context,
        EntityType nodeType,
        LinkEnds links,
        GatheredLinks below,
        FilterNode filter,
        IReadOnlyList<OrderTerm> order,
        ListName list,
        PageRequest request)
    {
        var (graph, loaders, work, path) = (context.Graph(), context.Loaders(), context.Request().Work, context.ResponsePath.ToList());
        return new Deferred<object>(async cancellation =>
        {
            var found = await below.FindAsync(loaders, list.Text, links, filter, order, work, cancellation).ConfigureAwait(false);
            await context.TellGapsAsync(links.Shape, filter, path, cancellation).ConfigureAwait(false);
            return new RowPage(graph, nodeType, found, list, request);
        });
    }

    // Finds the links, and reports the data that the filter asks for in vain.
    private static Func<CancellationToken, Task<IReadOnlyList<FoundLink>>> Found(
        IResolveFieldContext context, FilterShape shape, FilterNode filter, IDataLoaderResult<IReadOnlyList<FoundLink>> load)
    {
        var path = context.ResponsePath.ToList();
        return async cancellation =>
        {
            var found = await load.GetResultAsync(cancellation).ConfigureAwait(false);
            await context.TellGapsAsync(shape, filter, path, cancellation).ConfigureAwait(false);
            return found;
        };
    }

    private static Deferred<object> Picked(
        IResolveFieldContext context,
        EntityType nodeType,
        IOrderedRows all,
        Func<CancellationToken, Task<IReadOnlyList<FoundLink>>> findAsync,
        ListName list,
        PageRequest request)
    {
        var graph = context.Graph();
        return new Deferred<object>(async cancellation =>
        {
            var found = await findAsync(cancellation).ConfigureAwait(false);
            var links = found.Select(placed => placed.Link.Id - 1).ToHashSet();
            var picked = new PickedRows(all, position => links.Contains(all.Link(position)));
            return new RowPage(graph, nodeType, picked, list, request);
        });
    }

    private static Deferred<object> Ordered(
        IResolveFieldContext context,
        EntityType nodeType,
        IOrderedRows all,
        Func<CancellationToken, Task<IReadOnlyList<FoundLink>>> findAsync,
        IReadOnlyList<OrderTerm> order,
        ListName list,
        PageRequest request)
    {
        var graph = context.Graph();
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
}
