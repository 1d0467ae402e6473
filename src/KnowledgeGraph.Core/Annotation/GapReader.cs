namespace KnowledgeGraph.Core.Annotation;

/// <summary>Determines how strongly the characters between two words separate them.</summary>
internal static class GapReader
{
    public static Gap Read(ReadOnlySpan<char> text, int start, int end)
    {
        var gap = Gap.Space;
        for (var at = start; at < end; at++)
        {
            var character = text[at];
            if (character != ' ' && Of(text, at, start, end) is var here && here > gap)
            {
                gap = here;
            }
        }

        return gap;
    }

    private static Gap Of(ReadOnlySpan<char> text, int at, int start, int end) => text[at] switch
    {
        '-' or '\u2010' or '\u2011' => end - start == 1 ? Gap.Hyphen : start == 0 || at > start ? Gap.Comma : Gap.Hyphen,
        '\u2013' or '\u2014' => end - start == 1 ? Gap.Hyphen : Gap.Comma,
        '/' => Gap.Slash,
        ',' or '\u3001' or '\uFF0C' or '\u060C' => Gap.Comma,
        '(' or ')' or '[' or ']' or '{' or '}' or '\uFF08' or '\uFF09' or '\u300C' or '\u300D' => Gap.Bracket,
        ':' or '\uFF1A' => Gap.Clause,
        '|' => Gap.Sentence,
        '\t' => text[start..at].Contains('\n') || start == 0 ? Gap.Space : Gap.Sentence,
        ';' or '!' or '?' or '\u2022' or '\uFF1B' or '\uFF01' or '\uFF1F' => text[at] == '?' && at + 1 == end && at > start
            ? Gap.Comma
            : Gap.Sentence,
        '\u3002' or '\uFF0E' => Gap.Sentence,
        '.' => OfPoint(text, at, end),
        '\n' => OfLine(text, at, start, end),
        _ => Gap.Space,
    };

    // The point of an abbreviation or of a number ends nothing.
    private static Gap OfPoint(ReadOnlySpan<char> text, int at, int end)
    {
        if (at + 1 == end && end < text.Length)
        {
            // Where the blank after a sentence is left out, a word stands before the point and a capital after it.
            return at > 1 && char.IsLower(text[at - 1]) && char.IsLower(text[at - 2]) && char.IsUpper(text[end]) ? Gap.Sentence : Gap.Space;
        }

        return end < text.Length && char.IsLower(text[end]) ? Gap.Comma : Gap.Sentence;
    }

    // A line may go on in the next one; a blank line, an item of a list and a new beginning end it.
    private static Gap OfLine(ReadOnlySpan<char> text, int at, int start, int end)
    {
        if (text[start..at].Contains('\n'))
        {
            return Gap.Paragraph;
        }

        var rest = text[(at + 1)..end];
        return rest.Trim().Length > 0 || (end < text.Length && !char.IsLower(text[end])) ? Gap.Sentence : Gap.Space;
    }
}
