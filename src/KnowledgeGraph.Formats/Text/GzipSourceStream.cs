using System.IO.Compression;

namespace KnowledgeGraph.Formats.Text;

/// <summary>
/// Decompresses gzip, of one member or several (BGZF), and gives an end only to a file that is whole. The framework's stream ends quietly
/// where a file is cut short, so a member of our own is put behind the end: it comes out, alone, only if all before it was sound.
/// </summary>
internal sealed class GzipSourceStream : ForwardStream
{
    private const string CutShort = "its gzip ends too early, or something stands behind its end";

    private static readonly byte[] Seal = "the file before this one is whole"u8.ToArray();
    private static readonly byte[] SealMember = Compressed(Seal);

    private readonly SealedStream _raw;
    private readonly GZipStream _inflated;
    private bool _isWhole;

    public GzipSourceStream(Stream raw)
    {
        _raw = new SealedStream(raw, SealMember);
        _inflated = new GZipStream(_raw, CompressionMode.Decompress);
    }

    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty || _isWhole)
        {
            return 0;
        }

        if (_raw.IsSealGiven)
        {
            throw new InvalidDataException(CutShort);
        }

        try
        {
            var read = _inflated.Read(buffer);
            if (read == 0)
            {
                RequireSeal();
            }

            return read;
        }
        catch (InvalidDataException fault) when (!_raw.IsSealGiven)
        {
            // The framework's words for a wrong length or flag speak of an unsupported method.
            throw new InvalidDataException("its gzip is damaged: what it holds is not what its checksum, length or flags say", fault);
        }
    }

    protected override void Close(bool disposing)
    {
        if (disposing)
        {
            _inflated.Dispose();
        }
    }

    // If a member is cut off, the seal is read in place of the data that should follow, or not at all.
    private void RequireSeal()
    {
        _raw.GiveSeal();
        var found = new byte[Seal.Length + 1];
        var length = 0;
        try
        {
            length = _inflated.ReadAtLeast(found, found.Length, throwOnEndOfStream: false);
        }
        catch (InvalidDataException fault)
        {
            throw new InvalidDataException(CutShort, fault);
        }

        _isWhole = found.AsSpan(0, length).SequenceEqual(Seal) ? true : throw new InvalidDataException(CutShort);
    }

    private static byte[] Compressed(byte[] plain)
    {
        var member = new MemoryStream();
        using (var deflating = new GZipStream(member, CompressionLevel.Optimal))
        {
            deflating.Write(plain);
        }

        return member.ToArray();
    }
}
