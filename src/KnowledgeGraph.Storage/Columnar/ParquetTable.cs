using System.IO.Compression;
using Parquet;
using Parquet.Schema;

namespace KnowledgeGraph.Storage.Columnar;

/// <summary>
/// A table as a Parquet file: typed columns, compressed by Zstandard, repeated texts once in a dictionary. What columns mean is in the file's metadata
/// under <c>description.NAME</c>.
/// </summary>
public sealed class ParquetTable : IAsyncDisposable
{
    // Rows that are in memory at once; of this size readers split the work.
    private const int GroupSize = 100_000;

    // Texts of which more than half are met once are better written as they are; the first ones tell.
    private const double MostUnique = 0.5;
    private const int SampleSize = 10_000;

    private readonly ParquetWriter _writer;
    private ColumnBuffer[] _buffers;
    private Task _writing = Task.CompletedTask;
    private int _pending;
    private bool _isEnded;

    private ParquetTable(ParquetWriter writer, ColumnBuffer[] buffers) => (_writer, _buffers) = (writer, buffers);

    /// <summary>Rows so far.</summary>
    public long Count { get; private set; }

    /// <summary>Begins a file.</summary>
    /// <param name="output">Where it goes: a stream that can be sought; left open.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="metadata">What else is said of it.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<ParquetTable> BeginAsync(
        Stream output, IReadOnlyList<ColumnDescription> columns, IReadOnlyDictionary<string, string> metadata, CancellationToken cancellation)
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
        foreach (var text in schema.DataFields.Where(field => !field.ClrType.IsPrimitive))
        {
            options.ColumnEncodingHints[text.Path.ToString()] = EncodingHint.Dictionary;
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

    /// <summary>Writes what is still held back, and the file's end.</summary>
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
