namespace KnowledgeGraph.Formats.Text;

/// <summary>
/// XML that is given on as it is, but for a tag that does not end, of which the framework's reader would hold all, and for bytes that are
/// not in the declared encoding, for which it would put question marks.
/// </summary>
/// <param name="inner">The file's bytes.</param>
/// <param name="isAscii">Whether the file declares an encoding that has only the characters of ASCII.</param>
internal sealed class XmlTagStream(Stream inner, bool isAscii) : ForwardStream
{
    private const int LongestTag = 16 * 1024 * 1024;

    private bool _isInTag;
    private long _length;

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        if (isAscii && buffer[..read].IndexOfAnyExceptInRange((byte)0, (byte)127) >= 0)
        {
            throw new InvalidDataException("bytes above 127 in a file that declares an encoding without them");
        }

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
