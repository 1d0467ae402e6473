using GraphQL;
using GraphQL.Builders;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Records;

namespace KnowledgeGraph.Server.Schema;

/// <summary>
/// Fields whose value is read off their source alone: a plan calls the delegate, or copies a column's bytes, and needs no context.
/// </summary>
internal static class SourceReader
{
    public const string Key = "reads source";
    public const string ColumnKey = "reads column";

    public static FieldBuilder<TSource, object> ResolveFromSource<TSource>(
        this FieldBuilder<TSource, object> field,
        Func<TSource, object?> read) =>
        field.WithMetadata(Key, object? (object source) => read((TSource)source)).Resolve(context => read(context.Source));

    /// <summary>
    /// Tells the column that holds the field's texts; where a row has none there, the field's resolver says what there is instead.
    /// </summary>
    public static FieldBuilder<TNode, object> From<TNode>(this FieldBuilder<TNode, object> field, Func<GraphImage, Utf8Column> column)
        where TNode : EntityNode =>
        field.WithMetadata(ColumnKey, column);
}
