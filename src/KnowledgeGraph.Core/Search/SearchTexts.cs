using System.Text;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Search;

/// <summary>Finds the records of an image by what they are called: names, symbols, synonyms, titles, identifiers.</summary>
public sealed class SearchTexts
{
    private const int CandidatesOfUnknown = 5;

    private readonly GraphImage _graph;
    private readonly Suggester _suggester;
    private readonly TermResolver _resolver;
    private readonly SearchRanking _ranking;

    /// <summary>Indexes every text of an image.</summary>
    public SearchTexts(GraphImage graph)
    {
        _graph = graph;
        Catalog = new TextCatalog(graph);
        var weights = new TextWeights(graph, Catalog);
        var whole = TextIndex.Build(Catalog.Count, Catalog.Utf8, ignoreCase: true);
        var identifiers = new IdentifierLookup(graph);
        _suggester = new Suggester(Catalog, WordIndexBuilder.Build(Catalog), weights, whole, identifiers);
        _resolver = new TermResolver(graph, Catalog, whole, identifiers);
        _ranking = new SearchRanking(graph, Catalog, weights, whole, identifiers);
    }

    /// <summary>The texts.</summary>
    public TextCatalog Catalog { get; }

    /// <summary>Completes what is being typed, best first.</summary>
    /// <param name="query">No more than <see cref="SearchQuery.MostWords"/> words.</param>
    /// <param name="types">Only these kinds; null for all.</param>
    /// <param name="count">How many at most.</param>
    public IReadOnlyList<SearchHit> Suggest(SearchQuery query, IReadOnlySet<EntityType>? types, int count) =>
        [.. _suggester.Find(query, types, count).Select(candidate => HitOf(candidate, query))];

    /// <summary>Says which record a term means, or abstains.</summary>
    public Resolution Resolve(string term, IReadOnlySet<EntityType>? types)
    {
        var query = SearchQuery.Of(term);
        var isSearchable = query.Utf8Words.Length <= SearchQuery.MostWords;
        return _resolver.Resolve(term, query, types)
            ?? new Resolution(term, ResolutionStatus.Unknown, null, isSearchable ? Suggest(query, types, CandidatesOfUnknown) : [], null);
    }

    /// <summary>Ranks what a store found for a search.</summary>
    /// <param name="query">No more than <see cref="SearchQuery.MostWords"/> words.</param>
    /// <param name="found">Numbers of texts that have every word, the last one perhaps as a beginning; in any order.</param>
    public SearchResult Rank(SearchQuery query, IEnumerable<int> found) => _ranking.Rank(query, found);

    private SearchHit HitOf(TopHits.Candidate candidate, SearchQuery query)
    {
        var score = (double)candidate.Rank / Suggester.RankLimit;
        if (candidate.Identifier is { } identifier)
        {
            return new SearchHit(_graph, candidate.Type, candidate.Row, score, identifier, SearchField.Identifier, true, query);
        }

        var matched = Encoding.UTF8.GetString(Catalog.Utf8(candidate.Text));
        var isExact = CaseInsensitiveText.Compare(matched, query.Text) == 0;
        return new SearchHit(_graph, candidate.Type, candidate.Row, score, matched, Catalog.FieldOf(candidate.Text), isExact, query);
    }
}
