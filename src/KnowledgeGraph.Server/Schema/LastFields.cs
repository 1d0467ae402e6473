using GraphQL;
using GraphQL.Builders;
using GraphQL.Types;

namespace KnowledgeGraph.Server.Schema;

/// <summary>Root fields that are resolved after all others, wherever they stand: they tell of what the others did.</summary>
internal static class LastFields
{
    private const string Key = "resolved last";

    public static FieldBuilder<TSource, TReturn> ResolveLast<TSource, TReturn>(
        this FieldBuilder<TSource, TReturn> field,
        Func<IResolveFieldContext<TSource>, TReturn?> resolve) =>
        field.WithMetadata(Key, true).Resolve(resolve);

    public static bool IsLast(FieldType field) => field.GetMetadata(Key, defaultValue: false);
}
