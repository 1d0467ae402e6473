using GraphQL;
using GraphQL.Types;
using KnowledgeGraph.Storage.Model;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Benchmarks.PerField;

/// <summary>List fields that ask the database, each for itself.</summary>
internal static class GraphFields
{
    private const string First = "first";

    public static void Page<TSource, TNode>(
        this ObjectGraphType<TSource> type, string name, Func<IResolveFieldContext<TSource>, GraphDbContext, int, Task<object?>> read)
        where TNode : IGraphType =>
        type.Field<NonNullGraphType<ListGraphType<NonNullGraphType<TNode>>>>(name)
            .Argument<NonNullGraphType<IntGraphType>>(First)
            .ResolveAsync(context => read(context, context.Database(), context.GetArgument<int>(First)));

    public static GraphDbContext Database(this IResolveFieldContext context) =>
        context.RequestServices!.GetRequiredService<GraphDbContext>();
}
