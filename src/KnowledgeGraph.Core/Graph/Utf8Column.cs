using System.Text;

namespace KnowledgeGraph.Core.Graph;

/// <summary>An immutable column of texts, one per row, held as UTF-8 end to end in one array. An empty text stands for null.</summary>
public sealed class Utf8Column
{
    private readonly byte[] _bytes;
    private readonly int[] _ends;

    internal Utf8Column(byte[] bytes, int[] ends)
    {
        _bytes = bytes;
        _ends = ends;
    }

    /// <summary>Rows.</summary>
    public int Count => _ends.Length;

    /// <summary>The text of a row as a new string; null where there is none.</summary>
    public string? this[int row]
    {
        get
        {
            var utf8 = Utf8(row);
            return utf8.IsEmpty ? null : Encoding.UTF8.GetString(utf8);
        }
    }

    /// <summary>The text of a row without copying; empty where there is none.</summary>
    public ReadOnlySpan<byte> Utf8(int row)
    {
        var start = row == 0 ? 0 : _ends[row - 1];
        return _bytes.AsSpan(start, _ends[row] - start);
    }
}
