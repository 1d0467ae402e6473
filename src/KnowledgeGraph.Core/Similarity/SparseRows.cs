namespace KnowledgeGraph.Core.Similarity;

/// <summary>A sparse matrix of numbers, row after row; the columns of a row ascend.</summary>
internal sealed class SparseRows
{
    private readonly int[] _starts;
    private readonly int[] _columns;
    private readonly float[] _values;

    private SparseRows(int[] starts, int[] columns, float[] values) => (_starts, _columns, _values) = (starts, columns, values);

    public int Count => _starts.Length - 1;

    public ReadOnlySpan<int> Columns(int row) => _columns.AsSpan(_starts[row].._starts[row + 1]);

    public ReadOnlySpan<float> Values(int row) => _values.AsSpan(_starts[row].._starts[row + 1]);

    /// <summary>The value in a row and column; 0 if there is none.</summary>
    public float this[int row, int column] => Columns(row).BinarySearch(column) is var place and >= 0 ? Values(row)[place] : 0;

    /// <summary>Joins rows.</summary>
    public static SparseRows Of(IReadOnlyList<(int Column, float Value)[]> rows)
    {
        var starts = new int[rows.Count + 1];
        for (var row = 0; row < rows.Count; row++)
        {
            starts[row + 1] = starts[row] + rows[row].Length;
        }

        var (columns, values) = (new int[starts[^1]], new float[starts[^1]]);
        var next = 0;
        foreach (var (column, value) in rows.SelectMany(row => row))
        {
            (columns[next], values[next]) = (column, value);
            next++;
        }

        return new SparseRows(starts, columns, values);
    }

    /// <summary>The same with rows for columns.</summary>
    public SparseRows Transposed(int columnCount)
    {
        var starts = new int[columnCount + 1];
        foreach (var column in _columns)
        {
            starts[column + 1]++;
        }

        for (var column = 0; column < columnCount; column++)
        {
            starts[column + 1] += starts[column];
        }

        var next = starts[..columnCount];
        var (columns, values) = (new int[_columns.Length], new float[_values.Length]);
        for (var row = 0; row < Count; row++)
        {
            for (var place = _starts[row]; place < _starts[row + 1]; place++)
            {
                var to = next[_columns[place]]++;
                (columns[to], values[to]) = (row, _values[place]);
            }
        }

        return new SparseRows(starts, columns, values);
    }
}
