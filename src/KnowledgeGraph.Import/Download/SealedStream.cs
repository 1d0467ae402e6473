namespace KnowledgeGraph.Import.Download;

/// <summary>A stream with some bytes behind it.</summary>
internal sealed class SealedStream(Stream stream, byte[] seal) : Stream
{
    private int _sealed;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (stream.Read(buffer) is var read and > 0)
        {
            return read;
        }

        var taken = Math.Min(buffer.Length, seal.Length - _sealed);
        seal.AsSpan(_sealed, taken).CopyTo(buffer);
        _sealed += taken;
        return taken;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
