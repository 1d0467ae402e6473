using System.IO.Compression;
using System.Text;

namespace KnowledgeGraph.IntegrationTests.Import;

/// <summary>Damages a file as bad lines, disks, servers and editors do; the same seed does the same damage.</summary>
internal sealed class SourceMutator(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>The damage that was done, for messages.</summary>
    public string Done { get; private set; } = string.Empty;

    /// <summary>Gives the damaged file.</summary>
    public byte[] Spoil(byte[] content)
    {
        (string Name, Func<byte[], byte[]> Spoil)[] ways =
        [
            ("a bit flips", FlipBit),
            ("a byte becomes another", bytes => At(bytes, (copy, at) => copy[at] = (byte)_random.Next(256))),
            ("cut short", bytes => bytes[.._random.Next(bytes.Length)]),
            ("a part is missing", bytes => Without(bytes, _random.Next(bytes.Length), _random.Next(1, 200))),
            ("a part is zeros", bytes => At(bytes, (copy, at) => copy.AsSpan(at, Math.Min(64, copy.Length - at)).Clear())),
            ("a part comes twice", bytes => [.. bytes[..(bytes.Length / 2)], .. bytes[(bytes.Length / 3)..]]),
            ("empty", _ => []),
            ("a web page", _ => "<!DOCTYPE html><html><body>503 Service Unavailable</body></html>"u8.ToArray()),
            ("text before it", bytes => [.. "HTTP/1.1 200 OK\n\n"u8, .. bytes]),
            ("text behind it", bytes => [.. bytes, .. "\n503 Service Unavailable\n"u8]),
            ("lines end in CR", bytes => Replace(bytes, "\n", "\r")),
            ("lines end in CRLF, with a mark", bytes => [.. Encoding.UTF8.Preamble, .. Replace(bytes, "\n", "\r\n")]),
            ("UTF-16 without a mark", bytes => Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(bytes))),
            ("Latin-1", bytes => Encoding.Latin1.GetBytes(Encoding.UTF8.GetString(bytes) + "é")),
            ("a column or key is renamed", Rename),
            ("a line is missing", bytes => WithoutLine(bytes)),
            ("tabs become blanks", bytes => Replace(bytes, "\t", " ")),
            ("gzip, cut short", bytes => Gzip(bytes) is var zipped ? zipped[.._random.Next(2, zipped.Length)] : []),
            ("gzip in which a bit flips", bytes => FlipBit(Gzip(bytes))),
            ("gzip whose end is zeros", bytes => At(Gzip(bytes), (copy, _) => copy.AsSpan(^4..).Clear())),
        ];
        var (name, spoil) = ways[_random.Next(ways.Length)];
        Done = name;
        return content.Length == 0 ? content : spoil(content);
    }

    private byte[] FlipBit(byte[] bytes) => At(bytes, (copy, at) => copy[at] ^= (byte)(1 << _random.Next(8)));

    private byte[] At(byte[] bytes, Action<byte[], int> change)
    {
        var copy = bytes.ToArray();
        change(copy, _random.Next(copy.Length));
        return copy;
    }

    private byte[] Rename(byte[] bytes)
    {
        var head = Array.IndexOf(bytes, (byte)'\n') is var end and > 0 ? end : bytes.Length;
        return At(bytes, (copy, _) => copy[_random.Next(head)] = (byte)'q');
    }

    private byte[] WithoutLine(byte[] bytes)
    {
        var lines = Encoding.Latin1.GetString(bytes).Split('\n').ToList();
        lines.RemoveAt(_random.Next(lines.Count));
        return Encoding.Latin1.GetBytes(string.Join('\n', lines));
    }

    private static byte[] Without(byte[] bytes, int at, int length) => [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + length)..]];

    private static byte[] Replace(byte[] bytes, string what, string by) =>
        Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(bytes).Replace(what, by, StringComparison.Ordinal));

    private static byte[] Gzip(byte[] plain)
    {
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Fastest))
        {
            gzip.Write(plain);
        }

        return zipped.ToArray();
    }
}
