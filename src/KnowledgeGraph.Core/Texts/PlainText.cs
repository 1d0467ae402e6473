using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Core.Texts;

/// <summary>
/// Converts a text to the form in which it would have been typed, for identifiers that were pasted: full-width characters, dashes and
/// spaces of any kind become those of ASCII, and invisible characters are removed.
/// </summary>
public static class PlainText
{
    private const int FullWidth = 0xFEE0;

    /// <summary>The plain text, without white space around it.</summary>
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (character is >= '\uFF01' and <= '\uFF5E')
            {
                plain.Append((char)(character - FullWidth));
            }
            else if (char.IsWhiteSpace(character))
            {
                plain.Append(' ');
            }
            else if (char.GetUnicodeCategory(character) is var category && category != UnicodeCategory.Format)
            {
                plain.Append(category == UnicodeCategory.DashPunctuation || character == '\u2212' ? '-' : character);
            }
        }

        return plain.ToString().Trim();
    }
}
