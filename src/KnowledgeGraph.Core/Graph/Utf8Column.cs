using System.Text;

namespace KnowledgeGraph.Core.Graph;

/// <summary>An immutable column of texts, one per row, held as UTF-8 end to end in one array. An empty text stands for null.</summary>
public sealed class Utf8Column
{
    private const int BytesBetweenLooks = 1 << 20;

    private readonly byte[] _bytes;
    private readonly int[] _ends;

    internal Utf8Column(byte[] bytes, int[] ends)
    {
        _bytes = bytes;
        _ends = ends;
    }

    /// <summary>Rows.</summary>
    public int Count => _ends.Length;

    /// <summary>The text of a row as a new string; null if it has none.</summary>
    public string? this[int row]
    {
        get
        {
            var utf8 = Utf8(row);
            return utf8.IsEmpty ? null : Encoding.UTF8.GetString(utf8);
        }
    }

    /// <summary>The text of a row without copying; empty if it has none.</summary>
    public ReadOnlySpan<byte> Utf8(int row)
    {
        var start = row == 0 ? 0 : _ends[row - 1];
        return _bytes.AsSpan(start, _ends[row] - start);
    }

    /// <summary>
    /// Advances to the next row, starting with the given one, that has a match of a search in its text. All texts are searched as one;
    /// matches that extend over the end of a text are skipped.
    /// </summary>
    /// <param name="row">The row to begin at; on return, the row that was found.</param>
    /// <param name="indexIn">Gives the position of the first match in a text; -1 if there is none.</param>
    /// <param name="length">Bytes of a match.</param>
    /// <param name="cancellation">Checked now and then.</param>
    /// <returns>False if no further row has a match.</returns>
    internal bool IndexOf(ref int row, Func<ReadOnlySpan<byte>, int> indexIn, int length, CancellationToken cancellation)
    {
        var from = row == 0 ? 0 : _ends[Math.Min(row, _ends.Length) - 1];
        while (row < _ends.Length)
        {
            cancellation.ThrowIfCancellationRequested();
            var part = _bytes.AsSpan(from, Math.Min(_bytes.Length - from, BytesBetweenLooks + length));
            var found = indexIn(part);
            from += found < 0 ? part.Length : found;
            if (found < 0 && from == _bytes.Length)
            {
                return false;
            }

            // A match that extends over the end of this part is found in the next one.
            from -= found < 0 ? length - 1 : 0;
            while (row < _ends.Length && _ends[row] <= from)
            {
                row++;
            }

            if (found >= 0 && from + length <= _ends[row])
            {
                return true;
            }

            from += found < 0 ? 0 : 1;
        }

        return false;
    }
}
