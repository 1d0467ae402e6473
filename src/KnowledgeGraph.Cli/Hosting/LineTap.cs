using System.Buffers;

namespace KnowledgeGraph.Cli.Hosting;

/// <summary>A stream that shows each line that goes through it, and may put off its end.</summary>
/// <param name="inner">The stream.</param>
/// <param name="onLine">Sees each line, without its end.</param>
/// <param name="beforeEnd">Is waited for before the end is told; null to tell it at once.</param>
internal sealed class LineTap(Stream inner, LineTap.Look onLine, Func<Task>? beforeEnd = null) : Stream
{
    /// <summary>Sees a line.</summary>
    public delegate void Look(ReadOnlySpan<byte> line);

    private readonly ArrayBufferWriter<byte> _line = new();
    private bool _hasEnded;

    public override bool CanRead => inner.CanRead;

    public override bool CanSeek => false;

    public override bool CanWrite => inner.CanWrite;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = _hasEnded ? 0 : await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        if (count > 0)
        {
            See(buffer.Span[..count]);
            return count;
        }

        if (!_hasEnded && _line.WrittenCount > 0 && buffer.Length > 0)
        {
            // The last line may have no end of its own; it is given one, so that it is taken before the end is told.
            _hasEnded = true;
            buffer.Span[0] = (byte)'\n';
            See(buffer.Span[..1]);
            return 1;
        }

        _hasEnded = true;
        if (beforeEnd is not null)
        {
            await beforeEnd().WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        return 0;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) =>
        ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await inner.WriteAsync(buffer, cancellationToken).ConfigureAwait(false);
        See(buffer.Span);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count)
    {
        inner.Write(buffer, offset, count);
        See(buffer.AsSpan(offset, count));
    }

    public override void Flush() => inner.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private void See(ReadOnlySpan<byte> bytes)
    {
        while (bytes.IndexOf((byte)'\n') is >= 0 and var end)
        {
            _line.Write(bytes[..end]);
            if (_line.WrittenCount > 0)
            {
                onLine(_line.WrittenSpan);
            }

            _line.ResetWrittenCount();
            bytes = bytes[(end + 1)..];
        }

        _line.Write(bytes);
    }
}
