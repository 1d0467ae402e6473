using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Search;

/// <summary>
/// The words of all texts in order, and for each the texts it is in. Words with a common beginning are neighbours, so the texts of a prefix
/// are one run.
/// </summary>
internal sealed class WordIndex
{
    private readonly Utf8Column _words;
    private readonly int[] _starts;
    private readonly int[] _postings;

    internal WordIndex(Utf8Column words, int[] starts, int[] postings) => (_words, _starts, _postings) = (words, starts, postings);

    /// <summary>Different words.</summary>
    public int Count => _words.Count;

    /// <summary>A word, folded.</summary>
    public ReadOnlySpan<byte> Word(int word) => _words.Utf8(word);

    /// <summary>The occurrences of a range of words: each entry is a text's number doubled, plus one if the word opens the text.</summary>
    public ReadOnlySpan<int> Postings(WordSpan words) => _postings.AsSpan(_starts[words.From].._starts[words.To]);

    /// <summary>The number of occurrences of a range of words.</summary>
    public int Occurrences(WordSpan words) => _starts[words.To] - _starts[words.From];

    /// <summary>The one of several prefixes whose words occur least.</summary>
    public WordSpan Rarest(ReadOnlySpan<byte[]> prefixes)
    {
        var rarest = WithPrefix(prefixes[0]);
        foreach (var prefix in prefixes[1..])
        {
            var range = WithPrefix(prefix);
            rarest = Occurrences(range) < Occurrences(rarest) ? range : rarest;
        }

        return rarest;
    }

    /// <summary>The words that begin with a folded one.</summary>
    public WordSpan WithPrefix(ReadOnlySpan<byte> prefix) => Narrow(new WordSpan(0, Count), 0, prefix);

    /// <summary>The word itself, as a range of one or none.</summary>
    public WordSpan Exactly(ReadOnlySpan<byte> word)
    {
        var range = WithPrefix(word);
        return range.IsEmpty || Word(range.From).Length != word.Length
            ? new WordSpan(range.From, range.From)
            : new WordSpan(range.From, range.From + 1);
    }

    /// <summary>Of words that agree in their first bytes, those that go on with a suffix.</summary>
    public WordSpan Narrow(WordSpan range, int depth, ReadOnlySpan<byte> suffix)
    {
        var from = First(range.From, range.To, depth, suffix, orBeyond: false);
        return new WordSpan(from, First(from, range.To, depth, suffix, orBeyond: true));
    }

    private int First(int from, int to, int depth, ReadOnlySpan<byte> suffix, bool orBeyond)
    {
        while (from < to)
        {
            var middle = from + ((to - from) / 2);
            var rest = Word(middle)[depth..];
            var order = rest[..Math.Min(rest.Length, suffix.Length)].SequenceCompareTo(suffix);
            (from, to) = order < 0 || (orBeyond && order == 0) ? (middle + 1, to) : (from, middle);
        }

        return from;
    }
}
