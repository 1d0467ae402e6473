using System.Numerics;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Search;

/// <summary>
/// Finds records if no text has all words: by most of the words, the rarest counting most, in singular or plural, as a beginning or with a
/// typo; in names of any language and in definitions; diseases also by the phenotypes that a description names. Scores are below 1, and
/// so below those of texts with all words.
/// </summary>
internal sealed class ForgivingSearch
{
    /// <summary>From this many records that have all words, nothing is forgiven.</summary>
    public const int FewHits = 3;

    private const int MostHits = 50;

    // Words like "of" and "disease" add nothing to others, and are in too many texts to look through.
    private const int CommonWord = 8_000;
    // A word in fewer texts than this may be another word with a typo.
    private const int RareWord = 30;
    private const int LongestSure = 4;

    private const float LeastShareOfBest = 0.5F;

    // The least share of the words' weight: a record that has less of it has one of the words by chance.
    private const float LeastShareOfWords = 0.5F;
    private const float ShareOfRest = 0.5F;
    private const float Highest = 0.99F;

    // A name whose several words were all asked for is not found by chance: "brittle bone" among other words.
    private const float WholeName = 1.3F;
    private const float ShareOfTie = 0.005F;

    // Words that only say what kind of thing a name refers to: "brittle bones" names all of "brittle bone disease".
    private static readonly byte[][] _kinds = [[.. "disease"u8], [.. "disorder"u8], [.. "syndrome"u8]];

    private readonly TextCatalog _texts;
    private readonly WordIndex _names;
    private readonly WordIndex _definitions;
    private readonly TextWeights _weights;
    private readonly RecordNumbers _records;
    private readonly MentionedPhenotypes _mentioned;
    private readonly byte[] _lengths;
    private readonly byte[] _kindWords;

    public ForgivingSearch(GraphImage graph, TextCatalog texts, WordIndex names, WordIndex definitions, TextWeights weights)
    {
        (_texts, _names, _definitions, _weights) = (texts, names, definitions, weights);
        _records = new RecordNumbers(graph);
        _mentioned = new MentionedPhenotypes(graph);
        (_lengths, _kindWords) = (new byte[texts.Count], new byte[texts.Count]);
        CountWords(names);
        CountWords(definitions);
    }

    /// <summary>The few best records.</summary>
    /// <param name="query">The text as the user typed it.</param>
    /// <param name="types">Only these kinds; null for all.</param>
    /// <param name="spend">Receives the number of places that will be looked at, before they are.</param>
    /// <param name="cancellation">Checked between two words.</param>
    public IReadOnlyList<RankedRecord> Find(
        SearchQuery query,
        IReadOnlySet<EntityType>? types,
        Action<int> spend,
        CancellationToken cancellation)
    {
        var words = Words(query);
        var all = words.Sum(word => word.Weight);
        if (all <= 0)
        {
            return [];
        }

        spend(words.Sum(Occurrences));
        var kinds = words.Where(word => IsKind(query.Utf8Words[word.Place])).Aggregate(0U, (mask, word) => mask | (1U << word.Place));
        using var tallies = new SparseTable<Tally>(_texts.Count);
        foreach (var word in words)
        {
            cancellation.ThrowIfCancellationRequested();
            Count(tallies, _names, word.Names, word);
            Count(tallies, _definitions, word.Definitions, word);
        }

        using var found = new SparseTable<Found>(_records.Count);
        var named = new List<(int Row, int Text, uint Words)>();
        for (var place = 0; place < tallies.Count; place++)
        {
            var (text, tally) = (tallies.Numbers[place], tallies.Values[place]);
            var type = _texts.TypeOf(text);
            if (type == EntityType.Phenotype && BitOperations.PopCount(tally.Words) == _lengths[text] && text < _texts.NameCount)
            {
                named.Add((_texts.RowOf(text), text, tally.Words));
            }

            if (types?.Contains(type) is not false)
            {
                Offer(ref found[_records.Of(type, _texts.RowOf(text))], ScoreOf(text, tally, all, kinds), text, tally.Words);
            }
        }

        if (types?.Contains(EntityType.Disease) is not false)
        {
            foreach (var (disease, text, mask, isOne) in _mentioned.Diseases(named, mask => WeightOf(words, mask), spend, cancellation))
            {
                // One phenotype alone does not identify a disease, but adds to one that is also found by a name or a definition.
                var number = _records.Of(EntityType.Disease, disease);
                if (isOne && !found.Contains(number))
                {
                    continue;
                }

                ref var known = ref found[number];
                known = known with { Shown = mask, ShownText = text, IsShown = !isOne };
            }
        }

        return Best(found, words, all);
    }

