using System.Collections;
using GraphQL;
using GraphQL.Builders;
using GraphQL.Types;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.DataLoading;
using KnowledgeGraph.Server.Schema;
using KnowledgeGraph.Storage.Filtering;

namespace KnowledgeGraph.Server.Filtering;

/// <summary>The arguments where and order: declared, and read.</summary>
internal static class FilterArguments
{
    public const string Where = "where";
    public const string Order = "order";

    public static FieldBuilder<TSource, TReturn> WithFilter<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field, FilterShape shape) =>
        field.Arguments(
            new QueryArgument(new GraphQLTypeReference(FilterInputs.NameOf(shape))) { Name = Where, Description = "Only rows that fit." }.Cost(CostWeights.FilterArgument),
            new QueryArgument(FilterInputs.ListOf(FilterInputs.SortNameOf(shape)))
            {
                Name = Order,
                Description = "In this order: the entries apply in turn. Without it, the order that the field's description names.",
            }.Cost(CostWeights.OrderArgument));

    /// <summary>The filter; null where none is given.</summary>
    /// <exception cref="ExecutionError">It is refused.</exception>
    public static FilterNode? ReadFilter(this IResolveFieldContext context, FilterShape shape) =>
        ReadFilter(context, shape, context.ReportTerm);

    /// <summary>The filter; null where none is given. Term identifiers that are retired or unknown are told, not noticed.</summary>
    /// <exception cref="ExecutionError">It is refused.</exception>
    public static FilterNode? ReadFilter(this IResolveFieldContext context, FilterShape shape, Action<string, string?> report)
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

    /// <summary>Notices that a term identifier of the filter is retired, or, without a live one, unknown.</summary>
    public static void ReportTerm(this IResolveFieldContext context, string identifier, string? live)
    {
        if (live is null)
        {
            context.AddNotice(NoticeCodes.UnknownIdentifier, $"No term of this release has the identifier {GivenText.Shown(identifier)}.", Where);
        }
        else
        {
            context.AddNotice(NoticeCodes.RetiredIdentifier, $"{identifier} is retired; the live term is {live}.", Where);
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
