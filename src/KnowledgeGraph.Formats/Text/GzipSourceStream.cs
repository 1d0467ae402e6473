using System.Buffers.Binary;
using System.IO.Compression;

namespace KnowledgeGraph.Formats.Text;

/// <summary>
/// Decompresses gzip and notices a file that is cut short: the framework's stream just ends there. The last four bytes of a gzip file are
/// the length of its content (RFC 1952); BGZF files end in an empty block, which is accepted. Other concatenated gzip files are reported.
/// </summary>
internal sealed class GzipSourceStream : Stream
{
    private readonly TailStream _raw;
    private readonly GZipStream _inflated;
    private uint _length;

    public GzipSourceStream(Stream raw)
    {
        _raw = new TailStream(raw);
        _inflated = new GZipStream(_raw, CompressionMode.Decompress);
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty)
        {
            return 0;
        }

        var read = _inflated.Read(buffer);
        if (read == 0 && _raw.LastFourBytes != _length && _raw.LastFourBytes != 0)
        {
            throw new InvalidDataException("truncated gzip: its content is shorter than it says");
        }

        _length = unchecked(_length + (uint)read);
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inflated.Dispose();
        }

        base.Dispose(disposing);
    }

    private sealed class TailStream(Stream inner) : Stream
    {
        private ulong _tail;

        public uint LastFourBytes => BinaryPrimitives.ReverseEndianness((uint)_tail);

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            foreach (var value in buffer[Math.Max(0, read - sizeof(uint))..read])
            {
                _tail = (_tail << 8) | value;
            }

            return read;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
