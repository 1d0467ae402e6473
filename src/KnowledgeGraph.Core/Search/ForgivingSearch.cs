using System.Numerics;
using System.Runtime.InteropServices;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Search;

/// <summary>
/// Finds records of which no text has all words: by most of the words, the rarest counting most, be they singular or plural, begun or mistyped; in names of any
/// language and in definitions; diseases by the phenotypes that a description names, too. Scores are below 1, and so below those of texts with all words.
/// </summary>
internal sealed class ForgivingSearch
{
    /// <summary>With so many records that have all words, nothing is forgiven.</summary>
    public const int FewHits = 3;

    private const int MostHits = 50;

    // Words like "of" and "disease" say nothing beside others, and are in too many texts to look through.
    private const int CommonWord = 8_000;
    // A word in so few texts may be another one with a typo.
    private const int RareWord = 30;
    private const int LongestSure = 4;

    private const float LeastShareOfBest = 0.5F;

    // Most of the words: a record that has less of their weight has one of them by chance.
    private const float LeastShareOfWords = 0.5F;
    private const float ShareOfRest = 0.5F;
    private const float Highest = 0.99F;

    // A name of several words, all of which were asked for, is no chance: "brittle bone" among other words.
    private const float WholeName = 1.3F;
    private const float ShareOfTie = 0.005F;

    private readonly TextCatalog _texts;
    private readonly WordIndex _names;
    private readonly WordIndex _definitions;
    private readonly TextWeights _weights;
    private readonly MentionedPhenotypes _mentioned;
    private readonly byte[] _lengths;

    public ForgivingSearch(GraphImage graph, TextCatalog texts, WordIndex names, WordIndex definitions, TextWeights weights)
    {
        (_texts, _names, _definitions, _weights) = (texts, names, definitions, weights);
        _mentioned = new MentionedPhenotypes(graph);
        _lengths = new byte[texts.Count];
        CountWords(names);
        CountWords(definitions);
    }

    /// <summary>The best few.</summary>
    /// <param name="query">What was typed.</param>
    /// <param name="types">Only these kinds; null for all.</param>
    /// <param name="spend">Told how many places will be looked at, before they are.</param>
    /// <param name="cancellation">Looked at between two words.</param>
    public IReadOnlyList<RankedRecord> Find(SearchQuery query, IReadOnlySet<EntityType>? types, Action<int> spend, CancellationToken cancellation)
    {
        var words = Words(query);
        var all = words.Sum(word => word.Weight);
        if (all <= 0)
        {
            return [];
        }

        spend(words.Sum(Occurrences));
        var tallies = new Dictionary<int, Tally>();
        foreach (var word in words)
        {
            cancellation.ThrowIfCancellationRequested();
            Count(tallies, _names, word.Names, word);
            Count(tallies, _definitions, word.Definitions, word);
        }

        var found = new Dictionary<(EntityType Type, int Row), Found>();
        var named = new List<(int Row, int Text, uint Words)>();
        foreach (var (text, tally) in tallies)
        {
            var type = _texts.TypeOf(text);
            if (type == EntityType.Phenotype && BitOperations.PopCount(tally.Words) == _lengths[text] && text < _texts.NameCount)
            {
                named.Add((_texts.RowOf(text), text, tally.Words));
            }

            if (types?.Contains(type) is not false)
            {
                Offer(found, (type, _texts.RowOf(text)), new Found(ScoreOf(text, tally, all), text, tally.Words, tally.Words, Shown: 0, IsOfPhenotypes: false));
            }
        }

        if (types?.Contains(EntityType.Disease) is not false)
        {
            foreach (var (disease, text, mask, isOne) in _mentioned.Diseases(named, mask => WeightOf(words, mask), spend, cancellation))
            {
                // One phenotype alone makes no diagnosis; it may speak for a disease that is named or described besides.
                if (isOne && !found.ContainsKey((EntityType.Disease, disease)))
                {
                    continue;
                }

                var score = isOne ? 0 : MentionedPhenotypes.Factor * WeightOf(words, mask) / all;
                Offer(found, (EntityType.Disease, disease), new Found(score, text, mask, All: 0, Shown: mask, IsOfPhenotypes: true));
            }
        }

        return Best(found, words, all);
    }

    private List<RankedRecord> Best(Dictionary<(EntityType Type, int Row), Found> found, List<AskedWord> words, float all)
    {
        var ranked = new List<RankedRecord>(found.Count);
        foreach (var ((type, row), record) in found)
        {
            if (WeightOf(words, record.All | record.Words | record.Shown) < LeastShareOfWords * all)
            {
                continue;
            }

            // What the disease shows besides, and what other texts of the record add to the best one.
            var shown = record.Shown & ~record.Words;
            var rest = (MentionedPhenotypes.Factor * WeightOf(words, shown)) + (ShareOfRest * WeightOf(words, record.All & ~record.Words & ~shown));
            var score = Math.Min(Highest, (record.Score + (rest / all)) * (1 - ShareOfTie)) + (ShareOfTie * TieOf(record) / TextWeights.Limit);
            ranked.Add(new RankedRecord(score, type, row, record.Text, null) { IsOfPhenotypes = record.IsOfPhenotypes });
        }

        ranked.Sort();
        var least = ranked.Count > 0 ? ranked[0].Score * LeastShareOfBest : 0;
        var count = Math.Min(MostHits, ranked.FindIndex(record => record.Score < least) is var first and >= 0 ? first : ranked.Count);
        return ranked[..count];
    }

