namespace KnowledgeGraph.Core.Graph;

/// <summary>Collects the texts of a <see cref="PooledColumn"/> in row order.</summary>
public sealed class PooledColumnBuilder
{
    private readonly Dictionary<string, int> _codeOf = new(StringComparer.Ordinal);
    private readonly List<string?> _pool = [null];
    private readonly List<int> _codes = [];

    /// <summary>Appends the next row's text; null and empty are the same.</summary>
    public void Add(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            _codes.Add(0);
            return;
        }

        if (!_codeOf.TryGetValue(text, out var code))
        {
            code = _pool.Count;
            _pool.Add(text);
            _codeOf.Add(text, code);
        }

        _codes.Add(code);
    }

    /// <summary>The finished column; the builder is not to be used again.</summary>
    public PooledColumn Build() => new([.. _pool], [.. _codes]);
}
