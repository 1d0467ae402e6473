namespace KnowledgeGraph.Formats.Text;

/// <summary>Reads bytes that were read in advance, then the rest of the stream from which they came.</summary>
internal sealed class HeadThenRestStream(byte[] head, Stream rest) : ForwardStream
{
    private int _position;

    public override int Read(Span<byte> buffer)
    {
        if (_position == head.Length)
        {
            return rest.Read(buffer);
        }

        var count = Math.Min(buffer.Length, head.Length - _position);
        head.AsSpan(_position, count).CopyTo(buffer);
        _position += count;
        return count;
    }

    protected override void Close(bool disposing)
    {
        if (disposing)
        {
            rest.Dispose();
        }
    }
}
