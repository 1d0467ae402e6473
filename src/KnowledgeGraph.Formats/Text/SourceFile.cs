namespace KnowledgeGraph.Formats.Text;

/// <summary>One source file open for reading: decompressed if it is gzip (told by its first bytes, not by its name), with its head to look at.</summary>
public sealed class SourceFile : IDisposable
{
    /// <summary>How many decompressed bytes <see cref="Head"/> holds at most.</summary>
    public const int HeadSize = 16 * 1024;

    private const int BufferSize = 128 * 1024;

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
        var magic = ReadUpTo(raw, 2);
        var rest = new HeadThenRestStream(magic, raw);
        Stream plain = magic is [0x1f, 0x8b] ? new GzipSourceStream(rest) : rest;
        return new SourceFile(name, plain, ReadUpTo(plain, HeadSize));
    }

    /// <inheritdoc/>
    public void Dispose() => Stream.Dispose();

    private static byte[] ReadUpTo(Stream stream, int count)
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
}
