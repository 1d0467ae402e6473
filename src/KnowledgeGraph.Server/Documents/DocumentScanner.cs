using GraphQLParser;
using KnowledgeGraph.Server.Errors;

namespace KnowledgeGraph.Server.Documents;

/// <summary>One pass over the text that counts tokens and brackets, so that the parser only sees bounded documents.</summary>
/// <remarks>It knows just enough of the lexical grammar to count; whether the tokens make sense is the parser's question.</remarks>
internal ref struct DocumentScanner(ReadOnlySpan<char> text, DocumentLimits limits)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _position;
    private int _tokens;
    private int _depth;
    private bool _hasBracedEscape;
    private DescriptionFinder _descriptions;
    private List<Range>? _bracedStrings;

    /// <summary>The descriptions of operations, fragments and variables.</summary>
    public readonly IReadOnlyList<Range> Descriptions => _descriptions.Found;

    /// <summary>Strings with escapes in braces.</summary>
    public readonly IReadOnlyList<Range> BracedStrings => _bracedStrings ?? [];

    public DocumentFault? Scan()
    {
        while (_position < _text.Length)
        {
            var fault = Next();
            if (fault is not null)
            {
                return fault;
            }
        }

        return null;
    }

    private DocumentFault? Next()
    {
        var c = _text[_position];
        switch (c)
        {
            case ' ' or '\t' or '\r' or '\n' or ',' or '\uFEFF':
                _position++;
                return null;
            case '#':
                return SkipComment();
        }

        if (++_tokens > limits.MaxTokens)
        {
            return Fault(ErrorCodes.TooManyTokens, $"The document has more than {limits.MaxTokens} tokens.");
        }

        var start = _position;
        var fault = Skip(c);
        if (fault is null)
        {
            var token = start..Math.Min(_position, _text.Length);
            _descriptions.Next(_text[token], token, _depth);
            if (_hasBracedEscape)
            {
                (_bracedStrings ??= []).Add(token);
                _hasBracedEscape = false;
            }
        }

        return fault;
    }

    private DocumentFault? Skip(char c) =>
        c switch
        {
            '{' or '[' or '(' => Open(),
            '}' or ']' or ')' => Close(),
            '"' => SkipString(),
            '.' => SkipDots(),
            '-' or (>= '0' and <= '9') => SkipNumber(),
            _ when IsNameCharacter(c) => SkipName(),
            _ => SkipOther(c),
        };

    private DocumentFault? Open()
    {
        if (++_depth > limits.MaxParseDepth)
        {
            return Fault(ErrorCodes.QueryTooDeep, $"Brackets nest deeper than {limits.MaxParseDepth}.");
        }

        _position++;
        return null;
    }

    private DocumentFault? Close()
    {
        _depth--;
        _position++;
        return null;
    }

    private DocumentFault? SkipComment()
    {
        while (_position < _text.Length && _text[_position] is not ('\n' or '\r'))
        {
            if (BadCharacterHere() is { } fault)
            {
                return fault;
            }

            _position++;
        }

        return null;
    }

    private DocumentFault? SkipDots()
    {
        while (_position < _text.Length && _text[_position] == '.')
        {
            _position++;
        }

        return null;
    }

    private DocumentFault? SkipName()
    {
        var start = _position;
        while (_position < _text.Length && IsNameCharacter(_text[_position]))
        {
            _position++;
        }

        return _position - start <= limits.MaxNameLength ? null : TooLong(start, "name", limits.MaxNameLength);
    }

    private DocumentFault? SkipNumber()
    {
        var start = _position++;
        while (_position < _text.Length && IsNumberPart(_text[_position - 1], _text[_position]))
        {
            _position++;
        }

        return _position - start <= limits.MaxNumberLength ? null : TooLong(start, "number", limits.MaxNumberLength);
    }

    private DocumentFault? SkipOther(char c)
    {
        var fault = BadCharacterHere();
        // A surrogate pair is one character; outside strings the parser refuses it.
        _position += char.IsHighSurrogate(c) ? 2 : 1;
        return fault;
    }

    private DocumentFault? SkipString()
    {
        var start = _position;
        var block = _text[_position..].StartsWith("\"\"\"");
        _position += block ? 3 : 1;
        while (_position < _text.Length)
        {
            var c = _text[_position];
            if (block ? _text[_position..].StartsWith("\"\"\"") : c is '"' or '\n' or '\r')
            {
                var length = _position - start - (block ? 3 : 1);
                _position += block ? 3 : 1;
                return length <= limits.MaxStringLength ? null : TooLong(start, "string", limits.MaxStringLength);
            }

            var fault = c == '\\' ? SkipEscape(block) : BadCharacterHere();
            if (fault is not null)
            {
                return fault;
            }

            _position++;
        }

        // Unterminated: the parser says so, unless it is too long to be worth a look.
        return _position - start <= limits.MaxStringLength ? null : TooLong(start, "string", limits.MaxStringLength);
    }

    /// <summary>Leaves the position on the escape's last character.</summary>
    private DocumentFault? SkipEscape(bool block)
    {
        if (block)
        {
            _position += _text[_position..].StartsWith("\\\"\"\"") ? 3 : 0;
            return null;
        }

        var escape = UnicodeEscape.Read(_text[_position..]);
        if (escape.IsForbidden)
        {
            return Fault(ErrorCodes.SyntaxError, "A string holds a NUL or half a surrogate pair.");
        }

        _hasBracedEscape |= _text[_position..].StartsWith("\\u{");
        _position += escape.Length - 1;
        return null;
    }

    private readonly DocumentFault? BadCharacterHere()
    {
        var c = _text[_position];
        var bad = c == '\0'
            || (char.IsHighSurrogate(c) && (_position + 1 >= _text.Length || !char.IsLowSurrogate(_text[_position + 1])))
            || (char.IsLowSurrogate(c) && (_position == 0 || !char.IsHighSurrogate(_text[_position - 1])));
        return bad ? Fault(ErrorCodes.SyntaxError, "The document holds a NUL or half a surrogate pair.") : null;
    }

    private DocumentFault TooLong(int start, string what, int maxLength)
    {
        _position = start;
        return Fault(ErrorCodes.LiteralTooLong, $"A {what} is longer than {maxLength} characters.");
    }

    private readonly DocumentFault Fault(string code, string message) => new(code, message, LocationOf(_text, _position));

    /// <summary>Own line count, because the parser's fails on a carriage return that stands alone.</summary>
    internal static Location LocationOf(ReadOnlySpan<char> text, int position)
    {
        var before = text[..Math.Min(position, text.Length)];
        var line = before.Count('\n') + 1;
        return new Location(line, before.Length - before.LastIndexOf('\n'));
    }

    private static bool IsNameCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    // A sign begins the next number, unless it is the exponent's.
    private static bool IsNumberPart(char before, char c) => IsNameCharacter(c) || c is '.' || (c is '+' or '-' && before is 'e' or 'E');
}
