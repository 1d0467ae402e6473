using System.Buffers;
using KnowledgeGraph.Server.Errors;

namespace KnowledgeGraph.Server.Http;

/// <summary>A reply being written into rented pieces; stops at the limit instead of growing past it.</summary>
internal sealed class ReplyBuffer(int maxBytes) : IBufferWriter<byte>, IDisposable
{
    private const int PieceSize = 16 * 1024;

    private readonly List<(byte[] Bytes, int Used)> _pieces = [];
    private byte[] _current = [];
    private int _used;

    /// <summary>Bytes written so far.</summary>
    public long Length { get; private set; }

    public void Advance(int count)
    {
        _used += count;
        Length += count;
        if (Length > maxBytes)
        {
            throw new ReplyTooLargeException(maxBytes);
        }
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (_current.Length - _used < Math.Max(sizeHint, 1))
        {
            Seal();
            _current = ArrayPool<byte>.Shared.Rent(Math.Max(sizeHint, PieceSize));
        }

        return _current.AsMemory(_used);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>The bytes that were written, in order.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Pieces
    {
        get
        {
            foreach (var (bytes, used) in _pieces)
            {
                yield return bytes.AsMemory(0, used);
            }

            yield return _current.AsMemory(0, _used);
        }
    }

    public async Task CopyToAsync(Stream target, CancellationToken cancellation)
    {
        foreach (var piece in Pieces)
        {
            await target.WriteAsync(piece, cancellation).ConfigureAwait(false);
        }
    }

    public void Dispose()
    {
        Seal();
        foreach (var (bytes, _) in _pieces)
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }

        _pieces.Clear();
        Length = 0;
    }

    private void Seal()
    {
        if (_current.Length > 0)
        {
            _pieces.Add((_current, _used));
            _current = [];
            _used = 0;
        }
    }
}
