using GraphQL;
using GraphQL.Builders;
using GraphQL.Types;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.DataLoading;
using KnowledgeGraph.Server.Paging;
using KnowledgeGraph.Storage.Filtering;

namespace KnowledgeGraph.Server.Filtering;

/// <summary>Connection fields over all records of a kind, filtered and ordered by the database where that is asked for.</summary>
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
                (graph, arguments) => FilterPrices.Of(graph, shape, arguments[FilterArguments.Where]) + FilterPrices.OfOrder(graph, shape, arguments.CountOf(FilterArguments.Order)),
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

            return PageOf(context, nodeType, shape, known);
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
        var (queries, path) = (context.Loaders(), context.ResponsePath.ToList());
        return new Deferred<object>(async cancellation =>
        {
            var found = await queries.PageAsync(shape, page, cancellation).ConfigureAwait(false);
            var gaps = await context.TellGapsAsync(shape, page.Filter, path, cancellation).ConfigureAwait(false);
            var answer = new FilterAnswer(list, request, page.Filter, found, gaps, reports);
            answers.Keep(graph, key, answer);
            return PageOf(context, nodeType, shape, answer);
        });
    }

    private static QueriedPage PageOf(IResolveFieldContext context, EntityType nodeType, FilterShape shape, FilterAnswer answer) =>
        new(context.Graph(), nodeType, answer.List, answer.Request, answer.Found, () => Count(context, shape, answer.Filter), (leftOut, work) =>
        {
            var filter = answer.Filter.Without(leftOut);
            work.Spend(WorkPrices.Of(context.Graph().CountOf(nodeType), WorkPrices.FilteredLinks) + FilterPrices.OfHandedTerms(filter));
            return context.Loaders().Rows(shape, filter);
        });

    private static object Count(IResolveFieldContext context, FilterShape shape, FilterNode filter)
    {
        var graph = context.Graph();
        var answers = context.RequestServices!.GetRequiredService<FilterAnswerCache>();
        var key = GivenArguments.Describe(shape.Name, context.Arguments, name => name == FilterArguments.Where);
        return answers.Count(graph, key) ?? (object)context.Loaders().Count(shape, filter, count => answers.KeepCount(graph, key, count));
    }
}
