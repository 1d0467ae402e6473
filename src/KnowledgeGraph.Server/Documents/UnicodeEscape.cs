using System.Globalization;

namespace KnowledgeGraph.Server.Documents;

/// <summary>A backslash escape in a string literal: how long it is, and whether it stands for a character no store takes.</summary>
internal readonly record struct UnicodeEscape(int Length, bool IsForbidden)
{
    public static UnicodeEscape Read(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || text[1] != 'u')
        {
            return new UnicodeEscape(Math.Min(2, text.Length), false);
        }

        if (text.Length > 2 && text[2] == '{')
        {
            return ReadBraced(text);
        }

        if (!TryReadUnit(text, out var unit))
        {
            // Not an escape at all; the parser refuses it.
            return new UnicodeEscape(2, false);
        }

        if (!char.IsSurrogate(unit))
        {
            return new UnicodeEscape(6, unit == '\0');
        }

        var paired = char.IsHighSurrogate(unit) && TryReadUnit(text[6..], out var low) && char.IsLowSurrogate(low);
        return new UnicodeEscape(paired ? 12 : 6, !paired);
    }

    private static UnicodeEscape ReadBraced(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf('}');
        if (end < 0 || !int.TryParse(text[3..end], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
        {
            return new UnicodeEscape(2, false);
        }

        return new UnicodeEscape(end + 1, value is 0 or (>= 0xD800 and <= 0xDFFF));
    }

    private static bool TryReadUnit(ReadOnlySpan<char> text, out char unit)
    {
        unit = '\0';
        if (text.Length < 6 || text[0] != '\\' || text[1] != 'u'
            || !ushort.TryParse(text.Slice(2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
        {
            return false;
        }

        unit = (char)value;
        return true;
    }
}
