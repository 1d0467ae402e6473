using GraphQL;
using GraphQL.Types;
using KnowledgeGraph.Core.Search;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.DataLoading;
using KnowledgeGraph.Server.Paging;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Search;

/// <summary>The root fields that find records by what they are called.</summary>
public static class SearchQueries
{
    private const string First = PageRequest.FirstArgument;
    private const string Terms = "terms";
    private const int DefaultSuggestions = 10;

    public static void AddSearchQueries(this ObjectGraphType query)
    {
        query.Field<SearchConnectionType>("search")
            .Description(
                "Ranked text search over names, synonyms, identifiers, titles. An exact name or synonym is always first, then an exact identifier, " +
                "then texts with every word, then texts where the last word is a beginning. Accents, case and compatibility forms are folded, and Greek letters are " +
                "taken by their names (β is beta); what is written as it was typed comes first. One hit for each record.")
            .WithText().WithTypes()
            .Argument<IntGraphType>(First, "Rows from the start (or after a cursor).")
            .Argument<StringGraphType>(PageRequest.AfterArgument, "Only rows after this cursor.")
            .Cost(CostWeights.Loaded).PageSize(First)
            .Resolve(Search);
        query.Field<ListGraphType<NonNullGraphType<SearchHitType>>>("suggest")
            .Description(
                "As-you-type completion: prefix of any word, in any order; typo-tolerant where no prefix matches. Whole names first, then whole " +
                "words before beginnings of words, then records with more links.")
            .WithText().WithTypes()
            .Argument<IntGraphType>(First, "How many at most.", argument => argument.DefaultValue = DefaultSuggestions)
            .ListSize([First])
            .Resolve(Suggest);
        query.Field<ListGraphType<NonNullGraphType<ResolutionType>>>("resolve")
            .Description("Many names or identifiers at once, in input order; abstains where it is not sure.")
            .Argument<NonNullGraphType<ListGraphType<NonNullGraphType<StringGraphType>>>>(Terms, "Names, symbols or identifiers.")
            .WithTypes()
            .ListSize([Terms])
            .Resolve(Resolve);
    }

    private static Deferred<object> Search(IResolveFieldContext<object?> context)
    {
        var text = context.ReadText();
        var types = context.ReadTypes();
        var graph = context.Graph();
        var list = ListName.Of("Query.search", context);
        var request = PageRequest.From(context, list, context.RequestServices!.GetRequiredService<PageOptions>(), SearchPage.IsOfSearch);
        var loaders = context.Loaders();
        return new Deferred<object>(async cancellation =>
            new SearchPage(graph, await loaders.SearchAsync(text, cancellation).ConfigureAwait(false), types, list, request));
    }

    private static IReadOnlyList<SearchHit> Suggest(IResolveFieldContext<object?> context)
    {
        var text = context.ReadText();
        var count = context.GetArgument<int?>(First) ?? DefaultSuggestions;
        var limit = context.RequestServices!.GetRequiredService<PageOptions>().MaxSize;
        return count >= 1 && count <= limit
            ? context.Graph().SearchTexts.Suggest(text, context.ReadTypes(), count)
            : throw new ExecutionError($"1 to {limit} suggestions may be asked for; {count} were.") { Code = ErrorCodes.InvalidPageSize };
    }

    private static List<Resolution> Resolve(IResolveFieldContext<object?> context)
    {
        var options = context.RequestServices!.GetRequiredService<SearchOptions>();
        var terms = context.GetArgument<List<string>>(Terms);
        if (terms.Count > options.MaxTerms)
        {
            throw SearchArguments.Refuse($"At most {options.MaxTerms} terms may be resolved at once; {terms.Count} were given.");
        }

        var (texts, types) = (context.Graph().SearchTexts, context.ReadTypes());
        return terms.ConvertAll(term =>
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            return term.Length > options.MaxTermLength || string.IsNullOrWhiteSpace(term)
                ? new Resolution(term, ResolutionStatus.Unknown, null, [], $"A term has 1 to {options.MaxTermLength} characters.")
                : texts.Resolve(term, types);
        });
    }
}
