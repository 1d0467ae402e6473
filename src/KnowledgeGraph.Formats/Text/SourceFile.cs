using System.Text;

namespace KnowledgeGraph.Formats.Text;

/// <summary>
/// One source file open for reading: decompressed if it is gzip (recognised by its first bytes, not by its name), with its head for
/// inspection. A byte order mark is skipped; UTF-16 that has one is converted to UTF-8, and lines that end in CR alone end in LF. XML and
/// tar are given unchanged.
/// </summary>
public sealed class SourceFile : IDisposable
{
    /// <summary>The most decompressed bytes that <see cref="Head"/> holds.</summary>
    public const int HeadSize = 16 * 1024;

    private const int BufferSize = 128 * 1024;

    // Bytes of the marks of UTF-8 and UTF-16, blanks, and the zeros between characters of UTF-16.
    private static ReadOnlySpan<byte> MarksAndBlanks => [0xEF, 0xBB, 0xBF, 0xFF, 0xFE, 0, (byte)' ', (byte)'\t', (byte)'\r', (byte)'\n'];

    private SourceFile(string name, Stream stream, byte[] head)
    {
        Name = name;
        Head = head;
        Stream = new HeadThenRestStream(head, stream);
    }

    /// <summary>The name problems are reported under.</summary>
    public string Name { get; }

    /// <summary>The first decompressed bytes, at most <see cref="HeadSize"/>; looking at them consumes nothing.</summary>
    public ReadOnlyMemory<byte> Head { get; }

    /// <summary>The decompressed bytes from the start, to be read once.</summary>
    public Stream Stream { get; }

    /// <summary>Opens a plain or gzip file.</summary>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public static SourceFile Open(string path)
    {
        var raw = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize, FileOptions.SequentialScan);
        try
        {
            return FromStream(Path.GetFileName(path), raw);
        }
        catch
        {
            raw.Dispose();
            throw;
        }
    }

    /// <summary>Wraps bytes that are already at hand (an archive member, a test); takes over the stream.</summary>
    public static SourceFile FromStream(string name, Stream raw)
    {
        var plain = Decompressed(raw, out _);
        var head = ReadUpTo(plain, HeadSize);
        if (SourceArchive.IsArchive(head) || IsXml(head))
        {
            return new SourceFile(name, plain, head);
        }

        if (TextEncoding.OfMark(head) is { } utf16)
        {
            plain = new Utf16Stream(new HeadThenRestStream(head, plain), utf16);
            head = ReadUpTo(plain, HeadSize);
        }
        else if (head.AsSpan().StartsWith(Encoding.UTF8.Preamble))
        {
            head = head[Encoding.UTF8.Preamble.Length..];
        }

        if (head.AsSpan().Contains((byte)'\r') && !head.AsSpan().Contains((byte)'\n'))
        {
            plain = new CarriageReturnStream(new HeadThenRestStream(head, plain));
            head = ReadUpTo(plain, HeadSize);
        }

        return new SourceFile(name, plain, head);
    }

    /// <inheritdoc/>
    public void Dispose() => Stream.Dispose();

    internal static bool IsGzip(ReadOnlySpan<byte> magic) => magic is [0x1f, 0x8b, ..];

    internal static Stream Decompressed(Stream raw, out bool isGzip)
    {
        var magic = ReadUpTo(raw, 2);
        isGzip = IsGzip(magic);
        var rest = new HeadThenRestStream(magic, raw);
        return isGzip ? new GzipSourceStream(rest) : rest;
    }

    internal static byte[] ReadUpTo(Stream stream, int count)
    {
        var buffer = new byte[count];
        var filled = 0;
        try
        {
            while (filled < count && stream.Read(buffer.AsSpan(filled)) is var read and > 0)
            {
                filled += read;
            }
        }
        catch (InvalidDataException)
        {
            // The reader meets the same fault at its own pace and reports it with a line.
        }

        return filled == count ? buffer : buffer[..filled];
    }

    // XML says itself how it is encoded, and its readers know a mark.
    private static bool IsXml(ReadOnlySpan<byte> head) => head.TrimStart(MarksAndBlanks).StartsWith((byte)'<');
}
