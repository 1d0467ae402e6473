using System.Collections;
using System.Globalization;
using GraphQL;
using GraphQL.Types;
using KnowledgeGraph.Core.Facets;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Notices;
using KnowledgeGraph.Server.Paging;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Storage.Model;

namespace KnowledgeGraph.Server.Facets;

/// <summary>Adds counts of values, and groups of rows, to connections.</summary>
public static class FacetFields
{
    /// <summary>Values of a facet that are given where the request does not say how many.</summary>
    internal const int DefaultValues = 20;

    private const string OneEdge =
        "In a list that gathers the links of several terms a record has one edge, and counts by what that edge says; a filter asks all of "
            + "its links.";

    private const string By = "by";
    private const string First = "first";
    private const string WithoutOwnFilter = "withoutOwnFilter";

    /// <summary>Adds the fields <c>facets</c> and <c>groupBy</c>, and the same for the properties of links where the list is one.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="node">The type of the records at the far end.</param>
    /// <param name="edge">The type of the edges.</param>
    /// <param name="ofRecords">The facets of the records.</param>
    /// <param name="ofLinks">The facets of the links; null where the list is not one of links.</param>
    public static void AddFacets(this ObjectGraphType<Page> connection, Type node, Type edge, Type ofRecords, Type? ofLinks)
    {
        var group = ListOf(typeof(GroupType<,>).MakeGenericType(node, edge));
        AddCounts(connection, "facets", "Counts of values over the whole list, not only this page, in the order asked for.", ofRecords);
        AddGroups(connection, "groupBy", "The rows of the whole list grouped by a property of their records", ofRecords, group);
        if (ofLinks is not null)
        {
            AddCounts(connection, "linkFacets", "As facets, of what the list's edges say, not of its records. " + OneEdge, ofLinks);
            AddGroups(
                connection, "groupByLink", "The rows of the whole list grouped by a property of their edges", ofLinks, group, OneEdge);
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

    private static void AddCounts(ObjectGraphType<Page> connection, string name, string description, Type facets) =>
        connection.Field<ListGraphType<NonNullGraphType<FacetCountsType>>>(name)
            .Description(description)
            .Arguments(Given(
                typeof(NonNullGraphType<>).MakeGenericType(ListOf(facets)), By, "The properties whose values are counted."))
            .Argument<IntGraphType>(
                First,
                "The number of values to return for each property, the most frequent first.",
                argument => argument.DefaultValue = DefaultValues)
            .Argument<BooleanGraphType>(
                WithoutOwnFilter,
                "Whether to ignore a property's own conditions in the filter when its values are counted, so that the "
                + "alternatives keep their counts. Conditions on other fields still apply, also those of the same link; under or, where "
                + "others are among the alternatives, all do.",
                argument => argument.DefaultValue = false)
            .Cost(CostWeights.Loaded)
            .ListSize([By])
            .Resolve(Counts);

    private static void AddGroups(
        ObjectGraphType<Page> connection, string name, string description, Type facets, Type group, string further = "") =>
        connection.Field(name, group)
            .Description(description + ": the largest groups first, and as the last one the rows without a value, if there are any. "
                + $"A row with several values is in several groups. {further}".TrimEnd())
            .Arguments(Given(typeof(NonNullGraphType<>).MakeGenericType(facets), By, "The property."))
            .Argument<IntGraphType>(
                First,
                "The number of groups to return, beside that of the rows without a value.",
                argument => argument.DefaultValue = DefaultValues)
            .Cost(CostWeights.Loaded)
            .ListSize([First])
            .Resolve(Groups);

    private static QueryArgument Given(Type type, string name, string description) => new(type) { Name = name, Description = description };

    private static Type ListOf(Type item) => typeof(ListGraphType<>).MakeGenericType(typeof(NonNullGraphType<>).MakeGenericType(item));

    private static List<CountedFacet> Counts(IResolveFieldContext<Page> context)
    {
        var first = Size(context, First);
        var facets = ((IEnumerable)context.Arguments![By].Value!).Cast<Facet>().ToList();
        if (facets.GroupBy(facet => facet).FirstOrDefault(same => same.Skip(1).Any()) is { } twice)
        {
            throw new ExecutionError($"{By} names {twice.Key.Name} twice.") { Code = ErrorCodes.InvalidArgument };
        }

        var leavesOut = context.Arguments.TryGetValue(WithoutOwnFilter, out var given) && given.Value is true;
        var lists = new Dictionary<string, WholeList>();
        return facets.ConvertAll(facet =>
        {
            IReadOnlyList<string> leftOut = leavesOut ? FilterFields(facet, context.Source) : [];
            var key = string.Join(' ', leftOut);
            if (!lists.TryGetValue(key, out var list))
            {
                list = context.Source.WholeList(leftOut, context.Request().Work);
                lists.Add(key, list);
            }

            return Count(context, facet, list, first);
        });
    }

    private static IEnumerable<CountedValue> Groups(IResolveFieldContext context)
    {
        var first = Size(context, First);
        var list = ((Page)context.Source!).WholeList([], context.Request().Work);
        return CountedValue.GroupsOf(Count(context, (Facet)context.Arguments![By].Value!, list, first));
    }

    private static CountedFacet Count(IResolveFieldContext context, Facet facet, WholeList list, int first)
    {
        context.Request().Work.Spend(WorkPrices.Of(list.Rows.Length, WorkPrices.CountedRows));
        var counted = new CountedFacet((Page)context.Source!, facet, list, first);
        TellGaps(context, counted);
        return counted;
    }

    // A filter of links names the far record first.
    private static IReadOnlyList<string> FilterFields(Facet facet, Page page) => facet.Type is null || page.FarName is not { } far
        ? facet.FilterFields
        : [.. facet.FilterFields.Select(field => $"{far}.{field}")];

    // A gap of the release is told, as it is where a filter asks for what is missing.
    private static void TellGaps(IResolveFieldContext context, CountedFacet counted)
    {
        var (graph, facet) = (counted.Page.Graph, counted.Facet);
        if (counted.Counts.Missing == 0)
        {
            return;
        }

        if (facet.Type == EntityType.Citation && graph.Citations.UndescribedCount > 0)
        {
            Tell(NoticeCodes.NotDescribed, string.Create(
                CultureInfo.InvariantCulture,
                $"{counted.Counts.Missing:N0} papers of the list have no {facet.Name}: {graph.Citations.UndescribedCount:N0} of the "
                    + $"{graph.Citations.Count:N0} papers of this release are known by number alone, without PubMed's record."));
        }
        else if (counted.Counts.Values.Count == 0 && !facet.IsStatedIn(graph))
        {
            var rows = facet.Type is { } type
                ? FilterShapes.Listed.Single(shape => shape.Name == $"{type}").Description
                : "links of this kind";
            Tell(NoticeCodes.NotInRelease, string.Create(
                CultureInfo.InvariantCulture, $"None of the {facet.RowsOf(graph):N0} {rows} of this release has {facet.Name}."));
        }

        void Tell(string code, string message) =>
            context.Request().Reply.AddOfRelease(new Notice(code, message, [.. context.ResponsePath], By));
    }
}