    private List<RankedRecord> Best(SparseTable<Found> found, List<AskedWord> words, float all)
    {
        var ranked = new List<RankedRecord>();
        for (var place = 0; place < found.Count; place++)
        {
            var record = found.Values[place];
            if (WeightOf(words, record.All | record.Shown) < LeastShareOfWords * all)
            {
                continue;
            }

            // A record scores by its best text or, if it is a disease, by the phenotypes that it shows; the other one and its other texts
            // count less.
            var rest = (MentionedPhenotypes.Factor * WeightOf(words, record.Shown & ~record.Words))
                + (ShareOfRest * WeightOf(words, record.All & ~record.Words & ~record.Shown));
            var byText = record.Words == 0 ? 0 : record.Score + (rest / all);
            var byShown = record.IsShown
                ? ((MentionedPhenotypes.Factor * WeightOf(words, record.Shown))
                    + (ShareOfRest * WeightOf(words, record.All & ~record.Shown))) / all
                : 0;
            var isOfPhenotypes = byShown > byText;
            var tie = isOfPhenotypes ? 0 : _weights[record.Text];
            var score = Math.Min(Highest, Math.Max(byText, byShown) * (1 - ShareOfTie)) + (ShareOfTie * tie / TextWeights.Limit);
            var (type, row) = _records.RecordOf(found.Numbers[place]);
            ranked.Add(new RankedRecord(score, type, row, isOfPhenotypes ? record.ShownText : record.Text, null)
            {
                IsOfPhenotypes = isOfPhenotypes,
            });
        }

        ranked.Sort();
        var least = ranked.Count > 0 ? ranked[0].Score * LeastShareOfBest : 0;
        var count = Math.Min(MostHits, ranked.FindIndex(record => record.Score < least) is var first and >= 0 ? first : ranked.Count);
        return ranked[..count];
    }

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

        // If all words are common, the rarest of them is used.
        return words.Exists(word => word.Weight > 0) || words.Count == 0
            ? words
            : [words.MinBy(Occurrences)! with { Weight = 1 }];
    }

    private AskedWord Word(int place, byte[] word)
    {
        var (names, definitions) = (WordVariants.Same(_names, word), WordVariants.Same(_definitions, word));
        var isRare = word.Length > LongestSure && names.Sum(range => _names.Occurrences(range.Span)) < RareWord;
        var itself = new AskedWord(place, [.. names], [.. definitions], 0);
        WordVariants.AddLay(names, _names, word);
        WordVariants.AddLay(definitions, _definitions, word);
        if (Occurrences(new AskedWord(place, names, definitions, 0)) > CommonWord)
        {
            // "Bones" does not become a common word because it may mean "skeletal" as well.
            (names, definitions) = ([.. itself.Names], [.. itself.Definitions]);
        }

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

    private int Occurrences(AskedWord word) =>
        word.Names.Sum(range => _names.Occurrences(range.Span)) + word.Definitions.Sum(range => _definitions.Occurrences(range.Span));

    private static void Count(
        SparseTable<Tally> tallies,
        WordIndex index,
        IReadOnlyList<(WordSpan Span, float Fit)> ranges,
        AskedWord word)
    {
        if (word.Weight <= 0)
        {
            return;
        }

        // The best fit comes first, so that each text counts a word once, by its best fit.
        var bit = 1U << word.Place;
        foreach (var (span, fit) in ranges)
        {
            foreach (var posting in index.Postings(span))
            {
                ref var tally = ref tallies[posting >> 1];
                if ((tally.Words & bit) == 0)
                {
                    tally = new Tally(tally.Words | bit, tally.Weight + (word.Weight * fit));
                }
            }
        }
    }

    private float ScoreOf(int text, Tally tally, float all, uint kinds)
    {
        var share = tally.Weight / all;
        var (asked, length) = (BitOperations.PopCount(tally.Words), Math.Max(1, (int)_lengths[text]));
        var telling = BitOperations.PopCount(tally.Words & ~kinds);
        var coverage = telling > 1 && telling == length - _kindWords[text]
            ? WholeName
            : 0.55F + (0.45F * Math.Min(1, (float)asked / length));
        return _texts.FieldOf(text) switch
        {
            SearchField.Definition => share * 0.65F,
            SearchField.Title => share * coverage * 0.7F,
            SearchField.Synonym or SearchField.Translation => share * coverage * 0.97F,
            _ => share * coverage,
        };
    }

    private static bool IsKind(byte[] word) =>
        Array.Exists(_kinds, kind => word.AsSpan().StartsWith(kind) && word.Length <= kind.Length + 1);

    private static float WeightOf(List<AskedWord> words, uint mask) => words.Sum(word => (mask >> word.Place & 1) != 0 ? word.Weight : 0);

    private static void Offer(ref Found known, float score, int text, uint words)
    {
        var all = known.All | words;
        known = (known.All == 0 || score > known.Score || (score == known.Score && text < known.Text)
            ? new Found { Score = score, Text = text, Words = words }
            : known) with
        { All = all };
    }

    // Common words are left out, as they are not looked for.
    private void CountWords(WordIndex index)
    {
        for (var word = 0; word < index.Count; word++)
        {
            var postings = index.Postings(new WordSpan(word, word + 1));
            if (postings.Length <= CommonWord)
            {
                Count(_lengths, postings);
            }
        }

        foreach (var kind in _kinds.SelectMany(kind => WordVariants.Same(index, kind)))
        {
            Count(_kindWords, index.Occurrences(kind.Span) <= CommonWord ? index.Postings(kind.Span) : []);
        }
    }

    private static void Count(byte[] counts, ReadOnlySpan<int> postings)
    {
        foreach (var posting in postings)
        {
            ref var count = ref counts[posting >> 1];
            count = (byte)Math.Min(byte.MaxValue, count + 1);
        }
    }

    private readonly record struct Tally(uint Words, float Weight);

    // The best text with its words; the words of all texts; the words of the phenotypes that a disease shows, and whether there are several
    // of these.
    private readonly record struct Found(float Score, int Text, uint Words, uint All, uint Shown, int ShownText, bool IsShown);
}
