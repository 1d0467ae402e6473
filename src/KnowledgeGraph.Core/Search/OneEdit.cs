namespace KnowledgeGraph.Core.Search;

/// <summary>One typo: a letter left out, put in, exchanged for another, or two neighbours swapped. A letter is a code point.</summary>
internal static class OneEdit
{
    /// <summary>Whether a text begins with another, give or take one edit.</summary>
    public static bool IsPrefix(ReadOnlySpan<byte> typed, ReadOnlySpan<byte> text)
    {
        var at = typed.CommonPrefixLength(text);
        if (at == typed.Length)
        {
            return true;
        }

        while (at > 0 && IsInside(typed[at]))
        {
            at--;
        }

        var rest = typed[at..];
        var found = text[at..];
        var letter = LetterLength(rest);
        if (found.StartsWith(rest[letter..]))
        {
            return true;
        }

        if (found.IsEmpty)
        {
            return false;
        }

        var other = LetterLength(found);
        return found[other..].StartsWith(rest) || found[other..].StartsWith(rest[letter..]) || IsSwapped(rest, found);
    }

    /// <summary>Bytes of the letter that a text begins with.</summary>
    public static int LetterLength(ReadOnlySpan<byte> text)
    {
        var length = 1;
        while (length < text.Length && IsInside(text[length]))
        {
            length++;
        }

        return length;
    }

    private static bool IsSwapped(ReadOnlySpan<byte> typed, ReadOnlySpan<byte> text)
    {
        var first = LetterLength(typed);
        if (first == typed.Length)
        {
            return false;
        }

        var second = LetterLength(typed[first..]);
        return text.StartsWith(typed.Slice(first, second))
            && text[second..].StartsWith(typed[..first])
            && text[(first + second)..].StartsWith(typed[(first + second)..]);
    }

    private static bool IsInside(byte character) => (character & 0xC0) == 0x80;
}
