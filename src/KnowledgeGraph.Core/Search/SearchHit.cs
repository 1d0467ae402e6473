using System.Text;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Records;
using KnowledgeGraph.Core.Texts;

namespace KnowledgeGraph.Core.Search;

/// <summary>A record that was found, with the text that fits best.</summary>
/// <param name="Graph">The image of the record.</param>
/// <param name="Type">The kind of record.</param>
/// <param name="Row">Its row.</param>
/// <param name="Score">Greater is better; comparable within one reply only.</param>
/// <param name="Matched">The text or identifier, as it is written in the image.</param>
/// <param name="Field">The kind of text: an identifier, a name, a synonym and so on.</param>
/// <param name="IsExact">Whether the text is all that was asked for, ignoring the case of ASCII letters.</param>
/// <param name="Query">The query that was asked.</param>
public sealed record SearchHit(
    GraphImage Graph, EntityType Type, int Row, double Score, string Matched, SearchField Field, bool IsExact, SearchQuery Query)
{
    /// <summary>The language of the text, as a BCP 47 tag; null for identifiers, and if it is not known.</summary>
    public string? Language { get; init; }

    /// <summary>The likeness of the text and the query as they are written, between 0 and 1.</summary>
    public double Likeness => Field == SearchField.Identifier ? 1 : TextLikeness.Of(Query.Text, Matched);

    /// <summary>A record found by one of its texts.</summary>
    internal static SearchHit ByText(GraphImage graph, TextCatalog texts, int text, double score, SearchQuery query)
    {
        var matched = Encoding.UTF8.GetString(texts.Utf8(text));
        var isExact = CaseInsensitiveText.Compare(matched, query.Text) == 0;
        return new SearchHit(graph, texts.TypeOf(text), texts.RowOf(text), score, matched, texts.FieldOf(text), isExact, query)
        {
            Language = texts.LanguageOf(text),
        };
    }

    /// <summary>A record found by one of its identifiers.</summary>
    internal static SearchHit ByIdentifier(
        GraphImage graph,
        EntityType type,
        int row,
        double score,
        string identifier,
        SearchQuery query) =>
        new(graph, type, row, score, identifier, SearchField.Identifier, true, query);

    /// <summary>The record.</summary>
    public EntityNode Entity => EntityNode.Of(Graph, Type, Row);

    /// <summary>The places of the query's words in the matched text: whole words, beginnings, or a word with a typo.</summary>
    public IReadOnlyList<TextRange> Highlights => IsExact ? [new TextRange(0, Matched.Length)] : [.. Ranges()];

    private List<TextRange> Ranges()
    {
        var utf8 = Encoding.UTF8.GetBytes(Matched);
        var hasTypo = !TextMatch.Of(utf8, Query.Utf8Words).HasAll;
        var ranges = new List<TextRange>();
        var reader = new FoldedWordReader(utf8, stackalloc byte[FoldedWordReader.UsualRoom]);
        while (reader.Next())
        {
            var folded = LengthOfMatch(reader.Current, hasTypo);
            if (folded > 0)
            {
                var start = Encoding.UTF8.GetCharCount(utf8.AsSpan(0, reader.Start));
                var length = Encoding.UTF8.GetCharCount(utf8.AsSpan(reader.Start, reader.LengthInText(folded)));
                // Two words that come from one code point, such as one half, are one range.
                if (ranges.Count == 0 || ranges[^1].Start + ranges[^1].Length <= start)
                {
                    ranges.Add(new TextRange(start, length));
                }
            }
        }

        return ranges;
    }

    // The length in bytes of the folded word.
    private int LengthOfMatch(ReadOnlySpan<byte> word, bool hasTypo)
    {
        var longest = 0;
        foreach (var asked in Query.Utf8Words)
        {
            longest = asked.Length > longest && word.StartsWith(asked) ? asked.Length : longest;
        }

        return longest > 0 || !hasTypo || !IsNear(word) ? longest : word.Length;
    }

    private bool IsNear(ReadOnlySpan<byte> word)
    {
        foreach (var asked in Query.Utf8Words)
        {
            if (asked.Length >= Suggester.ShortestWithTypo && OneEdit.IsPrefix(asked, word))
            {
                return true;
            }
        }

        return false;
    }
}
