using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>A schema with one connection of numbers, for tables of several pages.</summary>
public sealed class PagedSchema : GraphQL.Types.Schema
{
    public const int Count = 40;

    public PagedSchema()
    {
        var row = new ObjectGraphType { Name = "Row" };
        row.Field<IntGraphType>("number").Resolve(context => (int)context.Source!);
        var info = new ObjectGraphType { Name = "PageInfo" };
        info.Field<NonNullGraphType<BooleanGraphType>>("hasNextPage").Resolve(context => Last(context) < Count);
        info.Field<StringGraphType>("endCursor").Resolve(context => $"{Last(context)}");
        var page = new ObjectGraphType { Name = "RowsConnection" };
        page.Field<IntGraphType>("totalCount").Resolve(_ => Count);
        page.AddField(
            new FieldType { Name = "pageInfo", ResolvedType = info, Resolver = new FuncFieldResolver<object?>(context => context.Source) });
        page.AddField(new FieldType
        {
            Name = "nodes",
            ResolvedType = new ListGraphType(row),
            Resolver = new FuncFieldResolver<object?>(context => ((int First, int Last))context.Source! is var (first, last)
                ? Enumerable.Range(first, last - first).ToArray()
                : null),
        });
        var query = new ObjectGraphType { Name = "Query" };
        query.Field("rows", page).Argument<IntGraphType>("first").Argument<StringGraphType>("after").Resolve(context =>
        {
            var after = int.Parse(context.GetArgument<string?>("after") ?? "0", System.Globalization.CultureInfo.InvariantCulture);
            Pages++;
            return FailsAt == Pages
                ? throw new ExecutionError("No more.") { Code = "NO_MORE" }
                : (after, Math.Min(Count, after + context.GetArgument("first", Count)));
        });
        Query = query;
    }

    /// <summary>How often the list was asked for.</summary>
    public int Pages { get; private set; }

    /// <summary>The page, from 1, that fails.</summary>
    public int FailsAt { get; init; }

    private static int Last(IResolveFieldContext context) => (((int First, int Last))context.Source!).Last;
}
