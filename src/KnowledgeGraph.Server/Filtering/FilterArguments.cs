using System.Collections;
using GraphQL;
using GraphQL.Builders;
using GraphQL.Types;
using KnowledgeGraph.Core.Search;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.DataLoading;
using KnowledgeGraph.Server.Entities;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Notices;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Storage.Filtering;

namespace KnowledgeGraph.Server.Filtering;

/// <summary>The arguments where and order: declared, and read.</summary>
internal static class FilterArguments
{
    public const string Where = "where";
    public const string Order = "order";

    public static FieldBuilder<TSource, TReturn> WithFilter<TSource, TReturn>(
        this FieldBuilder<TSource, TReturn> field,
        FilterShape shape) =>
        field.Arguments(
            new QueryArgument(new GraphQLTypeReference(FilterInputs.NameOf(shape)))
            {
                Name = Where,
                Description = "Only rows that match this filter.",
            }.Cost(CostWeights.FilterArgument),
            new QueryArgument(FilterInputs.ListOf(FilterInputs.SortNameOf(shape)))
            {
                Name = Order,
                Description = "The order of the rows: the entries apply in turn. By default, the order that the field's description gives.",
            }.Cost(CostWeights.OrderArgument));

    /// <summary>The filter; null where none is given.</summary>
    /// <exception cref="ExecutionError">It is refused.</exception>
    public static FilterNode? ReadFilter(this IResolveFieldContext context, FilterShape shape) =>
        ReadFilter(context, shape, context.ReportTerm);

    /// <summary>The filter; null if none is given. How its terms were understood is returned, not added to the notices.</summary>
    /// <exception cref="ExecutionError">It is refused.</exception>
    public static FilterNode? ReadFilter(this IResolveFieldContext context, FilterShape shape, Action<TermReport> report)
    {
        if (Given(context, Where) is not IDictionary<string, object?> input)
        {
            return null;
        }

        var reader = new FilterReader(context.Graph(), Limits(context), report);
        var filter = Checked(() => reader.Read(shape, input));
        return filter == FilterNode.Always || filter is FilterNode.AllOf { Conditions.Count: 0 } ? null : filter;
    }

    /// <summary>The order; empty where none is given.</summary>
    /// <exception cref="ExecutionError">It is refused.</exception>
    public static IReadOnlyList<OrderTerm> ReadOrder(this IResolveFieldContext context, FilterShape shape) =>
        Given(context, Order) is IEnumerable input ? Checked(() => OrderReader.Read(shape, input, Limits(context))) : [];

    /// <summary>Reports how a term of the filter was understood.</summary>
    /// <exception cref="ExecutionError">It means no term, or may mean several, and stands where rows are ruled out.</exception>
    public static void ReportTerm(this IResolveFieldContext context, TermReport report)
    {
        if (report is { IsNegative: true, Found.IsLive: false } && !AsksForTermItself(report))
        {
            throw context.Refuse(report.Found, report.Ontology, Where);
        }

        context.Tell(report.Found, report.Ontology, Where);
    }

    // A withdrawn term is a term all the same, though nothing is linked to it and nothing lies below it.
    private static bool AsksForTermItself(TermReport report) =>
        report is { Found.Status: RecordStatus.Withdrawn, Operation: "eq" or "neq" or "in" or "nin" };

    /// <summary>Adds notices for the data that a filter asks for and the release does not hold, once for all lists of a reply.</summary>
    /// <param name="context">The field.</param>
    /// <param name="shape">The shape of the rows that are filtered.</param>
    /// <param name="filter">The filter.</param>
    public static IReadOnlyList<FilterGap> TellGaps(this IResolveFieldContext context, FilterShape shape, FilterNode filter)
    {
        var gaps = context.RequestServices!.GetRequiredService<FilterGapFinder>()
            .Find(context.Graph(), shape, filter, context.CancellationToken);
        context.TellGaps(gaps);
        return gaps;
    }

    /// <summary>Adds notices for gaps that are known.</summary>
    public static void TellGaps(this IResolveFieldContext context, IReadOnlyList<FilterGap> gaps)
    {
        if (gaps.Count == 0)
        {
            return;
        }

        List<object> path = [.. context.ResponsePath];
        foreach (var gap in gaps)
        {
            context.Request().Reply.AddOfRelease(new Notice(gap.Code, gap.Message, path, Where));
        }
    }

    private static object? Given(IResolveFieldContext context, string argument) =>
        context.Arguments is { } arguments && arguments.TryGetValue(argument, out var given) ? given.Value : null;

    private static FilterLimits Limits(IResolveFieldContext context) => context.RequestServices!.GetRequiredService<FilterLimits>();

    private static T Checked<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (FilterException refused)
        {
            throw new ExecutionError(refused.Message) { Code = refused.IsTooLarge ? ErrorCodes.FilterTooLarge : ErrorCodes.InvalidFilter };
        }
    }
}
