using System.Text;

namespace KnowledgeGraph.Formats.Text;

/// <summary>Converts UTF-16 text to UTF-8, without its mark. Text that is not valid UTF-16 makes the file broken.</summary>
internal sealed class Utf16Stream : ForwardStream
{
    private readonly Stream _utf8;

    public Utf16Stream(Stream utf16, Encoding encoding)
    {
        SourceFile.ReadUpTo(utf16, encoding.Preamble.Length);
        _utf8 = Encoding.CreateTranscodingStream(utf16, encoding, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    public override int Read(Span<byte> buffer)
    {
        try
        {
            return _utf8.Read(buffer);
        }
        catch (DecoderFallbackException broken)
        {
            throw new InvalidDataException("bytes that are not UTF-16", broken);
        }
    }

    protected override void Close(bool disposing)
    {
        if (disposing)
        {
            _utf8.Dispose();
        }
    }
}
