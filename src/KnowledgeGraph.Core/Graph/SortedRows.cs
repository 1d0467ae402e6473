namespace KnowledgeGraph.Core.Graph;

/// <summary>Rows picked at run time, put in order once.</summary>
public sealed class SortedRows : IOrderedRows
{
    private readonly (int SortKey, int Row, int Link)[] _rows;

    private SortedRows((int SortKey, int Row, int Link)[] rows) => _rows = rows;

    /// <inheritdoc/>
    public int Count => _rows.Length;

    /// <summary>Sorts the rows by key, then row; a row that comes twice keeps its first place.</summary>
    public static SortedRows Of(IEnumerable<(int SortKey, int Row, int Link)> rows)
    {
        var seen = new HashSet<int>();
        return new SortedRows([.. rows.Order().Where(entry => seen.Add(entry.Row))]);
    }

    /// <inheritdoc/>
    public int Row(int position) => _rows[position].Row;

    /// <inheritdoc/>
    public int SortKey(int position) => _rows[position].SortKey;

    /// <inheritdoc/>
    public int Link(int position) => _rows[position].Link;
}
