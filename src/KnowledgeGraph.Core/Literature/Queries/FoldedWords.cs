using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Core.Literature.Queries;

/// <summary>
/// Folds texts that are equal for PubMed to the same words: runs of letters, digits and combining marks, in lower case. All else separates
/// words and has no meaning, so <c>Follow-Up Studies</c> and <c>follow up studies</c> are the same.
/// </summary>
public static class FoldedWords
{
    /// <summary>The words of a text joined by single blanks.</summary>
    public static string Join(string? text)
    {
        var joined = new StringBuilder(text?.Length ?? 0);
        Append(joined, text);
        return joined.ToString();
    }

    /// <summary>The words of a text.</summary>
    public static string[] Split(string? text) => Join(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Appends the words, each preceded by a blank unless it is the first.</summary>
    internal static void Append(StringBuilder words, ReadOnlySpan<char> text)
    {
        var isOpen = false;
        foreach (var character in text)
        {
            if (IsPart(character))
            {
                if (!isOpen && words.Length > 0 && words[^1] != ' ')
                {
                    words.Append(' ');
                }

                words.Append(char.ToLowerInvariant(character));
                isOpen = true;
            }
            else
            {
                isOpen = false;
            }
        }
    }

    // Halves of a surrogate pair are taken for letters: in practice nothing beyond the first plane separates words.
    private static bool IsPart(char character) =>
        char.IsLetterOrDigit(character) || char.IsSurrogate(character)
        || char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
