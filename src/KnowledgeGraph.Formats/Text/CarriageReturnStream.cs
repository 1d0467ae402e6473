namespace KnowledgeGraph.Formats.Text;

/// <summary>Converts text whose lines end in CR alone to lines that end in LF.</summary>
internal sealed class CarriageReturnStream(Stream inner) : ForwardStream
{
    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        buffer[..read].Replace((byte)'\r', (byte)'\n');
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