    private int TieOf(Found record) => record.IsOfPhenotypes ? 0 : _weights[record.Text];

    private List<AskedWord> Words(SearchQuery query)
    {
        var words = new List<AskedWord>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var place = 0; place < query.Utf8Words.Length; place++)
        {
            if (seen.Add(query.Words[place]))
            {
                words.Add(Word(place, query.Utf8Words[place]));
            }
        }

        // Where all are common, they are all there is to go by: the rarest of them.
        return words.Exists(word => word.Weight > 0) || words.Count == 0
            ? words
            : [words.MinBy(Occurrences)! with { Weight = 1 }];
    }

    private AskedWord Word(int place, byte[] word)
    {
        var (names, definitions) = (WordVariants.Same(_names, word), WordVariants.Same(_definitions, word));
        var isRare = word.Length > LongestSure && names.Sum(range => _names.Occurrences(range.Span)) < RareWord;
        WordVariants.AddLay(names, _names, word);
        WordVariants.AddLay(definitions, _definitions, word);
        if (names.Count == 0 && definitions.Count == 0)
        {
            (names, definitions) = (WordVariants.Begun(_names, word), WordVariants.Begun(_definitions, word));
        }

        if (isRare)
        {
            names.AddRange(WordVariants.Near(_names, word));
            definitions.AddRange(definitions.Count == 0 ? WordVariants.Near(_definitions, word) : []);
        }

        var asked = new AskedWord(place, names, definitions, 0);
        var count = Occurrences(asked);
        return count > CommonWord ? asked : asked with { Weight = MathF.Log(1 + (_texts.Count / (1F + count))) * (count == 0 ? 0.5F : 1) };
    }

    private int Occurrences(AskedWord word) => word.Names.Sum(range => _names.Occurrences(range.Span)) + word.Definitions.Sum(range => _definitions.Occurrences(range.Span));

    private static void Count(Dictionary<int, Tally> tallies, WordIndex index, IReadOnlyList<(WordSpan Span, float Fit)> ranges, AskedWord word)
    {
        if (word.Weight <= 0)
        {
            return;
        }

        // The best fitting first, so that each text counts a word once, by the best.
        var bit = 1U << word.Place;
        foreach (var (span, fit) in ranges)
        {
            foreach (var posting in index.Postings(span))
            {
                ref var tally = ref CollectionsMarshal.GetValueRefOrAddDefault(tallies, posting >> 1, out _);
                if ((tally.Words & bit) == 0)
                {
                    tally = new Tally(tally.Words | bit, tally.Weight + (word.Weight * fit));
                }
            }
        }
    }

    private float ScoreOf(int text, Tally tally, float all)
    {
        var share = tally.Weight / all;
        var (asked, length) = (BitOperations.PopCount(tally.Words), Math.Max(1, (int)_lengths[text]));
        var coverage = asked > 1 && asked == length ? WholeName : 0.55F + (0.45F * Math.Min(1, (float)asked / length));
        return _texts.FieldOf(text) switch
        {
            SearchField.Definition => share * 0.65F,
            SearchField.Title => share * coverage * 0.7F,
            SearchField.Synonym or SearchField.Translation => share * coverage * 0.97F,
            _ => share * coverage,
        };
    }

    private static float WeightOf(List<AskedWord> words, uint mask) => words.Sum(word => (mask >> word.Place & 1) != 0 ? word.Weight : 0);

    private static void Offer(Dictionary<(EntityType Type, int Row), Found> found, (EntityType Type, int Row) record, Found offered)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(found, record, out var exists);
        var (words, shown) = exists ? (known.All | offered.All, known.Shown | offered.Shown) : (offered.All, offered.Shown);
        known = (!exists || offered.Score > known.Score || (offered.Score == known.Score && offered.Text < known.Text) ? offered : known) with { All = words, Shown = shown };
    }

    // Common words left aside, as they are not looked for.
    private void CountWords(WordIndex index)
    {
        for (var word = 0; word < index.Count; word++)
        {
            var postings = index.Postings(new WordSpan(word, word + 1));
            if (postings.Length <= CommonWord)
            {
                foreach (var posting in postings)
                {
                    ref var length = ref _lengths[posting >> 1];
                    length = (byte)Math.Min(byte.MaxValue, length + 1);
                }
            }
        }
    }

    private readonly record struct Tally(uint Words, float Weight);

    // The best text with its words, and the words of all texts, and of the phenotypes that a disease shows.
    private readonly record struct Found(float Score, int Text, uint Words, uint All, uint Shown, bool IsOfPhenotypes);
}
