namespace KnowledgeGraph.Core.Graph;

/// <summary>An immutable column whose few distinct texts are held once each: reading a row allocates nothing.</summary>
public sealed class PooledColumn
{
    private readonly string?[] _pool;
    private readonly int[] _codes;

    internal PooledColumn(string?[] pool, int[] codes)
    {
        _pool = pool;
        _codes = codes;
    }

    /// <summary>Rows.</summary>
    public int Count => _codes.Length;

    /// <summary>The text of a row; null if it has none.</summary>
    public string? this[int row] => _pool[_codes[row]];

    /// <summary>The number of distinct texts, including the missing one.</summary>
    internal int ValueCount => _pool.Length;

    /// <summary>The number of a row's text among the distinct ones.</summary>
    internal int Code(int row) => _codes[row];

    /// <summary>The text with a number; null for the missing one.</summary>
    internal string? Value(int code) => _pool[code];
}
