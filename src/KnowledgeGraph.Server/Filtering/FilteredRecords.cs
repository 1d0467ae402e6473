using GraphQL;
using GraphQL.Builders;
using GraphQL.Types;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.DataLoading;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Paging;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Storage.Evaluation;
using KnowledgeGraph.Storage.Filtering;

namespace KnowledgeGraph.Server.Filtering;

/// <summary>
/// Connection fields over all records of a kind, filtered and ordered where that is asked for: in memory, but for orders by the texts of
/// very many rows, which the database has an index for.
/// </summary>
internal static class FilteredRecords
{
    public static FieldBuilder<TSource, object> Records<TSource, TNode, TEdge>(
        this ObjectGraphType<TSource> type, string name, string description, EntityType nodeType, FilterShape shape)
        where TNode : IGraphType
        where TEdge : EdgeType<TNode>
    {
        var field = $"{type.Name}.{name}";
        return type.Field<ConnectionType<TNode, TEdge>>(name).Description(description).WithPaging().WithFilter(shape)
            .PriceBy(
                (graph, arguments) => FilterPrices.Of(graph, shape, arguments[FilterArguments.Where])
                    + FilterPrices.OfOrder(graph, shape, arguments.CountOf(FilterArguments.Order)),
                FilterArguments.Where,
                FilterArguments.Order)
            .Resolve(context => Resolve(context, nodeType, shape, field));
    }

    private static object Resolve(IResolveFieldContext context, EntityType nodeType, FilterShape shape, string field)
    {
        var graph = context.Graph();
        var answers = context.RequestServices!.GetRequiredService<FilterAnswerCache>();
        var key = GivenArguments.Describe(field, context.Arguments, _ => true);
        if (answers.TryGet(graph, key, out var known))
        {
            foreach (var report in known.Reports)
            {
                context.ReportTerm(report);
            }

            context.TellGaps(known.Gaps);
            return PageOf(context, nodeType, shape, known, query: null);
        }

        var list = ListName.Of(field, context);
        var options = context.RequestServices!.GetRequiredService<PageOptions>();
        var reports = new List<TermReport>();
        var filter = context.ReadFilter(shape, report =>
        {
            reports.Add(report);
            context.ReportTerm(report);
        });
        var order = context.ReadOrder(shape);
        if (filter is null && order.Count == 0)
        {
            return new RowPage(graph, nodeType, new AllRows(graph.CountOf(nodeType)), list, PageRequest.From(context, list, options));
        }

        var request = PageRequest.From(context, list, options, cursor => OrderValues.Fit(order, cursor));
        var page = new PageQuery(
            filter ?? FilterNode.Always,
            order,
            request.After is { } after ? new Keyset(after.OrderValues, graph.KeyUpTo(nodeType, after.Curie)) : null,
            request.Before is { } before ? new Keyset(before.OrderValues, graph.KeyFrom(nodeType, before.Curie)) : null,
            request.Size + 1,
            request.IsBackward);
        var gaps = context.TellGaps(shape, page.Filter);
        if (ImageQuery.Of(graph, shape, page.Filter, order) is { } query)
        {
            return Answered(query.Page(page, context.CancellationToken), query);
        }

        var loaders = context.Loaders();
        return new Deferred<object>(async cancellation =>
            Answered(await loaders.PageAsync(shape, page, cancellation).ConfigureAwait(false), query: null));

        QueriedPage Answered(IReadOnlyList<KeyRow> found, ImageQuery? query)
        {
            var answer = new FilterAnswer(list, request, page.Filter, order, found, gaps, reports);
            answers.Keep(graph, key, answer);
            return PageOf(context, nodeType, shape, answer, query);
        }
    }

    // The context is another field's by the time the count or the rows are asked for, so what they need of it is taken here.
    private static QueriedPage PageOf(
        IResolveFieldContext context,
        EntityType nodeType,
        FilterShape shape,
        FilterAnswer answer,
        ImageQuery? query)
    {
        var (graph, arguments, cancellation) = (context.Graph(), context.Arguments, context.CancellationToken);
        var answers = context.RequestServices!.GetRequiredService<FilterAnswerCache>();
        return new(graph, nodeType, answer.List, answer.Request, answer.Found)
        {
            Counter = Count,
            Reader = Rows,
            FirstInOrder = First,
        };

        int Count()
        {
            var key = GivenArguments.Describe(shape.Name, arguments, name => name == FilterArguments.Where);
            if (answers.Count(graph, key) is { } known)
            {
                return known;
            }

            var counted = (query ?? ImageQuery.Of(graph, shape, answer.Filter)).Count(cancellation);
            answers.KeepCount(graph, key, counted);
            return counted;
        }

        int[] Rows(IReadOnlyCollection<string> leftOut, RequestWork work)
        {
            var filter = answer.Filter.Without(leftOut);
            work.Spend(WorkPrices.Of(graph.CountOf(nodeType), WorkPrices.FilteredLinks) + FilterPrices.OfHandedTerms(filter));
            return ((leftOut.Count == 0 ? query : null) ?? ImageQuery.Of(graph, shape, filter)).Rows(cancellation);
        }

        IReadOnlyList<KeyRow> First(IEnumerable<int> rows, int size) =>
            ImageQuery.Of(graph, shape, FilterNode.Always, answer.Order) is { } ordered
                ? ordered.First(rows, size, cancellation)
                : throw new ExecutionError("Records of a value or of a group cannot be given in an order by the texts of so many rows.")
                {
                    Code = ErrorCodes.InvalidArgument,
                };
    }
}
