namespace KnowledgeGraph.Core.Graph;

/// <summary>Collects the texts of <see cref="TextSets"/> in the order of their rows.</summary>
public sealed class TextSetsBuilder
{
    private const char Separator = '\n';

    private readonly Dictionary<string, int> _setOf = new(StringComparer.Ordinal) { [string.Empty] = 0 };
    private readonly List<string?[]> _texts = [[]];
    private readonly List<int> _rows = [];
    private readonly List<int> _sets = [];
    private readonly SortedSet<string> _open = new(StringComparer.Ordinal);
    private int _row = -1;
    private bool _hasNull;

    /// <summary>Adds a text to a row.</summary>
    /// <param name="row">The row, no less than that of the text before.</param>
    /// <param name="text">The text; null where there is a statement that gives none.</param>
    public void Add(int row, string? text)
    {
        if (row < _row)
        {
            throw new ArgumentException($"row {row} after {_row}: rows must ascend", nameof(row));
        }

        if (row > _row)
        {
            Close();
            _row = row;
        }

        if (text is null)
        {
            _hasNull = true;
        }
        else
        {
            _open.Add(text);
        }
    }

    /// <summary>The finished sets; the builder must not be used again.</summary>
    public TextSets Build()
    {
        Close();
        // A number for each row takes less than two for each row that has a set.
        if (_row >= 2 * _rows.Count)
        {
            return new TextSets([.. _rows], [.. _sets], [.. _texts]);
        }

        var sets = new int[_row + 1];
        for (var place = 0; place < _rows.Count; place++)
        {
            sets[_rows[place]] = _sets[place];
        }

        return new TextSets(null, sets, [.. _texts]);
    }

    private void Close()
    {
        if (!_hasNull && _open.Count == 0)
        {
            return;
        }

        string?[] texts = [.. _hasNull ? [null] : Array.Empty<string?>(), .. _open];
        var key = string.Concat(texts.Select(text => $"{Separator}{text}"));
        if (!_setOf.TryGetValue(key, out var set))
        {
            set = _texts.Count;
            _texts.Add(texts);
            _setOf.Add(key, set);
        }

        _rows.Add(_row);
        _sets.Add(set);
        _open.Clear();
        _hasNull = false;
    }
}
