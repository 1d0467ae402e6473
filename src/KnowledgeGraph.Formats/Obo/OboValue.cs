using System.Text;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Formats.Obo;

/// <summary>
/// The value of a tag (OBO 1.4): quotes, escapes, and the text that may follow it: trailing modifiers in braces and a comment after
/// <c>!</c>.
/// </summary>
internal static partial class OboValue
{
    /// <summary>An unquoted text without its modifiers and comment.</summary>
    public static string Text(string value) => Unescape(Bare(value));

    /// <summary>An identifier without description, modifiers and comment.</summary>
    public static string Identifier(string value)
    {
        var end = 0;
        while (end < value.Length && value[end] is not (' ' or '\t' or '{'))
        {
            end += value[end] == '\\' ? 2 : 1;
        }

        return Unescape(value[..Math.Min(end, value.Length)]);
    }

    /// <summary>A text in quotes, and the rest of the value after it; null if there is none.</summary>
    public static (string? Text, string After) Quoted(string value)
    {
        if (!value.StartsWith('"'))
        {
            return (null, value);
        }

        for (var position = 1; position < value.Length; position++)
        {
            if (value[position] == '\\')
            {
                position++;
            }
            else if (value[position] == '"')
            {
                return (Unescape(value[1..position]), value[(position + 1)..]);
            }
        }

        return (Unescape(value[1..]), string.Empty);
    }

    /// <summary>
    /// The trailing modifiers, such as <c>{source="MONDO:equivalentTo"}</c>, as they are written; empty if there are none.
    /// </summary>
    public static string Modifiers(string value) => TrailingModifiers().Match(value).Groups["modifiers"].Value;

    private static string Bare(string value)
    {
        var text = TrailingModifiers().Match(value) is { Success: true } modifiers ? value[..modifiers.Index] : value;
        return (Comment().Match(text) is { Success: true } comment ? text[..comment.Index] : text).TrimEnd();
    }

    private static string Unescape(string value)
    {
        if (!value.Contains('\\'))
        {
            return value;
        }

        var text = new StringBuilder(value.Length);
        for (var position = 0; position < value.Length; position++)
        {
            if (value[position] == '\\' && position + 1 < value.Length)
            {
                position++;
                text.Append(value[position] switch
                {
                    'n' => '\n',
                    't' => '\t',
                    'W' => ' ',
                    var character => character,
                });
            }
            else
            {
                text.Append(value[position]);
            }
        }

        return text.ToString();
    }

    // Braces belong to the text unless they contain key=value pairs; an escaped brace never begins modifiers.
    [GeneratedRegex("""(?:^|(?<=\s))(?<modifiers>\{\s*[^\s{}=",]+\s*=\s*(?:"(?:\\.|[^"\\])*"|[^\s{}",]*)(?:\s*,\s*[^\s{}=","""
        + """]+\s*=\s*(?:"(?:\\.|[^"\\])*"|[^\s{}",]*))*\s*\})\s*(?:!.*)?$""", RegexOptions.ExplicitCapture)]
    private static partial Regex TrailingModifiers();

    [GeneratedRegex(@"\s!(?=\s|$)")]
    private static partial Regex Comment();
}
