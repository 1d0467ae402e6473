namespace KnowledgeGraph.Server.Documents;

/// <summary>
/// Finds the descriptions of operations, fragments and variables among a document's tokens. The September 2025 specification allows them
/// there, and nowhere else in what can be run; a description anywhere else is left for the parser to refuse.
/// </summary>
internal struct DescriptionFinder
{
    private List<Range>? _found;
    private Range? _waiting;
    private Place _place;
    private bool _inVariables;
    private char _before;

    private enum Place
    {
        /// <summary>Where a definition may begin.</summary>
        Start,

        /// <summary>Behind the keyword of an operation.</summary>
        Keyword,

        /// <summary>Behind an operation's name.</summary>
        Name,

        /// <summary>Anywhere else.</summary>
        Elsewhere,
    }

    /// <summary>The descriptions, from the first to the last.</summary>
    public readonly IReadOnlyList<Range> Found => _found ?? [];

    /// <summary>Takes the next token.</summary>
    /// <param name="token">Its text.</param>
    /// <param name="range">Where it stands.</param>
    /// <param name="depth">How many brackets are open after it.</param>
    public void Next(ReadOnlySpan<char> token, Range range, int depth)
    {
        var first = token[0];
        if (depth == 0)
        {
            _inVariables = false;
            NextOutside(token, range, first);
        }
        else if (depth == 1 && first == '(')
        {
            _inVariables = _place is Place.Keyword or Place.Name;
            (_waiting, _place) = (null, Place.Elsewhere);
        }
        else if (depth == 1 && _inVariables)
        {
            NextOfVariables(range, first);
        }
        else
        {
            (_waiting, _place) = (null, Place.Elsewhere);
        }

        _before = first;
    }

    private void NextOutside(ReadOnlySpan<char> token, Range range, char first)
    {
        switch (first)
        {
            case '"' when _place == Place.Start && _waiting is null:
                _waiting = range;
                return;
            case '}':
                _place = Place.Start;
                break;
            case >= 'a' and <= 'z' when _place == Place.Start && token is "query" or "mutation" or "subscription":
                Keep();
                _place = Place.Keyword;
                break;
            case >= 'a' and <= 'z' when _place == Place.Start && token is "fragment":
                Keep();
                _place = Place.Elsewhere;
                break;
            case '_' or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') when _place == Place.Keyword:
                _place = Place.Name;
                break;
            default:
                _place = Place.Elsewhere;
                break;
        }

        _waiting = null;
    }

    // A text behind an equals sign is a default value, whatever follows it.
    private void NextOfVariables(Range range, char first)
    {
        if (first == '$')
        {
            Keep();
        }

        _waiting = first == '"' && _before != '=' ? range : null;
    }

    private void Keep()
    {
        if (_waiting is { } description)
        {
            (_found ??= []).Add(description);
            _waiting = null;
        }
    }
}
