using System.Text;

namespace KnowledgeGraph.Core.Search;

/// <summary>What a user typed, taken as plain text: no character of it is an operator.</summary>
public sealed class SearchQuery
{
    /// <summary>Words that can be looked for at once.</summary>
    public const int MostWords = 32;

    private readonly byte[][] _words;

    private SearchQuery(string text, byte[][] words) => (Text, _words) = (text, words);

    /// <summary>The text without white space around it.</summary>
    public string Text { get; }

    /// <summary>Its words, folded.</summary>
    public IReadOnlyList<string> Words => Array.ConvertAll(_words, Encoding.UTF8.GetString);

    internal ReadOnlySpan<byte[]> Utf8Words => _words;

    /// <summary>Cuts a text into words.</summary>
    public static SearchQuery Of(string text)
    {
        var trimmed = text.Trim();
        var words = new List<byte[]>();
        var reader = new WordReader(Encoding.UTF8.GetBytes(trimmed));
        while (reader.Next())
        {
            words.Add(Folded(reader.Current));
        }

        return new SearchQuery(trimmed, [.. words]);
    }

    /// <summary>The words of a text, folded and parted by single spaces: what a store indexes, so that it needs no rule of its own.</summary>
    public static string Normalize(ReadOnlySpan<byte> text)
    {
        var words = new StringBuilder(text.Length);
        var reader = new WordReader(text);
        while (reader.Next())
        {
            words.Append(words.Length == 0 ? string.Empty : " ").Append(Encoding.UTF8.GetString(Folded(reader.Current)));
        }

        return words.ToString();
    }

    private static byte[] Folded(ReadOnlySpan<byte> word)
    {
        var folded = word.ToArray();
        for (var index = 0; index < folded.Length; index++)
        {
            folded[index] = WordReader.Fold(folded[index]);
        }

        return folded;
    }
}
