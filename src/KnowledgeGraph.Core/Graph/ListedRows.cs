namespace KnowledgeGraph.Core.Graph;

/// <summary>Some rows of a table, in table order.</summary>
public sealed class ListedRows : IOrderedRows
{
    private readonly int[] _rows;

    /// <summary>Lists rows, each once.</summary>
    public ListedRows(IEnumerable<int> rows) => _rows = [.. rows.Distinct().Order()];

    /// <inheritdoc/>
    public int Count => _rows.Length;

    /// <inheritdoc/>
    public int Row(int position) => _rows[position];

    /// <inheritdoc/>
    public int SortKey(int position) => 0;

    /// <inheritdoc/>
    public int Link(int position) => -1;
}
