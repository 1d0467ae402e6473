using GraphQL;
using GraphQL.Builders;

namespace KnowledgeGraph.Server.Execution;

/// <summary>Fields whose value is read off their source alone: a plan calls the delegate and needs no context.</summary>
internal static class SourceReader
{
    public const string Key = "reads source";

    public static FieldBuilder<TSource, object> ResolveFromSource<TSource>(this FieldBuilder<TSource, object> field, Func<TSource, object?> read) =>
        field.WithMetadata(Key, object? (object source) => read((TSource)source)).Resolve(context => read(context.Source));
}
