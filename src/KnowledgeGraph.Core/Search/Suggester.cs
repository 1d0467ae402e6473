using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Search;

/// <summary>
/// Completes a text that is being typed. Best first: an identifier; a whole name, symbol or synonym, those written as typed before those
/// with the same words; texts that have every word whole, those that have the words as beginnings; texts that begin with the first word;
/// then by <see cref="TextWeights"/>. Names in other languages come after these. One typo is forgiven if no English text fits otherwise.
/// </summary>
internal sealed class Suggester
{
    /// <summary>Letters a word needs for a typo in it to be forgiven: below that everything is near to everything.</summary>
    public const int ShortestWithTypo = 4;

    /// <summary>Ranks are below this.</summary>
    public static readonly int RankLimit = RankOf(Tier.Identifier + 1, 0, 0);

    private const int FewTexts = 1_000;
    private const int ClassLimit = 4;
    private const int AllWhole = 2;
    private const int Opens = 1;

    private readonly TextCatalog _texts;
    private readonly WordIndex _words;
    private readonly TextWeights _weights;
    private readonly WholeTexts _whole;
    private readonly IdentifierLookup _identifiers;
    private readonly TypoSearch _typos;

    public Suggester(TextCatalog texts, WordIndex words, TextWeights weights, WholeTexts whole, IdentifierLookup identifiers)
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

        foreach (var (text, isExact) in _whole.Find(query))
        {
            hits.Offer(RankOf(Tier.Whole, isExact ? AllWhole | Opens : AllWhole, _weights[text]), text);
        }

        OfferPrefixes(query, hits);
        if (hits.Best.All(hit => hit.Rank < RankOf(Tier.Prefix, 0, 0)))
        {
            _typos.Find(query, text => !hits.IsTooLow(RankOf(Tier.Typo, AllWhole, _weights[text])), (text, isAll) =>
                hits.Offer(RankOf(Tier.Typo, isAll ? AllWhole : 0, _weights[text]), text));
        }

        return hits.Best;
    }

    /// <summary>Texts that have a word which begins as the longest of those typed, as far as any does.</summary>
    public IReadOnlyList<TopHits.Candidate> FindBegun(SearchQuery query, IReadOnlySet<EntityType>? types, int count)
    {
        byte[] longest = [];
        foreach (var word in query.Utf8Words)
        {
            longest = word.Length > longest.Length ? word : longest;
        }

        var hits = new TopHits(_texts, types, count);
        for (var length = Math.Max(0, longest.Length - 1); length >= 0 && hits.Best.Count == 0; length--)
        {
            OfferWord(longest.AsSpan(0, length), hits);
        }

        return hits.Best;
    }

    private void OfferPrefixes(SearchQuery query, TopHits hits)
    {
        var asked = query.Utf8Words;
        if (asked.Length < 2)
        {
            if (asked.Length == 1)
            {
                OfferWord(asked[0], hits);
            }

            return;
        }

        var rarest = _words.Rarest(asked);
        if (_words.Occurrences(rarest) > FewTexts)
        {
            OfferCommon(asked, hits);
            return;
        }

        foreach (var posting in _words.Postings(rarest))
        {
            var text = posting >> 1;
            if (!hits.IsTooLow(RankOf(TierOf(text), AllWhole | Opens, _weights[text]))
                && TextMatch.Of(_texts.Utf8(text), asked) is { HasAll: true } match)
            {
                hits.Offer(RankOf(TierOf(text), (match.AreAllWhole ? AllWhole : 0) | (match.Opens ? Opens : 0), _weights[text]), text);
            }
        }
    }

    // Common words: too many texts to look at, so that sets of them are met, a bit for each.
    private void OfferCommon(ReadOnlySpan<byte[]> asked, TopHits hits)
    {
        using var all = SetOf(_words.WithPrefix(asked[0]));
        using var whole = SetOf(_words.Exactly(asked[0]));
        foreach (var word in asked[1..])
        {
            using var begun = SetOf(_words.WithPrefix(word));
            using var itself = SetOf(_words.Exactly(word));
            all.Keep(begun);
            whole.Keep(itself);
        }

        using var opened = new TextSet(_texts.Count).WithOpened(_words.Postings(_words.WithPrefix(asked[0])));
        foreach (var text in all.Texts())
        {
            hits.Offer(
                RankOf(TierOf(text), (whole.Contains(text) ? AllWhole : 0) | (opened.Contains(text) ? Opens : 0), _weights[text]),
                text);
        }
    }

    private TextSet SetOf(WordSpan words) => new TextSet(_texts.Count).With(_words.Postings(words));

    // For one word the index is enough, without looking at texts. The word itself is the first of those that begin with it.
    private void OfferWord(ReadOnlySpan<byte> word, TopHits hits)
    {
        var range = _words.WithPrefix(word);
        var itself = _words.Exactly(word);
        var whole = _words.Occurrences(itself);
        var postings = _words.Postings(range);
        for (var index = 0; index < postings.Length; index++)
        {
            var text = postings[index] >> 1;
            hits.Offer(RankOf(TierOf(text), (index < whole ? AllWhole : 0) | (postings[index] & Opens), _weights[text]), text);
        }
    }

    // A user who types English should not see words of other languages first.
    private Tier TierOf(int text) => _texts.FieldOf(text) == SearchField.Translation ? Tier.Translated : Tier.Prefix;

    private static int RankOf(Tier tier, int matchClass, int weight) =>
        ((((int)tier * ClassLimit) + matchClass) * TextWeights.Limit) + weight;

    private enum Tier
    {
        Typo,
        Translated,
        Prefix,
        Mapped,
        Whole,
        Identifier,
    }
}
