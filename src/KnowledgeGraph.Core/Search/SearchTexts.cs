using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Search;

/// <summary>Finds the records of an image by their names, symbols, synonyms, titles and identifiers.</summary>
public sealed class SearchTexts
{
    private const int CandidatesOfUnknown = 5;

    // A typo in a text longer than this is not worth looking for.
    private const int LongestWithTypo = 200;

    private readonly GraphImage _graph;
    private readonly Lazy<Suggester> _suggester;
    private readonly Lazy<SearchRanking> _ranking;
    private readonly Lazy<ForgivingSearch> _forgiving;
    private readonly TermResolver _resolver;

    /// <summary>Indexes every text of an image as a whole; its words are indexed on first use.</summary>
    public SearchTexts(GraphImage graph)
    {
        _graph = graph;
        Catalog = new TextCatalog(graph);
        var whole = new WholeTexts(Catalog);
        var identifiers = new IdentifierLookup(graph);
        var weights = new Lazy<TextWeights>(() => new TextWeights(graph, Catalog));
        _resolver = new TermResolver(graph, Catalog, whole, identifiers);
        var words = new Lazy<WordIndex>(() => WordIndexBuilder.OfNames(Catalog));
        _suggester = new(() => new Suggester(Catalog, words.Value, weights.Value, whole, identifiers));
        _forgiving = new(() => new ForgivingSearch(graph, Catalog, words.Value, WordIndexBuilder.OfDefinitions(Catalog), weights.Value));
        _ranking = new(() => new SearchRanking(graph, Catalog, weights.Value, whole, identifiers));
    }

    /// <summary>The texts.</summary>
    public TextCatalog Catalog { get; }

    /// <summary>Completes a text that is being typed, best first.</summary>
    /// <param name="query">No more than <see cref="SearchQuery.MostWords"/> words.</param>
    /// <param name="types">Only these kinds; null for all.</param>
    /// <param name="count">The most hits to return.</param>
    public IReadOnlyList<SearchHit> Suggest(SearchQuery query, IReadOnlySet<EntityType>? types, int count) =>
        [.. _suggester.Value.Find(query, types, count).Select(candidate => HitOf(candidate, query))];

    /// <summary>
    /// Says which record a term means, or abstains; for an unknown term the candidates are the records that may have been meant.
    /// </summary>
    /// <param name="term">The text.</param>
    /// <param name="types">Only these kinds; null for all.</param>
    /// <param name="spend">Receives the amount of work for candidates, before it is done; null if nobody asks.</param>
    public Resolution Resolve(string term, IReadOnlySet<EntityType>? types, Action<int>? spend = null)
    {
        var resolution = Look(term, types);
        return resolution.Status == ResolutionStatus.Unknown
            ? resolution with { Candidates = LikeliestFor(term, types, spend ?? (_ => { })) }
            : resolution;
    }

    /// <summary>As <see cref="Resolve"/>, but without candidates for an unknown term.</summary>
    public Resolution Look(string term, IReadOnlySet<EntityType>? types) =>
        _resolver.Resolve(term, SearchQuery.Of(term), types) ?? new Resolution(term, ResolutionStatus.Unknown, null, [], null);

    /// <summary>
    /// The records that an unknown term may have been meant to name, best first: none for an identifier, to which no name is near.
    /// </summary>
    public IReadOnlyList<SearchHit> NearestTo(string term, IReadOnlySet<EntityType>? types) =>
        QueryOfName(term) is { } query ? Suggest(query, types, CandidatesOfUnknown) : [];

    /// <summary>
    /// The records nearest to a text for which nothing was found: never empty, unless there are no records of these kinds.
    /// </summary>
    /// <param name="query">No more than <see cref="SearchQuery.MostWords"/> words.</param>
    /// <param name="types">Only these kinds; null for all.</param>
    /// <param name="count">The most hits to return.</param>
    public IReadOnlyList<SearchHit> NearestTo(SearchQuery query, IReadOnlySet<EntityType>? types, int count) =>
        Suggest(query, types, count) is { Count: > 0 } suggested ? suggested : Begun(query, types, count);

