using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Encodings.Web;
using KnowledgeGraph.Server.Errors;

namespace KnowledgeGraph.Server.Execution;

/// <summary>
/// JSON being written, that can be taken back to an earlier place: a null may have to replace what was written for a field's parent.
/// </summary>
internal sealed class JsonBuffer(int maxBytes) : IDisposable
{
    private const int FirstSize = 4 * 1024;

    // Replies are JSON with nosniff, never HTML, so that quotes and other scripts may stay as they are.
    private static readonly JavaScriptEncoder _encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(FirstSize);

    /// <summary>Where the next byte goes.</summary>
    public int Position { get; private set; }

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, Position);

    /// <summary>Takes back what was written from an earlier place on.</summary>
    public void ReturnTo(int position) => Position = position;

    /// <summary>Moves what was written from a place on to an earlier place, before what stands there.</summary>
    public void MoveTail(int from, int to)
    {
        var tail = _bytes.AsSpan(from, Position - from).ToArray();
        _bytes.AsSpan(to, from - to).CopyTo(_bytes.AsSpan(to + tail.Length));
        tail.CopyTo(_bytes.AsSpan(to));
    }

    public void Byte(byte value)
    {
        Reserve(1);
        _bytes[Position++] = value;
    }

    public void Raw(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(Position));
        Position += bytes.Length;
    }

    public void Text(string text)
    {
        Reserve(Encoding.UTF8.GetMaxByteCount(text.Length) + 2);
        _bytes[Position++] = (byte)'"';
        var length = Encoding.UTF8.GetBytes(text, _bytes.AsSpan(Position));
        if (_encoder.FindFirstCharacterToEncodeUtf8(_bytes.AsSpan(Position, length)) < 0)
        {
            Position += length;
        }
        else
        {
            Escaped(text);
        }

        Byte((byte)'"');
    }

    /// <summary>A text that is UTF-8 already.</summary>
    public void Text(ReadOnlySpan<byte> utf8)
    {
        if (_encoder.FindFirstCharacterToEncodeUtf8(utf8) >= 0)
        {
            Text(Encoding.UTF8.GetString(utf8));
            return;
        }

        Reserve(utf8.Length + 2);
        _bytes[Position] = (byte)'"';
        utf8.CopyTo(_bytes.AsSpan(Position + 1));
        _bytes[Position + utf8.Length + 1] = (byte)'"';
        Position += utf8.Length + 2;
    }

    public void Number(int value)
    {
        Reserve(11);
        Utf8Formatter.TryFormat(value, _bytes.AsSpan(Position), out var length);
        Position += length;
    }

    public void Number(double value)
    {
        Reserve(32);
        Utf8Formatter.TryFormat(value, _bytes.AsSpan(Position), out var length);
        Position += length;
    }

    public void Dispose()
    {
        var bytes = _bytes;
        _bytes = [];
        if (bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private void Escaped(string text)
    {
        var characters = text.AsSpan();
        var escaped = ArrayPool<char>.Shared.Rent(characters.Length * _encoder.MaxOutputCharactersPerInputCharacter);
        _encoder.Encode(characters, escaped, out _, out var written);
        Reserve(Encoding.UTF8.GetMaxByteCount(written));
        Position += Encoding.UTF8.GetBytes(escaped.AsSpan(0, written), _bytes.AsSpan(Position));
        ArrayPool<char>.Shared.Return(escaped);
    }

    private void Reserve(int count)
    {
        if (_bytes.Length - Position >= count)
        {
            return;
        }

        if (Position > maxBytes)
        {
            throw new ReplyTooLargeException(maxBytes);
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, Position + count));
        _bytes.AsSpan(0, Position).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
