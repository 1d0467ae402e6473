using System.IO.Compression;
using Parquet;
using Parquet.Schema;

namespace KnowledgeGraph.Storage.Columnar;

/// <summary>
/// A table as a Parquet file: typed columns, compressed by Zstandard, with repeated texts stored once in a dictionary and whole
/// numbers by what they differ from the one before. The meaning of each
/// column is in the file's metadata under <c>description.NAME</c>.
/// </summary>
public sealed class ParquetTable : IAsyncDisposable
{
    // The number of rows in memory at once, and the size of the row groups by which readers split the work.
    private const int GroupSize = 100_000;

    // If more than half of a column's texts are distinct, they are better written without a dictionary; a sample of the first ones decides.
    private const double MostUnique = 0.5;
    private const int SampleSize = 10_000;

    private readonly ParquetWriter _writer;
    private ColumnBuffer[] _buffers;
    private Task _writing = Task.CompletedTask;
    private int _pending;
    private bool _isEnded;

    private ParquetTable(ParquetWriter writer, ColumnBuffer[] buffers) => (_writer, _buffers) = (writer, buffers);

    /// <summary>The number of rows added so far.</summary>
    public long Count { get; private set; }

    /// <summary>Begins a file.</summary>
    /// <param name="output">The stream that it is written to, which must be seekable; left open.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="metadata">Further facts about the table, by name.</param>
    /// <param name="cancellation">Stops the writing.</param>
    public static async Task<ParquetTable> BeginAsync(
        Stream output,
        IReadOnlyList<ColumnDescription> columns,
        IReadOnlyDictionary<string, string> metadata,
        CancellationToken cancellation)
    {
        ColumnBuffer[] buffers = [.. columns.Select(ColumnBuffer.Of)];
        var schema = new ParquetSchema([.. buffers.Select(buffer => buffer.Field)]);
        var options = new ParquetOptions
        {
            CompressionMethod = CompressionMethod.Zstd,
            CompressionLevel = CompressionLevel.Fastest,
            DictionaryEncodingThreshold = MostUnique,
            DictionaryEncodingSampleSize = SampleSize,
        };
        foreach (var text in schema.DataFields.Where(
            field => field.ClrType == typeof(string) || field.ClrType == typeof(ReadOnlyMemory<char>)))
        {
            options.ColumnEncodingHints[text.Path.ToString()] = EncodingHint.Dictionary;
        }

        // Numbers of rows and links rise by little from one row to the next.
        foreach (var whole in schema.DataFields.Where(field => field.ClrType == typeof(int)))
        {
            options.ColumnEncodingHints[whole.Path.ToString()] = EncodingHint.DeltaBinaryPacked;
        }

        var writer = await ParquetWriter.CreateAsync(schema, output, options, cancellationToken: cancellation).ConfigureAwait(false);
        writer.CustomMetadata = metadata
            .Concat(columns.Select(column => KeyValuePair.Create($"description.{column.Name}", column.Description)))
            .ToDictionary();
        return new ParquetTable(writer, buffers);
    }

    /// <summary>Adds a row: a value for each column, of its kind or null.</summary>
    public async ValueTask AddAsync(IReadOnlyList<object?> values, CancellationToken cancellation)
    {
        for (var i = 0; i < _buffers.Length; i++)
        {
            _buffers[i].Add(values[i]);
        }

        Count++;
        if (++_pending == GroupSize)
        {
            await FlushAsync(cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Writes the rows that are still held back, and the end of the file.</summary>
    public async Task CompleteAsync(CancellationToken cancellation)
    {
        if (_pending > 0 || Count == 0)
        {
            await FlushAsync(cancellation).ConfigureAwait(false);
        }

        await _writing.ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_isEnded)
        {
            return;
        }

        _isEnded = true;
        await _writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _writer.DisposeAsync().ConfigureAwait(false);
    }

    // One group is written while the next is filled.
    private async Task FlushAsync(CancellationToken cancellation)
    {
        await _writing.ConfigureAwait(false);
        var filled = _buffers;
        (_buffers, _pending) = (Array.ConvertAll(filled, buffer => buffer.Next()), 0);
        _writing = Task.Run(() => WriteAsync(filled, cancellation), cancellation);
    }

    private async Task WriteAsync(ColumnBuffer[] filled, CancellationToken cancellation)
    {
        using var group = _writer.CreateRowGroup();
        foreach (var buffer in filled)
        {
            await buffer.WriteAsync(group, cancellation).ConfigureAwait(false);
        }

        group.CompleteValidate();
    }
}
