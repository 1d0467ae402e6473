using System.Collections;
using GraphQL;
using GraphQL.Types;
using KnowledgeGraph.Core.Facets;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.DataLoading;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Paging;
using KnowledgeGraph.Server.Requests;

namespace KnowledgeGraph.Server.Facets;

/// <summary>Adds counts of values to connections.</summary>
public static class FacetFields
{
    /// <summary>Values of a facet that are given where the request does not say how many.</summary>
    internal const int DefaultValues = 20;

    private const string By = "by";
    private const string First = "first";
    private const string WithoutOwnFilter = "withoutOwnFilter";

    /// <summary>Adds the field <c>facets</c>.</summary>
    /// <typeparam name="TFacets">The facets of the kind of record at the far end.</typeparam>
    /// <param name="connection">The connection.</param>
    /// <param name="isOfRecords">Whether the list is one of all records of the kind, whose filter is known.</param>
    public static void AddFacets<TFacets>(this ObjectGraphType<Page> connection, bool isOfRecords)
        where TFacets : FacetEnumType
    {
        var field = connection.Field<ListGraphType<NonNullGraphType<FacetCountsType>>>("facets")
            .Description("Counts of values over the whole list, not only this page, in the order asked for.")
            .Argument<NonNullGraphType<ListGraphType<NonNullGraphType<TFacets>>>>(By, "The properties whose values are counted.")
            .Argument<IntGraphType>(
                First,
                "The number of values to return for each property, the most frequent first.",
                argument => argument.DefaultValue = DefaultValues)
            .Cost(CostWeights.Loaded)
            .ListSize([By])
            .Resolve(Resolve);
        if (isOfRecords)
        {
            field.Argument<BooleanGraphType>(
                WithoutOwnFilter,
                "Whether to ignore a property's own conditions in the filter when its values are counted, so that the "
                + "alternatives keep their counts. Conditions on other fields still apply, also those of the same link; under or, where "
                + "others are among the alternatives, all do.",
                argument => argument.DefaultValue = false);
        }
    }

    /// <summary>How many a request asks for, checked.</summary>
    /// <exception cref="ExecutionError">Too few or too many.</exception>
    internal static int Size(IResolveFieldContext context, string argument)
    {
        var most = context.RequestServices!.GetRequiredService<PageOptions>().MaxSize;
        var size = context.GetArgument<int?>(argument) ?? (int)context.FieldDefinition.Arguments!.Find(argument)!.DefaultValue!;
        return size >= 1 && size <= most
            ? size
            : throw new ExecutionError($"{argument} is 1 to {most}; {size} was asked for.") { Code = ErrorCodes.InvalidPageSize };
    }

    private static object Resolve(IResolveFieldContext<Page> context)
    {
        var (page, work) = (context.Source, context.Request().Work);
        var first = Size(context, First);
        var facets = ((IEnumerable)context.Arguments![By].Value!).Cast<Facet>().ToList();
        if (facets.Distinct().Count() < facets.Count)
        {
            throw new ExecutionError($"{By} names {facets.GroupBy(facet => facet).First(same => same.Skip(1).Any()).Key.Name} twice.") { Code = ErrorCodes.InvalidArgument };
        }

        var leavesOut = context.Arguments.TryGetValue(WithoutOwnFilter, out var given) && given.Value is true;
        return new Deferred<IReadOnlyList<CountedFacet>>(async cancellation =>
        {
            var lists = new Dictionary<string, int[]>();
            var counted = new List<CountedFacet>();
            foreach (var facet in facets)
            {
                IReadOnlyList<string> leftOut = leavesOut ? facet.FilterFields : [];
                var key = string.Join(' ', leftOut);
                if (!lists.TryGetValue(key, out var rows))
                {
                    rows = await page.WholeList(leftOut, work).GetResultAsync(cancellation).ConfigureAwait(false);
                    lists.Add(key, rows);
                }

                work.Spend(WorkPrices.Of(rows.Length, WorkPrices.CountedRows));
                var column = facet.ColumnOf(page.Graph);
                counted.Add(new CountedFacet(page, facet, rows, column.Count(rows), first));
            }

            return counted;
        });
    }
}
