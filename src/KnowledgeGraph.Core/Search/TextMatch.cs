using KnowledgeGraph.Core.Texts;

namespace KnowledgeGraph.Core.Search;

/// <summary>How a text fits the words that are looked for.</summary>
/// <param name="HasAll">Each word is a word of the text or the beginning of one.</param>
/// <param name="AreAllWhole">Each word is a word of the text.</param>
/// <param name="Opens">The text's first word fits the first word.</param>
/// <param name="Words">The number of words of the text.</param>
internal readonly record struct TextMatch(bool HasAll, bool AreAllWhole, bool Opens, int Words)
{
    /// <summary>Compares; no more than <see cref="SearchQuery.MostWords"/> words may be looked for.</summary>
    public static TextMatch Of(ReadOnlySpan<byte> text, ReadOnlySpan<byte[]> asked)
    {
        var all = asked.Length == SearchQuery.MostWords ? uint.MaxValue : (1U << asked.Length) - 1;
        var (begun, whole, opens, words) = (0U, 0U, false, 0);
        var reader = new FoldedWordReader(text, stackalloc byte[FoldedWordReader.UsualRoom]);
        while (reader.Next())
        {
            var word = reader.Current;
            for (var index = 0; index < asked.Length; index++)
            {
                if (word.StartsWith(asked[index]))
                {
                    begun |= 1U << index;
                    whole |= word.Length == asked[index].Length ? 1U << index : 0;
                    opens |= index == 0 && words == 0;
                }
            }

            words++;
        }

        return new TextMatch(begun == all, whole == all, opens, words);
    }
}
