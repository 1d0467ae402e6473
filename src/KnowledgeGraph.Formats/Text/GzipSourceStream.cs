using System.Buffers.Binary;
using System.IO.Compression;

namespace KnowledgeGraph.Formats.Text;

/// <summary>
/// Decompresses gzip and notices a file that is cut short: the framework's stream just ends there. The last four bytes of a gzip file are
/// the length of its content (RFC 1952); BGZF files end in an empty block, which is accepted. Other concatenated gzip files are reported.
/// </summary>
internal sealed class GzipSourceStream : ForwardStream
{
    private readonly TailStream _raw;
    private readonly GZipStream _inflated;
    private uint _length;

    public GzipSourceStream(Stream raw)
    {
        _raw = new TailStream(raw);
        _inflated = new GZipStream(_raw, CompressionMode.Decompress);
    }

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

    protected override void Close(bool disposing)
    {
        if (disposing)
        {
            _inflated.Dispose();
        }
    }

    private sealed class TailStream(Stream inner) : ForwardStream
    {
        private ulong _tail;

        public uint LastFourBytes => BinaryPrimitives.ReverseEndianness((uint)_tail);

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            foreach (var value in buffer[Math.Max(0, read - sizeof(uint))..read])
            {
                _tail = (_tail << 8) | value;
            }

            return read;
        }

        protected override void Close(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }
        }
    }
}
