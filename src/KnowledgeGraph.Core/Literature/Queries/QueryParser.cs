namespace KnowledgeGraph.Core.Literature.Queries;

/// <summary>
/// Reads PubMed's query syntax: terms with a field in brackets, quoted or bare phrases, trailing asterisks, AND, OR and NOT in capitals,
/// parentheses. As in PubMed, operators are taken from left to right, and parts without one between them are joined by AND.
/// </summary>
internal ref struct QueryParser(string query)
{
    private const int DeepestGroup = 50;

    private static readonly Dictionary<string, QueryField> Fields = new(StringComparer.OrdinalIgnoreCase)
    {
        ["tiab"] = QueryField.TitleAbstract,
        ["title/abstract"] = QueryField.TitleAbstract,
        ["ti"] = QueryField.Title,
        ["title"] = QueryField.Title,
        ["tw"] = QueryField.TextWord,
        ["text word"] = QueryField.TextWord,
        ["all fields"] = QueryField.TextWord,
        ["mh"] = QueryField.Mesh,
        ["mesh"] = QueryField.Mesh,
        ["mesh terms"] = QueryField.Mesh,
        ["mh:noexp"] = QueryField.MeshNotExploded,
        ["mesh:noexp"] = QueryField.MeshNotExploded,
        ["mesh terms:noexp"] = QueryField.MeshNotExploded,
        ["sh"] = QueryField.Subheading,
        ["subheading"] = QueryField.Subheading,
        ["mesh subheading"] = QueryField.Subheading,
        ["sh:noexp"] = QueryField.SubheadingNotExploded,
        ["mesh subheading:noexp"] = QueryField.SubheadingNotExploded,
        ["pt"] = QueryField.PublicationType,
        ["publication type"] = QueryField.PublicationType,
        ["ta"] = QueryField.Journal,
        ["journal"] = QueryField.Journal,
    };

    private readonly string _query = query;
    private int _at;
    private int _depth;

    /// <summary>Reads a whole query.</summary>
    /// <exception cref="QuerySyntaxException">The query cannot be read.</exception>
    public static QueryNode Parse(string query)
    {
        var parser = new QueryParser(query);
        var node = parser.Sequence();
        return parser._at == query.Length
            ? node
            : throw new QuerySyntaxException("a closing parenthesis without an opening one", parser._at);
    }

    private QueryNode Sequence()
    {
        var node = Part();
        while (!IsAtEnd() && _query[_at] != ')')
        {
            var @operator = Operator();
            var right = Part();
            node = @operator switch
            {
                "OR" => new QueryNode.Or(node, right),
                "NOT" => new QueryNode.Without(node, right),
                _ => new QueryNode.And(node, right),
            };
        }

        return node;
    }

    private QueryNode Part()
    {
        if (IsAtEnd())
        {
            throw new QuerySyntaxException("a term is missing", _at);
        }

        return _query[_at] == '(' ? Group() : Term();
    }

    private QueryNode.Group Group()
    {
        var start = _at++;
        if (++_depth > DeepestGroup)
        {
            throw new QuerySyntaxException($"parentheses nested more than {DeepestGroup} deep", start);
        }

        var inner = Sequence();
        if (IsAtEnd())
        {
            throw new QuerySyntaxException("a parenthesis that is not closed", start);
        }

        _at++;
        _depth--;
        return new QueryNode.Group(inner, start, _at);
    }

    private QueryTerm Term()
    {
        var start = _at;
        var end = _query[_at] == '"' ? Quoted() : Bare();
        var (words, truncation) = Words(start, end);
        var field = IsAtEnd() || _query[_at] != '[' ? QueryField.TextWord : Field();
        return new QueryTerm(field, words, truncation, start, PastLast(start));
    }

    private (string[] Words, Truncation Truncation) Words(int start, int end)
    {
        var text = _query.AsSpan(start..end).Trim();
        text = text.Trim('"').Trim();
        var star = text.IndexOf('*');
        if (star >= 0 && star != text.Length - 1)
        {
            throw new QuerySyntaxException("an asterisk that does not end its term", _query.IndexOf('*', start));
        }

        var words = FoldedWords.Split(text.TrimEnd('*').ToString());
        if (words.Length == 0)
        {
            throw new QuerySyntaxException("a term without a word", start);
        }

        var truncation = star < 0 ? Truncation.None : text[star - 1] == ' ' ? Truncation.Phrase : Truncation.Word;
        return (words, truncation);
    }

    private int Quoted()
    {
        var close = _query.IndexOf('"', _at + 1);
        if (close < 0)
        {
            throw new QuerySyntaxException("a quotation mark that is not closed", _at);
        }

        _at = close + 1;
        return _at;
    }

    private int Bare()
    {
        var start = _at;
        while (_at < _query.Length && _query[_at] is not ('(' or ')' or '[' or '"') && OperatorAt() is null)
        {
            if (_query[_at] == ']')
            {
                throw new QuerySyntaxException("a closing bracket without an opening one", _at);
            }

            _at++;
        }

        return _at > start ? _at : throw new QuerySyntaxException("a term is missing", start);
    }

    private QueryField Field()
    {
        var close = _query.IndexOf(']', _at);
        if (close < 0)
        {
            throw new QuerySyntaxException("a field that is not closed", _at);
        }

        var name = _query[(_at + 1)..close].Trim();
        if (!Fields.TryGetValue(name, out var field))
        {
            throw new QuerySyntaxException($"the unknown field [{name}]", _at);
        }

        _at = close + 1;
        return field;
    }

    private string? Operator()
    {
        if (OperatorAt() is not { } found)
        {
            return null;
        }

        _at += found.Length;
        return found;
    }

    // An operator is a word of its own: "ORAL" and "SAND" are not operators.
    private readonly string? OperatorAt()
    {
        if (_at > 0 && char.IsLetterOrDigit(_query[_at - 1]))
        {
            return null;
        }

        foreach (var candidate in new[] { "AND", "OR", "NOT" })
        {
            var after = _at + candidate.Length;
            if (string.CompareOrdinal(_query, _at, candidate, 0, candidate.Length) == 0
                && (after >= _query.Length || !char.IsLetterOrDigit(_query[after])))
            {
                return candidate;
            }
        }

        return null;
    }

    private bool IsAtEnd()
    {
        while (_at < _query.Length && char.IsWhiteSpace(_query[_at]))
        {
            _at++;
        }

        return _at == _query.Length;
    }

    private readonly int PastLast(int start)
    {
        var end = _at;
        while (end > start && char.IsWhiteSpace(_query[end - 1]))
        {
            end--;
        }

        return end;
    }
}
