using System.Buffers;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Server.Http;

namespace KnowledgeGraph.Server.Tables;

/// <summary>A table as text, in CSV or NDJSON, sent page after page.</summary>
internal sealed class TextTable : ITableOutput
{
    private static readonly SearchValues<char> _quoted = SearchValues.Create(",\"\r\n");

    private readonly StringBuilder _page = new();
    private readonly StringBuilder _cell = new();

    private readonly IReadOnlyList<TableColumn> _columns;
    private readonly bool _isCsv;

    public TextTable(TablePlan plan, TableFormat format)
    {
        (_columns, _isCsv) = (plan.Columns, format == TableFormat.Csv);
        if (_isCsv)
        {
            Line(column => _cell.Append(column.Name));
        }
    }

    public ValueTask AddAsync(JsonElement row, CancellationToken cancellation)
    {
        if (_isCsv)
        {
            Line(column => column.Append(_cell, row));
        }
        else
        {
            _page.Append(row.GetRawText()).Append('\n');
        }

        return ValueTask.CompletedTask;
    }

    public async Task EndPageAsync(HttpContext http, ReplyWriter replies, bool isLast)
    {
        var output = http.Response.BodyWriter;
        var bytes = 0L;
        foreach (var chunk in _page.GetChunks())
        {
            bytes += Encoding.UTF8.GetBytes(chunk.Span, output);
        }

        _page.Clear();
        await replies.SendAsync(http, bytes, output.FlushAsync(http.RequestAborted).AsTask()).ConfigureAwait(false);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private void Line(Action<TableColumn> write)
    {
        for (var i = 0; i < _columns.Count; i++)
        {
            if (i > 0)
            {
                _page.Append(',');
            }

            _cell.Clear();
            write(_columns[i]);
            var text = _cell.ToString();
            if (text.Length == 0 && _columns.Count == 1)
            {
                // Readers do not take an empty line for a row.
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
