using System.Numerics;
using System.Runtime.InteropServices;

namespace KnowledgeGraph.Storage.Files;

/// <summary>The payload of an image file, forward only: adds up its bytes (CRC-32C) as they are written or read.</summary>
internal sealed class CheckedStream(Stream stream, long length)
{
    /// <summary>Large arrays go in parts of so many bytes, so that they are added up while they are in the cache.</summary>
    public const int Part = 1 << 20;

    /// <summary>Bytes that are left to read.</summary>
    public long Left { get; private set; } = length;

    /// <summary>Bytes written.</summary>
    public long Written { get; private set; }

    /// <summary>Of all bytes so far.</summary>
    public uint Checksum { get; private set; }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        stream.Write(bytes);
        Checksum = Add(Checksum, bytes);
        Written += bytes.Length;
    }

    /// <summary>Fills the bytes.</summary>
    /// <exception cref="InvalidDataException">There are not so many left.</exception>
    public void Read(Span<byte> bytes)
    {
        if (bytes.Length > Left)
        {
            throw new InvalidDataException($"it ends {bytes.Length - Left} bytes early");
        }

        stream.ReadExactly(bytes);
        Checksum = Add(Checksum, bytes);
        Left -= bytes.Length;
    }

    /// <summary>Continues a CRC-32C.</summary>
    public static uint Add(uint checksum, ReadOnlySpan<byte> bytes)
    {
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var word in words)
        {
            checksum = BitOperations.Crc32C(checksum, word);
        }

        foreach (var single in bytes[(words.Length * sizeof(ulong))..])
        {
            checksum = BitOperations.Crc32C(checksum, single);
        }

        return checksum;
    }
}
