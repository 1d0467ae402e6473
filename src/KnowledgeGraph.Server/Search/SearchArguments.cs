using GraphQL;
using GraphQL.Builders;
using GraphQL.Types;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Search;
using KnowledgeGraph.Server.Entities;
using KnowledgeGraph.Server.Errors;

namespace KnowledgeGraph.Server.Search;

/// <summary>The arguments text and types: declared, and read.</summary>
internal static class SearchArguments
{
    public const string Text = "text";
    public const string Types = "types";

    public static FieldBuilder<TSource, TReturn> WithText<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field) =>
        field.Argument<NonNullGraphType<StringGraphType>>(Text, "Plain text; no character in it is an operator.");

    public static FieldBuilder<TSource, TReturn> WithTypes<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field) =>
        field.Argument<ListGraphType<NonNullGraphType<EntityTypeEnumType>>>(Types, "Only these kinds of record; all kinds if omitted or "
            + "empty.");

    /// <summary>The text to search for.</summary>
    /// <exception cref="ExecutionError">It is empty or too long.</exception>
    public static SearchQuery ReadText(this IResolveFieldContext context)
    {
        var options = context.RequestServices!.GetRequiredService<SearchOptions>();
        var text = context.GetArgument<string>(Text).Trim();
        if (text.Length == 0 || text.Length > options.MaxTextLength)
        {
            throw Refuse($"A text to search for has 1 to {options.MaxTextLength} characters; this one has {text.Length}.");
        }

        var query = SearchQuery.Of(text);
        var mostWords = Math.Min(options.MaxWords, SearchQuery.MostWords);
        return query.Words.Count <= mostWords
            ? query
            : throw Refuse($"At most {mostWords} words may be searched for; {query.Words.Count} were.");
    }

    /// <summary>The kinds asked for; null for all.</summary>
    public static IReadOnlySet<EntityType>? ReadTypes(this IResolveFieldContext context) =>
        context.GetArgument<List<EntityType>?>(Types) is { Count: > 0 } types ? new SortedSet<EntityType>(types) : null;

    public static ExecutionError Refuse(string message) => new(message) { Code = ErrorCodes.InvalidArgument };
}
