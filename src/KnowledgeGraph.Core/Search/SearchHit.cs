using System.Text;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Search;

/// <summary>A record that was found, by the text of it that fits best.</summary>
/// <param name="Graph">The image it is of.</param>
/// <param name="Type">The kind of record.</param>
/// <param name="Row">Its row.</param>
/// <param name="Score">Greater is better; comparable within one reply only.</param>
/// <param name="Matched">The text or identifier, as it is written.</param>
/// <param name="Field">What it is.</param>
/// <param name="IsExact">Whether it is all that was asked for, ASCII letters of either case being equal.</param>
/// <param name="Query">What was asked for.</param>
public sealed record SearchHit(
    GraphImage Graph, EntityType Type, int Row, double Score, string Matched, SearchField Field, bool IsExact, SearchQuery Query)
{
    /// <summary>The record.</summary>
    public EntityNode Entity => EntityNode.Of(Graph, Type, Row);

    /// <summary>Where the words that were asked for stand in the matched text: whole words, beginnings, or a word with a typo.</summary>
    public IReadOnlyList<TextRange> Highlights => IsExact ? [new TextRange(0, Matched.Length)] : [.. Ranges()];

    private List<TextRange> Ranges()
    {
        var utf8 = Encoding.UTF8.GetBytes(Matched);
        var hasTypo = !TextMatch.Of(utf8, Query.Utf8Words).HasAll;
        var ranges = new List<TextRange>();
        var reader = new WordReader(utf8);
        while (reader.Next())
        {
            var length = LengthOfMatch(reader.Current, hasTypo);
            if (length > 0)
            {
                var start = Encoding.UTF8.GetCharCount(utf8.AsSpan(0, reader.Start));
                ranges.Add(new TextRange(start, Encoding.UTF8.GetCharCount(utf8.AsSpan(reader.Start, length))));
            }
        }

        return ranges;
    }

    private int LengthOfMatch(ReadOnlySpan<byte> word, bool hasTypo)
    {
        var longest = 0;
        foreach (var asked in Query.Utf8Words)
        {
            longest = asked.Length > longest && WordReader.StartsWith(word, asked) ? asked.Length : longest;
        }

        return longest > 0 || !hasTypo || !IsNear(word) ? longest : word.Length;
    }

    private bool IsNear(ReadOnlySpan<byte> word)
    {
        var folded = Encoding.UTF8.GetBytes(SearchQuery.Normalize(word));
        foreach (var asked in Query.Utf8Words)
        {
            if (asked.Length >= Suggester.ShortestWithTypo && OneEdit.IsPrefix(asked, folded))
            {
                return true;
            }
        }

        return false;
    }
}
