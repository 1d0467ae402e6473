using Apache.Arrow;
using Apache.Arrow.Ipc;

namespace KnowledgeGraph.Storage.Columnar;

/// <summary>
/// A table as a stream of Apache Arrow: typed columns, sent batch after batch, that readers take into memory as they are. What a column means is in its
/// metadata under <c>description</c>.
/// </summary>
public sealed class ArrowTable : IDisposable
{
    private readonly ArrowStreamWriter _writer;
    private readonly ArrowColumn[] _columns;
    private readonly Apache.Arrow.Schema _schema;
    private readonly List<IReadOnlyList<object?>> _pending = [];

    /// <summary>Begins a stream.</summary>
    /// <param name="output">Where it goes; left open.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="metadata">What else is said of it.</param>
    public ArrowTable(Stream output, IReadOnlyList<ColumnDescription> columns, IReadOnlyDictionary<string, string> metadata)
    {
        _columns = [.. columns.Select(column => new ArrowColumn(column))];
        _schema = new Apache.Arrow.Schema(_columns.Select(column => column.Field), metadata);
        _writer = new ArrowStreamWriter(output, _schema, leaveOpen: true);
    }

    /// <summary>Adds a row: a value for each column, of its kind or null.</summary>
    public void Add(IReadOnlyList<object?> values) => _pending.Add(values);

    /// <summary>Writes what was added as a batch; the head of the stream before the first of them.</summary>
    public async Task FlushAsync(CancellationToken cancellation)
    {
        await _writer.WriteStartAsync(cancellation).ConfigureAwait(false);
        if (_pending.Count == 0)
        {
            return;
        }

        using var batch = new RecordBatch(_schema, _columns.Select((column, i) => column.Build([.. _pending.Select(row => row[i])])), _pending.Count);
        await _writer.WriteRecordBatchAsync(batch, cancellation).ConfigureAwait(false);
        _pending.Clear();
    }

    /// <summary>Writes what is still held back, and the end.</summary>
    public async Task CompleteAsync(CancellationToken cancellation)
    {
        await FlushAsync(cancellation).ConfigureAwait(false);
        await _writer.WriteEndAsync(cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();
}
