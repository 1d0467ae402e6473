using System.Text;

namespace KnowledgeGraph.Core.Literature.Queries;

/// <summary>
/// The words of some texts, ready to be looked up: by word, by beginning of a word, by phrase. No phrase reaches from one text into the
/// next.
/// </summary>
public sealed class WordIndex
{
    // The border between two texts, which is not a word of any query.
    private const string Border = " . ";

    private readonly string _text;
    private readonly int[] _starts;
    private readonly int[] _byWord;

    /// <summary>Prepares the texts.</summary>
    public WordIndex(IEnumerable<string?> texts)
    {
        var words = new StringBuilder();
        foreach (var text in texts)
        {
            if (words.Length > 0 && words[^1] != ' ')
            {
                words.Append(Border);
            }

            FoldedWords.Append(words, text);
        }

        _text = words.ToString();
        _starts = Starts(_text);
        _byWord = new int[_starts.Length];
        for (var word = 0; word < _byWord.Length; word++)
        {
            _byWord[word] = word;
        }

        Array.Sort(_byWord, (left, right) => WordAt(left).SequenceCompareTo(WordAt(right)));
    }

    /// <summary>Whether the index has no words.</summary>
    public bool IsEmpty => _starts.Length == 0;

    /// <summary>Whether a text contains the words side by side.</summary>
    public bool Contains(IReadOnlyList<string> phrase) => Contains(phrase, Truncation.None);

    /// <summary>Whether a text contains the words side by side, the last one truncated or followed by another.</summary>
    internal bool Contains(IReadOnlyList<string> phrase, Truncation truncation)
    {
        var first = phrase[0];
        var isCut = truncation == Truncation.Word && phrase.Count == 1;
        for (var place = FirstAtOrAfter(first); place < _byWord.Length; place++)
        {
            var word = _byWord[place];
            if (!Fits(WordAt(word), first, isCut))
            {
                return false;
            }

            if (Follows(word, phrase, truncation))
            {
                return true;
            }
        }

        return false;
    }

    private bool Follows(int word, IReadOnlyList<string> phrase, Truncation truncation)
    {
        var needed = truncation == Truncation.Phrase ? phrase.Count + 1 : phrase.Count;
        if (word + needed > _starts.Length)
        {
            return false;
        }

        for (var index = 1; index < phrase.Count; index++)
        {
            if (!Fits(WordAt(word + index), phrase[index], truncation == Truncation.Word && index == phrase.Count - 1))
            {
                return false;
            }
        }

        return truncation != Truncation.Phrase || WordAt(word + phrase.Count) is not ".";
    }

    private static bool Fits(ReadOnlySpan<char> word, string wanted, bool isCut) =>
        isCut ? word.StartsWith(wanted) : word.SequenceEqual(wanted);

    private int FirstAtOrAfter(string wanted)
    {
        var (low, high) = (0, _byWord.Length);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = WordAt(_byWord[middle]).SequenceCompareTo(wanted) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private ReadOnlySpan<char> WordAt(int word)
    {
        var start = _starts[word];
        var end = word + 1 < _starts.Length ? _starts[word + 1] - 1 : _text.Length;
        return _text.AsSpan(start..end).TrimEnd(' ');
    }

    private static int[] Starts(string text)
    {
        var starts = new List<int>(text.Length / 6);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != ' ' && (at == 0 || text[at - 1] == ' '))
            {
                starts.Add(at);
            }
        }

        return [.. starts];
    }
}
