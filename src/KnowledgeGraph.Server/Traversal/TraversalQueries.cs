using GraphQL;
using GraphQL.Types;
using KnowledgeGraph.Core.Export;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Traversal;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.DataLoading;
using KnowledgeGraph.Server.Entities;
using KnowledgeGraph.Server.Notices;
using KnowledgeGraph.Server.Releases;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Traversal;

/// <summary>The root fields that walk the graph.</summary>
public static class TraversalQueries
{
    private const string From = "from";
    private const string To = "to";
    private const string Of = "of";
    private const string MaxLength = "maxLength";
    private const string Depth = "depth";
    private const string Limit = "limit";
    private const string Through = "through";
    private const string Avoid = "avoid";
    private const string Types = "types";
    private const int DefaultPaths = 5;
    private const int DefaultLength = 4;
    private const int DefaultNodes = 100;

    // A walk touches thousands of rows before its first item.
    private const int WalkWeight = 100;

    private const string AnyKind = "Any identifier of the record: a global id, CURIE in any spelling, gene symbol, PMID or DOI; or a name "
        + "that no other record has.";

    public static void AddTraversalQueries(this ObjectGraphType query)
    {
        query.Field<PathResultType>("shortestPaths")
            .Description(
                "Up to `limit` shortest simple paths, fewest steps first. Links are followed both ways, negated ones never. "
                + "Paths of equal length come in the order in which a record's links are listed: for a disease, its genes, "
                + "phenotypes, wider diseases, narrower diseases, papers. There are no paths if an end is unknown or may be "
                + "several records.")
            .Argument<NonNullGraphType<StringGraphType>>(From, AnyKind)
            .Argument<NonNullGraphType<StringGraphType>>(To, AnyKind)
            .Argument<IntGraphType>(MaxLength, "The maximum number of steps in a path.", argument => argument.DefaultValue = DefaultLength)
            .Argument<IntGraphType>(Limit, "The maximum number of paths.", argument => argument.DefaultValue = DefaultPaths)
            .Argument<ListGraphType<NonNullGraphType<EdgeKindEnumType>>>(Through, "Only links of these kinds; all kinds if omitted or "
                + "empty.")
            .Argument<ListGraphType<NonNullGraphType<StringGraphType>>>(Avoid, "Records that no path may pass through; each has to be one "
                + "known record.")
            .Cost(WalkWeight).ListSize([Limit], sizedFields: ["paths"])
            .PriceBy((graph, arguments) => PriceOf(graph, arguments, Avoid))
            .Resolve(context => context.Keeping(Paths(context), result => GraphSelection.Of(result.Found)));
        query.Field<SubgraphType>("neighborhood")
            .Description(
                "All records within `depth` steps, nearest and best supported first, cut at `limit` nodes with `truncated` set. "
                + "Links are followed both ways, negated ones never; negated links are shown if both their ends are included.")
            .Argument<NonNullGraphType<ListGraphType<NonNullGraphType<StringGraphType>>>>(Of, "The central records, by any identifiers or "
                + "names.")
            .Argument<IntGraphType>(Depth, "The maximum number of steps from the central records.", argument => argument.DefaultValue = 1)
            .Argument<IntGraphType>(
                Limit,
                "The maximum number of nodes, including the central records.",
                argument => argument.DefaultValue = DefaultNodes)
            .Argument<ListGraphType<NonNullGraphType<EdgeKindEnumType>>>(Through, "Only links of these kinds; all kinds if omitted or "
                + "empty.")
            .Argument<ListGraphType<NonNullGraphType<EntityTypeEnumType>>>(
                Types, "Only these kinds of record besides the central ones; others are passed through and left out. All kinds if omitted "
                    + "or empty.")
            .Cost(WalkWeight).ListSize([Limit], sizedFields: ["nodes", "edges"])
            .PriceBy((graph, arguments) => PriceOf(graph, arguments, Of))
            .Resolve(context => context.Keeping(Neighbourhood(context), part => GraphSelection.Of(part.Found)));
    }

    // A walk may come by every record, and the records that it is told have to be found.
    private static long PriceOf(GraphImage graph, PricedArguments arguments, string records) =>
        ((graph.Diseases.Count + graph.Genes.Count + graph.Phenotypes.Count + graph.Citations.Count) / WorkPrices.WalkedNodes)
        + ((long)arguments.CountOf(records) * WorkPrices.NamedRecord);

    private static PathResult Paths(IResolveFieldContext<object?> context)
    {
        var options = context.RequestServices!.GetRequiredService<TraversalOptions>();
        var maxLength = context.WholeNumber(MaxLength, DefaultLength, 0, options.MaxLength);
        var limit = context.WholeNumber(Limit, DefaultPaths, 1, options.MaxPaths);
        var avoid = context.FindRuledOut(Avoid, options.MaxRecords);
        var graph = context.Graph();
        if (context.FindRecord(context.GetArgument<string>(From), From) is not { } from
            || context.FindRecord(context.GetArgument<string>(To), To) is not { } to)
        {
            return new PathResult(graph, new PathsFound([], IsTruncated: false));
        }

        var search = new PathSearch(from, to)
        {
            MaxLength = maxLength,
            Limit = limit,
            Through = Set<EdgeKind>(context, Through),
            Avoid = avoid,
            MaxVisited = options.MaxVisited,
        };
        foreach (var notice in PathNotices.Of(graph, search))
        {
            context.AddNotice(notice with { Argument = Avoid });
        }

        return new PathResult(graph, graph.Traversal.ShortestPaths(search, context.CancellationToken));
    }

    private static SubgraphView Neighbourhood(IResolveFieldContext<object?> context)
    {
        var options = context.RequestServices!.GetRequiredService<TraversalOptions>();
        var search = new NeighbourhoodSearch(context.FindRecords(Of, options.MaxRecords))
        {
            Depth = context.WholeNumber(Depth, 1, 0, options.MaxLength),
            Limit = context.WholeNumber(Limit, DefaultNodes, 1, options.MaxNodes),
            EdgeLimit = options.MaxEdges,
            Through = Set<EdgeKind>(context, Through),
            Types = Set<EntityType>(context, Types),
            MaxVisited = options.MaxVisited,
        };
        return new SubgraphView(context.Graph(), context.Graph().Traversal.Neighbourhood(search, context.CancellationToken));
    }

    private static HashSet<T> Set<T>(IResolveFieldContext context, string argument) => [.. context.GetArgument<List<T>?>(argument) ?? []];
}
