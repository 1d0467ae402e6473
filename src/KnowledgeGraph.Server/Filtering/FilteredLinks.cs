using GraphQL;
using GraphQL.Builders;
using GraphQL.Types;
using GraphQLParser.AST;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Records;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.DataLoading;
using KnowledgeGraph.Server.Paging;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Storage.Filtering;

namespace KnowledgeGraph.Server.Filtering;

/// <summary>Connection fields over a record's links, filtered and ordered where that is asked for.</summary>
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
            if (filter is not null)
            {
                context.TellGaps(links.Shape, filter);
            }

            var below = gathered?.Invoke(context);
            var asked = new AskedLinks(context, links, below is null ? rows(context) : null, below, order, list);
            return new RowPage(context.Source.Graph, nodeType, asked.Find(filter), list, page)
            {
                FindWithout = filter is null ? null : (leftOut, work) => asked.Find(filter.Without(leftOut), leftOut, work),
                Far = links.Far.Name,
            };
        });
    }

    // The context is another field's by the time that a list is found once more, so what that needs of it is taken here.
    private sealed class AskedLinks(
        IResolveFieldContext context,
        LinkEnds links,
        IOrderedRows? own,
        GatheredLinks? gathered,
        IReadOnlyList<OrderTerm> order,
        ListName list)
    {
        private readonly GraphQLField _field = context.FieldAst;
        private readonly RequestLoaders _loaders = context.Loaders();
        private readonly RequestWork _work = context.Request().Work;
        private readonly int _row = ((EntityNode)context.Source!).Row;
        private readonly CancellationToken _cancellation = context.CancellationToken;

        public IOrderedRows Find(FilterNode? filter) => Find(filter, [], _work);

        public IOrderedRows Find(FilterNode? filter, IReadOnlyCollection<string> leftOut, RequestWork work)
        {
            var name = leftOut.Count == 0 ? list.Text : $"{list.Text} {string.Join(' ', leftOut)}";
            if (filter is null && order.Count == 0)
            {
                return own ?? gathered!.All(_loaders, name, work, _cancellation);
            }

            var asked = filter ?? FilterNode.Always;
            if (gathered is not null)
            {
                return gathered.Find(_loaders, name, links, asked, order, work, _cancellation);
            }

            work.Spend(WorkPrices.Of(own!.Count, WorkPrices.FilteredLinks));
            return _loaders.LinkQueries.Find((_field, string.Join(' ', leftOut)), links, asked, order, _row, own, work, _cancellation);
        }
    }
}
