using System.Text;
using KnowledgeGraph.Core.Texts;

namespace KnowledgeGraph.Core.Search;

/// <summary>A user's input, taken as plain text: no character of it is an operator.</summary>
public sealed class SearchQuery
{
    /// <summary>The most words that can be looked for at once.</summary>
    public const int MostWords = 32;

    private readonly byte[][] _words;

    private SearchQuery(string text, byte[][] words) => (Text, _words) = (text, words);

    /// <summary>The text without white space around it.</summary>
    public string Text { get; }

    /// <summary>The words of the text, folded by <see cref="FoldedText"/>.</summary>
    public IReadOnlyList<string> Words => Array.ConvertAll(_words, Encoding.UTF8.GetString);

    internal ReadOnlySpan<byte[]> Utf8Words => _words;

    /// <summary>Cuts a text into words.</summary>
    public static SearchQuery Of(string text)
    {
        var trimmed = text.Trim();
        var words = new List<byte[]>();
        var reader = new FoldedWordReader(Encoding.UTF8.GetBytes(trimmed), stackalloc byte[FoldedWordReader.UsualRoom]);
        while (reader.Next())
        {
            words.Add(reader.Current.ToArray());
        }

        return new SearchQuery(trimmed, [.. words]);
    }
}