    /// <summary>
    /// If few records have all words, adds to the hits of a search the records that have most of the words, have them with a typo, or are
    /// described by them. A text that is the name of a record of another kind means that record: one with some of its words is not offered
    /// in its place.
    /// </summary>
    /// <param name="found">The records that have all words.</param>
    /// <param name="query">No more than <see cref="SearchQuery.MostWords"/> words.</param>
    /// <param name="types">Only these kinds; null for all.</param>
    /// <param name="spend">Receives the amount of work, before it is done.</param>
    /// <param name="cancellation">Checked during long work.</param>
    public SearchResult Forgive(
        SearchResult found,
        SearchQuery query,
        IReadOnlySet<EntityType>? types,
        Action<int> spend,
        CancellationToken cancellation) =>
        found.CountOf(types) < ForgivingSearch.FewHits && !found.NamesOthersOnly(types)
            ? found.With(_forgiving.Value.Find(query, types, spend, cancellation))
            : found;

    /// <summary>Ranks the hits of a store for a search.</summary>
    /// <param name="query">No more than <see cref="SearchQuery.MostWords"/> words.</param>
    /// <param name="found">Numbers of texts that have every word, the last one possibly as a beginning; in any order.</param>
    /// <param name="cancellation">Checked now and then if there are many.</param>
    public SearchResult Rank(SearchQuery query, IEnumerable<int> found, CancellationToken cancellation = default) =>
        _ranking.Value.Rank(query, found, cancellation);

    /// <summary>Computes the data that would otherwise be computed on first use.</summary>
    public void Prepare()
    {
        _ = _suggester.Value;
        _ = _ranking.Value;
        _ = _forgiving.Value;
    }

    // The hits of the forgiving search and the suggestions, by the likeness of their spelling.
    private IReadOnlyList<SearchHit> LikeliestFor(string term, IReadOnlySet<EntityType>? types, Action<int> spend)
    {
        if (QueryOfName(term) is not { } query)
        {
            return [];
        }

        var forgiven = new SearchResult(_graph, Catalog, query, [.. _forgiving.Value.Find(query, types, spend, CancellationToken.None)])
            .Take(types, null, CandidatesOfUnknown);
        var likeliest = Suggest(query, types, CandidatesOfUnknown).Concat(forgiven)
            .OrderByDescending(hit => hit.Likeness).DistinctBy(hit => (hit.Type, hit.Row)).Take(CandidatesOfUnknown).ToList();
        return likeliest.Count > 0 ? likeliest : Begun(query, types, CandidatesOfUnknown);
    }

    private IReadOnlyList<SearchHit> Begun(SearchQuery query, IReadOnlySet<EntityType>? types, int count) =>
        [.. _suggester.Value.FindBegun(query, types, count).Select(candidate => HitOf(candidate, query))];

    private SearchHit HitOf(TopHits.Candidate candidate, SearchQuery query)
    {
        var score = (double)candidate.Rank / Suggester.RankLimit;
        return candidate.Identifier is { } identifier
            ? SearchHit.ByIdentifier(_graph, candidate.Type, candidate.Row, score, identifier, query)
            : SearchHit.ByText(_graph, Catalog, candidate.Text, score, query);
    }

    // Null for an identifier, to which no name is near. Only the beginning of a long text is used.
    private static SearchQuery? QueryOfName(string term)
    {
        if (IdentifierSpelling.IsKnown(term))
        {
            return null;
        }

        var text = term.Trim();
        if (text.Length > LongestWithTypo)
        {
            var end = text.LastIndexOf(' ', LongestWithTypo);
            text = text[..(end > 0 ? end : LongestWithTypo)];
        }

        var query = SearchQuery.Of(text);
        while (query.Utf8Words.Length > SearchQuery.MostWords)
        {
            text = text[..(text.Length * SearchQuery.MostWords / query.Utf8Words.Length)];
            query = SearchQuery.Of(text);
        }

        return query;
    }
}
