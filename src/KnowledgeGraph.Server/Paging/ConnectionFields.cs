using GraphQL;
using GraphQL.Builders;
using GraphQL.Types;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.DataLoading;

namespace KnowledgeGraph.Server.Paging;

/// <summary>Adds connection fields over ordered rows to a type.</summary>
public static class ConnectionFields
{
    /// <summary>Adds <paramref name="name"/> with Relay's four arguments.</summary>
    public static FieldBuilder<TSource, object> Rows<TSource, TNode, TEdge>(
        this ObjectGraphType<TSource> type,
        string name,
        string description,
        EntityType nodeType,
        Func<IResolveFieldContext<TSource>, IOrderedRows> rows)
        where TNode : IGraphType
        where TEdge : EdgeType<TNode>
    {
        var field = $"{type.Name}.{name}";
        return type.Field<ConnectionType<TNode, TEdge>>(name)
            .Description(description)
            .WithPaging()
            .Resolve(context =>
            {
                var list = ListName.Of(field, context);
                var request = PageRequest.From(context, list, context.RequestServices!.GetRequiredService<PageOptions>());
                return new RowPage(context.Graph(), nodeType, rows(context), list, request);
            });
    }

    /// <summary>Adds Relay's four arguments to a field.</summary>
    public static FieldBuilder<TSource, TReturn> WithPaging<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field) =>
        field
            .Argument<IntGraphType>(PageRequest.FirstArgument, "The number of rows from the start (or after a cursor).")
            .Argument<StringGraphType>(PageRequest.AfterArgument, "Only rows after this cursor.")
            .Argument<IntGraphType>(PageRequest.LastArgument, "The number of rows from the end (or before a cursor).")
            .Argument<StringGraphType>(PageRequest.BeforeArgument, "Only rows before this cursor.")
            .PageSize(PageRequest.FirstArgument, PageRequest.LastArgument);
}
