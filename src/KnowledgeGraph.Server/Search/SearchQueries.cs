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
    private const string Unguessed =
        "What it may have been meant to be was not looked for, as too much of this request is unknown: ask for it among fewer.";

    public static void AddSearchQueries(this ObjectGraphType query)
    {
        query.Field<SearchConnectionType>("search")
            .Description(
                "Ranked text search over names, synonyms, identifiers and titles. An exact name or synonym always comes first, "
                + "then an exact identifier, then texts with every word, then texts in which the last word is a prefix. Accents, "
                + "case and compatibility forms are folded, and Greek letters match their names (β is beta); texts spelled as "
                + "typed come first. If fewer than three records have every word, up to 50 more follow that have most of the "
                + "words, the rarest weighing most, in singular or plural, or with a typo, in names in any language or in "
                + "definitions, and diseases with several of the phenotypes that the text names. There is one hit for each record.")
            .WithText().WithTypes()
            .Argument<IntGraphType>(First, "The number of rows from the start (or after a cursor).")
            .Argument<StringGraphType>(PageRequest.AfterArgument, "Only rows after this cursor.")
            .Cost(CostWeights.Loaded).PageSize(First)
            .PriceBy((_, arguments) => (long)Words(arguments).Length * WorkPrices.SearchedWord, SearchArguments.Text)
            .Resolve(Search);
        query.Field<ListGraphType<NonNullGraphType<SearchHitType>>>("suggest")
            .Description(
                "Completion as you type: prefixes of any words, in any order, with tolerance of typos if no prefix matches. "
                + "Whole names come first, then whole words before prefixes, then records with more links.")
            .WithText().WithTypes()
            .Argument<IntGraphType>(First, "The maximum number of hits.", argument => argument.DefaultValue = DefaultSuggestions)
            .ListSize([First])
            .PriceBy((graph, arguments) => WorkPrices.OfCompletion(graph, arguments[SearchArguments.Text] as string), SearchArguments.Text)
            .Resolve(Suggest);
        query.Field<ListGraphType<NonNullGraphType<ResolutionType>>>("resolve")
            .Description("The records that names or identifiers mean, in input order; there is no match unless it is certain.")
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
        RequestLoaders loaders,
        SearchQuery query,
        IReadOnlySet<EntityType>? types,
        RequestWork work,
        CancellationToken cancellation) => Task.Run(
        () => loaders.Lanes.ReadAsync(async context =>
        {
            var texts = loaders.Graph.SearchTexts;
            var found = await TextStore.FindAsync(context, texts.Catalog, query, cancellation).ConfigureAwait(false);
            work.Spend(WorkPrices.Of(found.Count, WorkPrices.FoundTexts));
            return texts.Forgive(
                texts.Rank(query, found, cancellation), query, types, places => work.Spend(
                    WorkPrices.Of(places, WorkPrices.ForgivenPlaces)), cancellation);
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

            return work.MayGuess((context.FieldAst, place), WorkPrices.OfGuess(context.Graph(), term))
                ? texts.Resolve(
                    term,
                    types,
                    places => work.SpendOnGuess((context.FieldAst, place, term), WorkPrices.Of(places, WorkPrices.ForgivenPlaces)))
                : resolution with { Note = Unguessed };
        })];
    }
}
