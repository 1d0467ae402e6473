using GraphQL;
using GraphQL.Builders;
using GraphQL.DataLoader;
using GraphQL.Types;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.DataLoading;
using KnowledgeGraph.Server.Paging;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Storage.Evaluation;
using KnowledgeGraph.Storage.Filtering;

namespace KnowledgeGraph.Server.Filtering;

/// <summary>
/// Connection fields over all records of a kind, filtered and ordered where that is asked for: in memory, and by the database where the
/// image does not hold what is asked.
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

            if (known.Gaps.Count > 0)
            {
                context.TellGaps(known.Gaps, [.. context.ResponsePath]);
            }

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
        var path = context.ResponsePath.ToList();
        if (ImageQuery.Of(graph, shape, page.Filter, order) is { } query)
        {
            var found = query.Page(page, context.CancellationToken);
            var telling = context.TellGapsAsync(shape, page.Filter, path, context.CancellationToken);
            return telling.IsCompletedSuccessfully
                ? Answered(found, telling.Result, query)
                : new Deferred<object>(async _ => Answered(found, await telling.ConfigureAwait(false), query));
        }

        var loaders = context.Loaders();
        return new Deferred<object>(async cancellation =>
        {
            var stored = await ImageQuery.WithStoredAsync(graph, shape, page.Filter, order, loaders.KeysAsync, cancellation)
                .ConfigureAwait(false);
            var found = stored?.Page(page, cancellation) ?? await loaders.PageAsync(shape, page, cancellation).ConfigureAwait(false);
            return Answered(found, await context.TellGapsAsync(shape, page.Filter, path, cancellation).ConfigureAwait(false), stored);
        });

        QueriedPage Answered(IReadOnlyList<KeyRow> found, IReadOnlyList<FilterGap> gaps, ImageQuery? query)
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
        var (graph, loaders, arguments, cancellation) = (context.Graph(), context.Loaders(), context.Arguments, context.CancellationToken);
        var answers = context.RequestServices!.GetRequiredService<FilterAnswerCache>();
        return new(graph, nodeType, answer.List, answer.Request, answer.Found, Count, Rows)
        {
            FirstInOrder = answer.Order.Count > 0 && ImageQuery.Of(graph, shape, FilterNode.Always, answer.Order) is { } ordered
                ? (rows, size) => ordered.First(rows, size, cancellation)
                : null,
        };

        object Count()
        {
            var key = GivenArguments.Describe(shape.Name, arguments, name => name == FilterArguments.Where);
            if (answers.Count(graph, key) is { } known)
            {
                return known;
            }

            if ((query ?? ImageQuery.Of(graph, shape, answer.Filter, order: [])) is not { } image)
            {
                return loaders.Count(shape, answer.Filter, count => answers.KeepCount(graph, key, count));
            }

            var counted = image.Count(cancellation);
            answers.KeepCount(graph, key, counted);
            return counted;
        }

        IDataLoaderResult<int[]> Rows(IReadOnlyCollection<string> leftOut, RequestWork work)
        {
            var filter = answer.Filter.Without(leftOut);
            work.Spend(WorkPrices.Of(graph.CountOf(nodeType), WorkPrices.FilteredLinks) + FilterPrices.OfHandedTerms(filter));
            return ((leftOut.Count == 0 ? query : null) ?? ImageQuery.Of(graph, shape, filter, order: [])) is { } image
                ? new Deferred<int[]>(token => Task.FromResult(image.Rows(token)))
                : loaders.Rows(shape, filter);
        }
    }
}
