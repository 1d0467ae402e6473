using GraphQL;
using GraphQL.Builders;
using GraphQL.Types;

namespace KnowledgeGraph.Server.Schema;

/// <summary>Short forms for the fields most types are made of: read a value off the source, nothing else.</summary>
public static class TypeFields
{
    /// <summary>A field that may be null.</summary>
    public static FieldBuilder<TSource, object> Optional<TSource, TGraph>(
        this ObjectGraphType<TSource> type, string name, string description, Func<TSource, object?> read)
        where TGraph : IGraphType =>
        type.Field<TGraph>(name).Description(description).ResolveFromSource(read);

    /// <summary>A field that is never null.</summary>
    public static FieldBuilder<TSource, object> Required<TSource, TGraph>(
        this ObjectGraphType<TSource> type, string name, string description, Func<TSource, object?> read)
        where TGraph : IGraphType =>
        type.Field<NonNullGraphType<TGraph>>(name).Description(description).ResolveFromSource(read);

    /// <summary>A list that is never null, of items that are never null.</summary>
    public static FieldBuilder<TSource, object> RequiredList<TSource, TGraph>(
        this ObjectGraphType<TSource> type, string name, string description, Func<TSource, object?> read)
        where TGraph : IGraphType =>
        type.Required<TSource, ListGraphType<NonNullGraphType<TGraph>>>(name, description, read);

    /// <summary>A list that is never null, of items that are never null, read with the field's context: arguments, loaders.</summary>
    public static FieldBuilder<TSource, object> RequiredListBy<TSource, TGraph>(
        this ObjectGraphType<TSource> type, string name, string description, Func<IResolveFieldContext<TSource>, object?> read)
        where TGraph : IGraphType =>
        type.Field<NonNullGraphType<ListGraphType<NonNullGraphType<TGraph>>>>(name).Description(description).Resolve(read);

    /// <summary>A field that may be null, read with the field's context: arguments, loaders.</summary>
    public static FieldBuilder<TSource, object> OptionalBy<TSource, TGraph>(
        this ObjectGraphType<TSource> type, string name, string description, Func<IResolveFieldContext<TSource>, object?> read)
        where TGraph : IGraphType =>
        type.Field<TGraph>(name).Description(description).Resolve(read);
}
