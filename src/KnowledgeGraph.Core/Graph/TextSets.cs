namespace KnowledgeGraph.Core.Graph;

/// <summary>
/// Any number of texts for each row of a table. Few sets of texts differ, so that a row has only the number of its set; where few rows have
/// any texts, only these take memory.
/// </summary>
public sealed class TextSets
{
    private readonly int[]? _rows;
    private readonly int[] _sets;
    private readonly string?[][] _texts;

    internal TextSets(int[]? rows, int[] sets, string?[][] texts) => (_rows, _sets, _texts) = (rows, sets, texts);

    /// <summary>The number of distinct sets, including the empty one, which is the first.</summary>
    public int SetCount => _texts.Length;

    /// <summary>The texts of a row, in ordinal order; null stands for a statement that gives none.</summary>
    public IReadOnlyList<string?> this[int row] => _texts[SetOf(row)];

    /// <summary>The number of a row's set among the distinct ones.</summary>
    public int SetOf(int row)
    {
        if (_rows is null)
        {
            return row < _sets.Length ? _sets[row] : 0;
        }

        var place = Array.BinarySearch(_rows, row);
        return place < 0 ? 0 : _sets[place];
    }

    /// <summary>The texts of a set.</summary>
    internal IReadOnlyList<string?> Set(int set) => _texts[set];
}
