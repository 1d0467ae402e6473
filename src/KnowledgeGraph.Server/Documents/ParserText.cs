using System.Globalization;
using System.Text;
using GraphQLParser;
using GraphQLParser.Exceptions;
using KnowledgeGraph.Server.Errors;

namespace KnowledgeGraph.Server.Documents;

/// <summary>
/// Rewrites the parts of a document that GraphQL-Parser 9 does not know, the descriptions in it and escapes such as <c>\u{1F9EC}</c>, in
/// place: what follows stays where it is, so that errors name the right places.
/// </summary>
internal static class ParserText
{
    private const int BracedEscapeStart = 3;

    /// <summary>The text with every description blanked, once each is known to be a string; else the fault.</summary>
    public static string WithoutDescriptions(string text, IReadOnlyList<Range> descriptions, out DocumentFault? fault)
    {
        fault = null;
        if (descriptions.Count == 0)
        {
            return text;
        }

        foreach (var description in descriptions)
        {
            if (!IsString(text[description]))
            {
                fault = new DocumentFault(
                    ErrorCodes.SyntaxError,
                    "Syntax error: a description is not a valid string.",
                    DocumentScanner.LocationOf(text, description.Start.Value));
                return text;
            }
        }

        return string.Create(text.Length, (text, descriptions), static (target, source) =>
        {
            source.text.CopyTo(target);
            foreach (var description in source.descriptions)
            {
                foreach (ref var c in target[description])
                {
                    c = c == '\n' ? c : ' ';
                }
            }
        });
    }

    /// <summary>
    /// The text with every braced escape written as the character itself, and the room this leaves filled up behind the string.
    /// </summary>
    public static string WithoutBracedEscapes(string text, IReadOnlyList<Range> strings)
    {
        if (strings.Count == 0)
        {
            return text;
        }

        var rewritten = new StringBuilder(text.Length);
        var end = 0;
        foreach (var place in strings)
        {
            rewritten.Append(text, end, place.Start.Value - end);
            end = place.End.Value;
            var start = rewritten.Length;
            Rewrite(text.AsSpan(place), rewritten);
            rewritten.Append(' ', Math.Max(0, end - place.Start.Value - (rewritten.Length - start)));
        }

        return rewritten.Append(text, end, text.Length - end).ToString();
    }

    private static void Rewrite(ReadOnlySpan<char> literal, StringBuilder target)
    {
        for (var position = 0; position < literal.Length; position++)
        {
            if (literal[position] != '\\')
            {
                target.Append(literal[position]);
                continue;
            }

            var escape = literal.Slice(position, Math.Min(UnicodeEscape.Read(literal[position..]).Length, literal.Length - position));
            if (escape.StartsWith("\\u{") && TryRead(escape, out var character))
            {
                Append(target, character);
            }
            else
            {
                target.Append(escape);
            }

            position += escape.Length - 1;
        }
    }

    private static bool TryRead(ReadOnlySpan<char> escape, out Rune character)
    {
        character = default;
        return escape[^1] == '}'
            && int.TryParse(escape[BracedEscapeStart..^1], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            && Rune.TryCreate(value, out character);
    }

    // A character that may not stand in a string as it is keeps an escape, of the form that the parser knows.
    private static void Append(StringBuilder target, Rune character)
    {
        switch (character.Value)
        {
            case '"' or '\\':
                target.Append('\\').Append((char)character.Value);
                break;
            case < ' ':
                target.Append(CultureInfo.InvariantCulture, $"\\u{character.Value:x4}");
                break;
            default:
                target.Append(character.ToString());
                break;
        }
    }

    private static bool IsString(string literal)
    {
        try
        {
            Parser.Parse($"{{a(b:{WithoutBracedEscapes(literal, [0..literal.Length])})}}");
            return true;
        }
        catch (GraphQLSyntaxErrorException)
        {
            return false;
        }
    }
}
