using GraphQL;
using GraphQL.Types;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Search;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.DataLoading;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Paging;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Storage.Search;

namespace KnowledgeGraph.Server.Search;

/// <summary>The root fields that find records by what they are called.</summary>
public static class SearchQueries
{
    private const string First = PageRequest.FirstArgument;
    private const string Terms = "terms";
    private const int DefaultSuggestions = 10;
    private const int Suggestions = 5;

    public static void AddSearchQueries(this ObjectGraphType query)
    {
        query.Field<SearchConnectionType>("search")
            .Description(
                "Ranked text search over names, synonyms, identifiers, titles. An exact name or synonym is always first, then an exact identifier, " +
                "then texts with every word, then texts where the last word is a beginning. Accents, case and compatibility forms are folded, and Greek letters are " +
                "taken by their names (β is beta); what is written as it was typed comes first. Where fewer than three records have every word, up to 50 follow that have most of them, " +
                "the rarest weighing most, in singular or plural, or with a typo, in names of any language or in definitions, and diseases with several of the phenotypes that the text " +
                "names. One hit for each record.")
            .WithText().WithTypes()
            .Argument<IntGraphType>(First, "Rows from the start (or after a cursor).")
            .Argument<StringGraphType>(PageRequest.AfterArgument, "Only rows after this cursor.")
            .Cost(CostWeights.Loaded).PageSize(First)
            .PriceBy((_, arguments) => (long)Words(arguments).Length * WorkPrices.SearchedWord, SearchArguments.Text)
            .Resolve(Search);
        query.Field<ListGraphType<NonNullGraphType<SearchHitType>>>("suggest")
            .Description(
                "As-you-type completion: prefix of any word, in any order; typo-tolerant where no prefix matches. Whole names first, then whole " +
                "words before beginnings of words, then records with more links.")
            .WithText().WithTypes()
            .Argument<IntGraphType>(First, "How many at most.", argument => argument.DefaultValue = DefaultSuggestions)
            .ListSize([First])
            .PriceBy((graph, arguments) => WorkPrices.OfCompletion(graph, arguments[SearchArguments.Text] as string), SearchArguments.Text)
            .Resolve(Suggest);
        query.Field<ListGraphType<NonNullGraphType<ResolutionType>>>("resolve")
            .Description("Many names or identifiers at once, in input order; abstains where it is not sure.")
            .Argument<NonNullGraphType<ListGraphType<NonNullGraphType<StringGraphType>>>>(Terms, "Names, symbols or identifiers.")
            .WithTypes()
            .ListSize([Terms])
            .Resolve(Resolve);
    }

    private static string[] Words(PricedArguments arguments) =>
        (arguments[SearchArguments.Text] as string)?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static Deferred<object> Search(IResolveFieldContext<object?> context)
    {
        var text = context.ReadText();
        var types = context.ReadTypes();
        var graph = context.Graph();
        var list = ListName.Of("Query.search", context);
        var request = PageRequest.From(context, list, context.RequestServices!.GetRequiredService<PageOptions>(), SearchPage.IsOfSearch);
        var (loaders, work) = (context.Loaders(), context.Request().Work);
        return new Deferred<object>(async cancellation =>
            new SearchPage(
                graph,
                await FindAsync(loaders, text, types, work, cancellation).ConfigureAwait(false),
                types,
                list,
                request,
                () => graph.SearchTexts.NearestTo(text, types, Suggestions)));
    }

    // All that a search finds, whatever page of it is asked for. Off the caller's stack: ranking takes a while.
    private static Task<SearchResult> FindAsync(
        RequestLoaders loaders, SearchQuery query, IReadOnlySet<EntityType>? types, RequestWork work, CancellationToken cancellation) => Task.Run(
        () => loaders.Lanes.ReadAsync(async context =>
        {
            var texts = loaders.Graph.SearchTexts;
            var found = await TextStore.FindAsync(context, texts.Catalog, query, cancellation).ConfigureAwait(false);
            work.Spend(WorkPrices.Of(found.Count, WorkPrices.FoundTexts));
            return texts.Forgive(
                texts.Rank(query, found, cancellation), query, types, places => work.Spend(WorkPrices.Of(places, WorkPrices.ForgivenPlaces)), cancellation);
        }, cancellation),
        cancellation);

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
        var work = context.Request().Work;
        return [.. terms.Select((term, place) =>
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (term.Length > options.MaxTermLength || string.IsNullOrWhiteSpace(term))
            {
                return new Resolution(term, ResolutionStatus.Unknown, null, [], $"A term has 1 to {options.MaxTermLength} characters.");
            }

            var resolution = texts.Look(term, types);
            if (resolution.Status != ResolutionStatus.Unknown)
            {
                return resolution;
            }

            work.SpendOnce((context.FieldAst, place), WorkPrices.OfGuess(context.Graph(), term));
            return texts.Resolve(term, types, places => work.SpendOnce((context.FieldAst, place, term), WorkPrices.Of(places, WorkPrices.ForgivenPlaces)));
        })];
    }
}
