using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Texts;

namespace KnowledgeGraph.Core.Search;

/// <summary>Builds the word index in two passes: gather words and where they occur, then sort.</summary>
internal sealed class WordIndexBuilder
{
    // Anything longer is not a word of a name; the text is found by its other words.
    private const int LongestWord = 256;

    private readonly Dictionary<byte[], int> _ids = new(new WordEquality());
    private readonly List<byte[]> _words = [];
    private readonly List<int> _wordOf = [];
    private readonly List<int> _postings = [];

    /// <summary>Indexes all that the records of a catalog are called.</summary>
    public static WordIndex OfNames(TextCatalog texts) => Build(texts, 0, texts.NameCount);

    /// <summary>Indexes their definitions.</summary>
    public static WordIndex OfDefinitions(TextCatalog texts) => Build(texts, texts.NameCount, texts.Count);

    private static WordIndex Build(TextCatalog texts, int from, int to)
    {
        var builder = new WordIndexBuilder();
        for (var text = from; text < to; text++)
        {
            builder.Add(text, texts.Utf8(text));
        }

        return builder.Sorted();
    }

    private void Add(int text, ReadOnlySpan<byte> utf8)
    {
        var lookup = _ids.GetAlternateLookup<ReadOnlySpan<byte>>();
        var reader = new FoldedWordReader(utf8, stackalloc byte[LongestWord]);
        var isFirst = true;
        while (reader.Next())
        {
            if (reader.Current.Length <= LongestWord)
            {
                ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(lookup, reader.Current, out var exists);
                if (!exists)
                {
                    id = _words.Count;
                    _words.Add(reader.Current.ToArray());
                }

                _wordOf.Add(id);
                _postings.Add((text * 2) + (isFirst ? 1 : 0));
            }

            isFirst = false;
        }
    }

    private WordIndex Sorted()
    {
        var order = Enumerable.Range(0, _words.Count).ToArray();
        Array.Sort(order, (left, right) => _words[left].AsSpan().SequenceCompareTo(_words[right]));
        var place = new int[order.Length];
        var words = new Utf8ColumnBuilder();
        for (var position = 0; position < order.Length; position++)
        {
            place[order[position]] = position;
            words.AddUtf8(_words[order[position]]);
        }

        var starts = new int[order.Length + 1];
        foreach (var word in _wordOf)
        {
            starts[place[word] + 1]++;
        }

        for (var position = 0; position < order.Length; position++)
        {
            starts[position + 1] += starts[position];
        }

        var next = starts[..^1];
        var postings = new int[_postings.Count];
        for (var occurrence = 0; occurrence < postings.Length; occurrence++)
        {
            postings[next[place[_wordOf[occurrence]]]++] = _postings[occurrence];
        }

        return new WordIndex(words.Build(), starts, postings);
    }

    private sealed class WordEquality : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode([DisallowNull] byte[] obj) => GetHashCode(obj.AsSpan());

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = default(HashCode);
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
