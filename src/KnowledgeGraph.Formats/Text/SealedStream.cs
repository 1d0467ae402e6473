namespace KnowledgeGraph.Formats.Text;

/// <summary>A stream with some bytes behind its end, which are given once they are asked for.</summary>
internal sealed class SealedStream(Stream stream, byte[] seal) : ForwardStream
{
    private int _sealed;

    /// <summary>True once they have been asked for.</summary>
    public bool IsSealGiven { get; private set; }

    /// <summary>From now on the bytes follow.</summary>
    public void GiveSeal() => IsSealGiven = true;

    public override int Read(Span<byte> buffer)
    {
        var read = stream.Read(buffer);
        if (read > 0 || !IsSealGiven)
        {
            return read;
        }

        var taken = Math.Min(buffer.Length, seal.Length - _sealed);
        seal.AsSpan(_sealed, taken).CopyTo(buffer);
        _sealed += taken;
        return taken;
    }

    protected override void Close(bool disposing)
    {
        if (disposing)
        {
            stream.Dispose();
        }
    }
}
