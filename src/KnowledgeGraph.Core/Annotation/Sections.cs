namespace KnowledgeGraph.Core.Annotation;

/// <summary>
/// Follows the headings of a note. A heading applies to what is below it, up to the next heading or title, or to a blank line after what it
/// is about; a heading of a list ("Denies:") to the rest of its line, or to the lines below it.
/// </summary>
internal sealed class Sections(CueTable cues)
{
    private const int LongestTitle = 4;

    private bool _isList;
    private bool _isInline;
    private bool _hasContent;
    private bool? _hasMarks;
    private char _last = '\n';
    private bool _endedBlank = true;

    /// <summary>The effect of the heading above; <see cref="CueKind.Present"/> where there is none.</summary>
    public CueKind Kind { get; private set; } = CueKind.Present;

    /// <summary>The heading's words.</summary>
    public string? Heading { get; private set; }

    /// <summary>Ends the section.</summary>
    public void Close() => (Kind, Heading) = (CueKind.Present, null);

    /// <summary>Remembers how a part of a text ended, for the next one.</summary>
    public void Leave(ReadOnlySpan<char> text)
    {
        if (text.Length > 0)
        {
            _last = text[^1];
            _endedBlank = text.EndsWith("\n\n") || text.EndsWith("\r\n\r\n");
        }
    }

    /// <summary>Reads the beginning of a sentence.</summary>
    public void Enter(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int start, int end)
    {
        var before = text[(start == 0 ? 0 : tokens[start - 1].End)..tokens[start].Start];
        var isBlank = start == 0 ? _endedBlank : tokens[start].Before == Gap.Paragraph;
        var isLine = before.Contains('\n') || (start == 0 && _last == '\n');
        var next = start;
        if (Kind != CueKind.Present)
        {
            EndBefore(text, tokens, start, end, before, isBlank, isLine);
        }

        if (tokens[start].Form.BeginsCue && cues.Heading(tokens, start) is { } heading && Stands(text, tokens, heading, isLine))
        {
            Open(text, tokens, heading);
            next = heading.Last + 1;
        }

        _hasContent |= next < end;
    }

    private void EndBefore(
        ReadOnlySpan<char> text,
        ReadOnlySpan<Token> tokens,
        int start,
        int end,
        ReadOnlySpan<char> before,
        bool isBlank,
        bool isLine)
    {
        var hasMark = isLine && before.IndexOfAny('-', '*', '\u2022') >= 0;
        var ends = isBlank && _hasContent;
        if (_isList)
        {
            ends |= _isInline ? isLine || before.Contains('.') || before.Contains('\u3002') : _hasMarks == true && isLine && !hasMark;
            _hasMarks ??= isLine ? hasMark : null;
        }
        else if (isLine && IsTitle(text, tokens, start, end, isBlank))
        {
            ends = true;
        }

        if (ends)
        {
            Close();
        }
    }

    // A heading ends with a colon or its line; a point is enough where it begins one.
    private static bool Stands(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, Cue heading, bool isLine)
    {
        var rest = text[tokens[heading.Last].End..].TrimStart(" \t*_#");
        if (rest.Length == 0 || rest[0] is ':' or '\uFF1A')
        {
            return rest.Length > 0 || isLine;
        }

        return isLine && (rest[0] is '\n' or '\r' || (heading.Reach == CueReach.Section && rest[0] is '.' or '|' or '\u3011'));
    }

    private void Open(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, Cue heading)
    {
        Kind = heading.Kind;
        Heading = text[tokens[heading.First].Start..tokens[heading.Last].End].ToString();
        var rest = text[tokens[heading.Last].End..].TrimStart(" \t*_#:.\uFF1A");
        (_isList, _isInline, _hasContent, _hasMarks) = (heading.Reach == CueReach.List, rest.Length > 0
            && rest[0] is not ('\n' or '\r'), false, null);
        if (!_isList && IsSaidToBeNone(text, tokens, heading.Last + 1))
        {
            Close();
        }
    }

    // "Family history: none." says nothing of what is below.
    private bool IsSaidToBeNone(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int first) =>
        first < tokens.Length && cues.Answer(tokens, first) is { Kind: CueKind.Absent } answer
        && text[tokens[answer.Last].End..].TrimStart(' ') is var rest && (rest.Length == 0
            || rest[0] is '.' or ';' or '\n' or '\r' or '\u3002');

    // A line that is no known heading, but looks like one: in capitals, or with a colon after a blank line. A relative may stand so within
    // a family history.
    private bool IsTitle(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int start, int end, bool isBlank)
    {
        var last = start;
        var isUpper = true;
        for (; last < end && (last == start || tokens[last].Before < Gap.Clause) && last - start < LongestTitle; last++)
        {
            isUpper &= tokens[last].IsUpper;
            if (tokens[last].Form.BeginsCue && cues.Find(tokens[..end], last) is { Kind: CueKind.Family or CueKind.NotInFamily })
            {
                return false;
            }
        }

        var rest = text[tokens[last - 1].End..].TrimStart(" \t*_#");
        var isColon = rest.Length > 0 && rest[0] == ':';
        return (isUpper && (isColon || rest.Length == 0 || rest[0] is '\n' or '\r')) || (isBlank && isColon);
    }
}
