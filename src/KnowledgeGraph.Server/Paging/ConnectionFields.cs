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
    /// <summary>
    /// Adds <paramref name="name"/> with Relay's four arguments. The list's name in cursors is Type.field, followed by
    /// <paramref name="variant"/> where arguments choose between lists of different order or content.
    /// </summary>
    public static FieldBuilder<TSource, object> Rows<TSource, TNode, TEdge>(
        this ObjectGraphType<TSource> type,
        string name,
        string description,
        EntityType nodeType,
        Func<IResolveFieldContext<TSource>, IOrderedRows> rows,
        Func<IResolveFieldContext<TSource>, string>? variant = null)
        where TNode : IGraphType
        where TEdge : EdgeType<TNode>
    {
        var list = $"{type.Name}.{name}";
        return type.Field<ConnectionType<TNode, TEdge>>(name)
            .Description(description)
            .WithPaging()
            .Resolve(context =>
            {
                var listName = variant is null ? list : $"{list}({variant(context)})";
                var request = PageRequest.From(context, listName, context.RequestServices!.GetRequiredService<PageOptions>());
                return new RowPage(context.Graph(), nodeType, rows(context), listName, request);
            });
    }

    /// <summary>Adds Relay's four arguments to a field.</summary>
    public static FieldBuilder<TSource, TReturn> WithPaging<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field) =>
        field
            .Argument<IntGraphType>(PageRequest.FirstArgument, "Rows from the start (or after a cursor).")
            .Argument<StringGraphType>(PageRequest.AfterArgument, "Only rows after this cursor.")
            .Argument<IntGraphType>(PageRequest.LastArgument, "Rows from the end (or before a cursor).")
            .Argument<StringGraphType>(PageRequest.BeforeArgument, "Only rows before this cursor.")
            .PageSize(PageRequest.FirstArgument, PageRequest.LastArgument);
}
