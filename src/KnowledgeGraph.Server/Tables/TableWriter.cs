using System.Buffers;
using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Server.Tables;

/// <summary>Writes rows in one of the formats.</summary>
internal sealed class TableWriter(IReadOnlyList<TableColumn> columns, TableFormat format)
{
    private static readonly SearchValues<char> _quoted = SearchValues.Create(",\"\r\n");

    private readonly StringBuilder _page = new();
    private readonly StringBuilder _cell = new();

    /// <summary>The line of column names; nothing where lines name their own.</summary>
    public void Header()
    {
        if (format == TableFormat.Csv)
        {
            Line(column => _cell.Append(column.Name));
        }
    }

    public void Row(JsonElement row)
    {
        if (format == TableFormat.Csv)
        {
            Line(column => column.Append(_cell, row));
        }
        else
        {
            _page.Append(row.GetRawText()).Append('\n');
        }
    }

    /// <summary>Hands what was written over, and starts afresh; gives how many bytes that was.</summary>
    public long MoveTo(IBufferWriter<byte> target)
    {
        var bytes = 0L;
        foreach (var chunk in _page.GetChunks())
        {
            bytes += Encoding.UTF8.GetBytes(chunk.Span, target);
        }

        _page.Clear();
        return bytes;
    }

    private void Line(Action<TableColumn> write)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (i > 0)
            {
                _page.Append(',');
            }

            _cell.Clear();
            write(columns[i]);
            var text = _cell.ToString();
            if (text.Length == 0 && columns.Count == 1)
            {
                // An empty line is no row to those who read it.
                _page.Append("\"\"");
            }
            else if (text.AsSpan().ContainsAny(_quoted))
            {
                _page.Append('"').Append(text.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
            }
            else
            {
                _page.Append(text);
            }
        }

        _page.Append("\r\n");
    }
}
