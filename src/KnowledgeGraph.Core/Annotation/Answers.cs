namespace KnowledgeGraph.Core.Annotation;

/// <summary>
/// Finds what a text answers to a finding by itself: after a colon or a dash, in brackets, in the next cell of a table ("seizures: no",
/// "cataract (-)", "| ataxia | yes |"), or by a mark at the finding ("?ataxia", "ataxia?").
/// </summary>
internal sealed class Answers(CueTable cues)
{
    private readonly (string Mark, CueKind Kind, CueReach Reach)[] _marks = cues.Marks;

    /// <summary>The answer to a finding; its tokens are none where it is a mark. Null if there is none.</summary>
    public Answer? To(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, Candidate finding)
    {
        var (start, end) = (tokens[finding.First].Start, tokens[finding.Last].End);
        var at = Skip(text, end);
        var separator = at < text.Length ? text[at] : '\n';
        var isSpaced = at > end;
        switch (separator)
        {
            case '(' or '[' or '\uFF08' or ':' or '\uFF1A' or '=' or '|' or '\t':
            case '-' or '\u2013' or '\u2014' when isSpaced && at + 1 < text.Length && text[at + 1] == ' ':
            case ';' or ',' when IsFirstOfLine(text, start):
                var value = Skip(text, at + 1);
                if (Value(
                    text,
                    tokens,
                    finding.Last + 1,
                    value < text.Length && text[value] == '\t' ? Skip(text, value + 1) : value,
                    isLine: false) is { } told)
                {
                    return told;
                }

                break;
            default:
                if (isSpaced && Value(text, tokens, finding.Last + 1, at, isLine: true) is { } here && IsFirstOfLine(text, start))
                {
                    return here;
                }

                // "Fever no, cough yes"; what is a cue for all before it ("fever and cough absent") is no answer.
                if (isSpaced && Value(text, tokens, finding.Last + 1, at, isLine: false) is { First: >= 0 } bare
                    && cues.Find(tokens, bare.First) is not { IsBack: true })
                {
                    return bare;
                }

                break;
        }

        return Mark(text[..start], text[end..]);
    }

    private Answer? Value(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int next, int at, bool isLine)
    {
        if (at < text.Length && next < tokens.Length && tokens[next].Start == at && cues.Answer(tokens, next) is { } answer)
        {
            var said = text[tokens[answer.First].Start..tokens[answer.Last].End];
            return Ends(text, Skip(text, tokens[answer.Last].End), isLine)
                ? new Answer(answer.Kind, answer.First, answer.Last, said.ToString())
                : null;
        }

        foreach (var (mark, kind, reach) in at < text.Length && !char.IsAsciiLetter(text[at]) ? _marks : [])
        {
            if (reach == CueReach.Answer && text[at..].StartsWith(mark) && Ends(text, Skip(text, at + mark.Length), isLine))
            {
                return new Answer(kind, -1, -1, mark);
            }
        }

        return null;
    }

    private Answer? Mark(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        var left = before.TrimEnd(' ');
        var right = after.TrimStart(' ');
        if ((left.Length == 0 || IsPlain(left[^1])) && (right.Length == 0 || IsPlain(right[0])))
        {
            return null;
        }

        foreach (var (mark, kind, reach) in _marks)
        {
            if ((reach == CueReach.Suffix && right.StartsWith(mark))
                || (reach == CueReach.Prefix && left.EndsWith(mark) && IsAlone(left[..^mark.Length])))
            {
                return new Answer(kind, -1, -1, mark);
            }
        }

        return null;
    }

    // In "tremor?ataxia" the mark is about the tremor.
    private static bool IsAlone(ReadOnlySpan<char> before) =>
        before.Length == 0 || !(char.IsLetterOrDigit(before[^1]) || before[^1] == ')');

    private static bool IsPlain(char character) =>
        char.IsAsciiLetterOrDigit(character) || character is '.' or ',' or '(' or ')' or '-' or '\n';

    private static bool IsFirstOfLine(ReadOnlySpan<char> text, int start)
    {
        var line = text[(text[..start].LastIndexOf('\n') + 1)..start];
        foreach (var character in line)
        {
            if (char.IsLetter(character))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Ends(ReadOnlySpan<char> text, int at, bool isLine) =>
        at >= text.Length || text[at] is '\n' or '\r'
            || (!isLine && text[at] is '.' or ',' or ';' or '(' or ')' or ']' or '|' or '\t' or '\uFF09' or '\u3001' or '\u3002');

    private static int Skip(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\u3000')
        {
            at++;
        }

        return at;
    }
}
