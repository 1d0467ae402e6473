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

    private const string AnyKind = "Any identifier of it: global id, CURIE in any spelling, gene symbol, PMID, DOI; or a name that no other record has.";

    public static void AddTraversalQueries(this ObjectGraphType query)
    {
        query.Field<PathResultType>("shortestPaths")
            .Description(
                "Up to `limit` shortest simple paths, fewest steps first. Links are walked both ways, negated ones never. Paths of equal length come in the " +
                "order in which a record's links are listed: of a disease its genes, phenotypes, wider, narrower diseases, papers. No paths where an end is unknown or may be several records.")
            .Argument<NonNullGraphType<StringGraphType>>(From, AnyKind)
            .Argument<NonNullGraphType<StringGraphType>>(To, AnyKind)
            .Argument<IntGraphType>(MaxLength, "Steps of the longest path wanted.", argument => argument.DefaultValue = DefaultLength)
            .Argument<IntGraphType>(Limit, "Paths wanted.", argument => argument.DefaultValue = DefaultPaths)
            .Argument<ListGraphType<NonNullGraphType<EdgeKindEnumType>>>(Through, "Only links of these kinds; all if left out or empty.")
            .Argument<ListGraphType<NonNullGraphType<StringGraphType>>>(Avoid, "Records that no path may pass; each has to be one known record.")
            .Cost(WalkWeight).ListSize([Limit], sizedFields: ["paths"])
            .PriceBy((graph, arguments) => PriceOf(graph, arguments, Avoid))
            .Resolve(context => context.Keeping(Paths(context), result => GraphSelection.Of(result.Found)));
        query.Field<SubgraphType>("neighborhood")
            .Description(
                "All within `depth` steps, nearest and best supported first, cut at `limit` nodes with `truncated` set. Links are walked both ways, negated " +
                "ones never; those are shown where both ends are there.")
            .Argument<NonNullGraphType<ListGraphType<NonNullGraphType<StringGraphType>>>>(Of, "The records in the middle: any identifiers or names.")
            .Argument<IntGraphType>(Depth, "Steps from them.", argument => argument.DefaultValue = 1)
            .Argument<IntGraphType>(Limit, "Nodes wanted, those in the middle included.", argument => argument.DefaultValue = DefaultNodes)
            .Argument<ListGraphType<NonNullGraphType<EdgeKindEnumType>>>(Through, "Only links of these kinds; all if left out or empty.")
            .Argument<ListGraphType<NonNullGraphType<EntityTypeEnumType>>>(
                Types, "Only these kinds of record beside those in the middle; others are walked through and left out. All if left out or empty.")
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
        if (context.FindRecord(context.GetArgument<string>(From), From) is not { } from || context.FindRecord(context.GetArgument<string>(To), To) is not { } to)
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
