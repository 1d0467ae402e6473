namespace KnowledgeGraph.Formats.Text;

/// <summary>XML that is given on as it is, but for a tag that does not end: the framework's reader would hold all of it.</summary>
internal sealed class XmlTagStream(Stream inner) : ForwardStream
{
    private const int LongestTag = 16 * 1024 * 1024;

    private bool _isInTag;
    private long _length;

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        var last = buffer[..read].LastIndexOfAny((byte)'<', (byte)'>');
        if (last >= 0)
        {
            _isInTag = buffer[last] == (byte)'<';
            _length = 0;
        }

        _length += read - Math.Max(last, 0);
        return _isInTag && _length > LongestTag ? throw new InvalidDataException($"a tag of more than {LongestTag} bytes") : read;
    }

    protected override void Close(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }
    }
}
