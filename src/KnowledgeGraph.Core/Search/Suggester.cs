using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Search;

/// <summary>
/// Completes what is being typed. Best first: an identifier; a whole name or symbol, a whole synonym; texts that have every word whole, those
/// that have the words as beginnings; texts that begin with the first word; then by <see cref="TextWeights"/>. One typo is forgiven where
/// nothing fits without.
/// </summary>
internal sealed class Suggester
{
    /// <summary>Letters a word needs for a typo in it to be forgiven: below that everything is near to everything.</summary>
    public const int ShortestWithTypo = 4;

    /// <summary>Ranks are below this.</summary>
    public static readonly int RankLimit = RankOf(Tier.Identifier + 1, 0, 0);

    private const int ClassLimit = 4;
    private const int AllWhole = 2;
    private const int Opens = 1;

    private readonly TextCatalog _texts;
    private readonly WordIndex _words;
    private readonly TextWeights _weights;
    private readonly TextIndex _whole;
    private readonly IdentifierLookup _identifiers;
    private readonly TypoSearch _typos;

    public Suggester(TextCatalog texts, WordIndex words, TextWeights weights, TextIndex whole, IdentifierLookup identifiers)
    {
        (_texts, _words, _weights, _whole, _identifiers) = (texts, words, weights, whole, identifiers);
        _typos = new TypoSearch(texts, words);
    }

    public IReadOnlyList<TopHits.Candidate> Find(SearchQuery query, IReadOnlySet<EntityType>? types, int count)
    {
        var hits = new TopHits(_texts, types, count);
        foreach (var found in _identifiers.Find(query.Text))
        {
            var tier = found.Kind == IdentifierKind.Mapped ? Tier.Mapped : Tier.Identifier;
            hits.Offer(new TopHits.Candidate(RankOf(tier, 0, 0), found.Type, found.Row, -1, found.Identifier));
        }

        foreach (var text in _whole.FindAll(query.Text))
        {
            hits.Offer(RankOf(Tier.Whole, AllWhole | Opens, _weights[text]), text);
        }

        OfferPrefixes(query, hits);
        if (hits.Best.Count == 0)
        {
            _typos.Find(query, text => hits.Offer(RankOf(Tier.Typo, 0, _weights[text]), text));
        }

        return hits.Best;
    }

    private void OfferPrefixes(SearchQuery query, TopHits hits)
    {
        if (query.Utf8Words.IsEmpty)
        {
            return;
        }

        var (rarest, fewest) = (0, int.MaxValue);
        for (var index = 0; index < query.Utf8Words.Length; index++)
        {
            var occurrences = _words.Occurrences(_words.WithPrefix(query.Utf8Words[index]));
            (rarest, fewest) = occurrences < fewest ? (index, occurrences) : (rarest, fewest);
        }

        var range = _words.WithPrefix(query.Utf8Words[rarest]);
        if (query.Utf8Words.Length == 1)
        {
            OfferWord(range, query.Utf8Words[0], hits);
            return;
        }

        foreach (var posting in _words.Postings(range))
        {
            var text = posting >> 1;
            if (!hits.IsTooLow(RankOf(Tier.Prefix, AllWhole | Opens, _weights[text]))
                && TextMatch.Of(_texts.Utf8(text), query.Utf8Words) is { HasAll: true } match)
            {
                hits.Offer(RankOf(Tier.Prefix, (match.AreAllWhole ? AllWhole : 0) | (match.Opens ? Opens : 0), _weights[text]), text);
            }
        }
    }

    // One word: its place in the index tells all, no text is looked at. The word itself is the first of those that begin with it.
    private void OfferWord(WordSpan range, ReadOnlySpan<byte> word, TopHits hits)
    {
        var itself = _words.Exactly(word);
        var whole = _words.Occurrences(itself);
        var postings = _words.Postings(range);
        for (var index = 0; index < postings.Length; index++)
        {
            var text = postings[index] >> 1;
            hits.Offer(RankOf(Tier.Prefix, (index < whole ? AllWhole : 0) | (postings[index] & Opens), _weights[text]), text);
        }
    }

    private static int RankOf(Tier tier, int matchClass, int weight) => ((((int)tier * ClassLimit) + matchClass) * TextWeights.Limit) + weight;

    private enum Tier
    {
        Typo,
        Prefix,
        Mapped,
        Whole,
        Identifier,
    }
}
