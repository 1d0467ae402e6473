using Apache.Arrow;
using Apache.Arrow.Ipc;

namespace KnowledgeGraph.Storage.Columnar;

/// <summary>
/// A table as a stream of Apache Arrow: typed columns, sent batch after batch, that readers take into memory as they are. The meaning of a
/// column is in its metadata under <c>description</c>.
/// </summary>
public sealed class ArrowTable : IDisposable
{
    private readonly ArrowStreamWriter _writer;
    private readonly ArrowColumn[] _columns;
    private readonly Apache.Arrow.Schema _schema;
    private readonly List<IReadOnlyList<object?>> _pending = [];

    /// <summary>Begins a stream.</summary>
    /// <param name="output">The stream that it is written to; left open.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="metadata">Further facts about the table, by name.</param>
    public ArrowTable(Stream output, IReadOnlyList<ColumnDescription> columns, IReadOnlyDictionary<string, string> metadata)
    {
        _columns = [.. columns.Select(column => new ArrowColumn(column))];
        _schema = new Apache.Arrow.Schema(_columns.Select(column => column.Field), metadata);
        _writer = new ArrowStreamWriter(output, _schema, leaveOpen: true);
    }

    /// <summary>Adds a row: a value for each column, of its kind or null.</summary>
    public void Add(IReadOnlyList<object?> values) => _pending.Add(values);

    /// <summary>Writes the rows added so far as a batch; the head of the stream goes before the first batch.</summary>
    public async Task FlushAsync(CancellationToken cancellation)
    {
        await _writer.WriteStartAsync(cancellation).ConfigureAwait(false);
        if (_pending.Count == 0)
        {
            return;
        }

        using var batch = new RecordBatch(
            _schema,
            _columns.Select((column, i) => column.Build([.. _pending.Select(row => row[i])])),
            _pending.Count);
        await _writer.WriteRecordBatchAsync(batch, cancellation).ConfigureAwait(false);
        _pending.Clear();
    }

    /// <summary>Writes the rows that are still held back, and the end of the stream.</summary>
    public async Task CompleteAsync(CancellationToken cancellation)
    {
        await FlushAsync(cancellation).ConfigureAwait(false);
        await _writer.WriteEndAsync(cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();
}
