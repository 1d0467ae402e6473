using System.Buffers.Binary;
using System.Text;
using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Storage.Images;

/// <summary>
/// The first bytes of an image file: the program that wrote it, the release that it belongs to, and the checksum of its payload.
/// </summary>
internal sealed record ImageHeader(byte[] Fingerprint, string ContentHash, long PayloadLength, uint Checksum)
{
    public const int Size = 128;

    private const int Version = 1;
    private const int FingerprintAt = 12;
    private const int ContentHashAt = 44;
    private const int LengthAt = 108;
    private const int ChecksumAt = 116;
    private const int OwnChecksumAt = 120;

    private static ReadOnlySpan<byte> Magic => "KGIMAGE\n"u8;

    public void WriteTo(Span<byte> bytes)
    {
        bytes.Clear();
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[Magic.Length..], Version);
        Fingerprint.CopyTo(bytes[FingerprintAt..]);
        Encoding.ASCII.GetBytes(ContentHash, bytes[ContentHashAt..LengthAt]);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[LengthAt..], PayloadLength);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[ChecksumAt..], Checksum);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[OwnChecksumAt..], CheckedStream.Add(0, bytes[..OwnChecksumAt]));
    }

    /// <summary>Reads a header.</summary>
    /// <exception cref="InvalidDataException">The file is not an image, or is one of another version.</exception>
    public static ImageHeader Read(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith(Magic))
        {
            throw new InvalidDataException("it is no image of a release");
        }

        var version = BinaryPrimitives.ReadInt32LittleEndian(bytes[Magic.Length..]);
        if (version != Version)
        {
            throw new InvalidDataException($"it is an image of version {version}, this kg reads version {Version}");
        }

        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes[OwnChecksumAt..]) != CheckedStream.Add(0, bytes[..OwnChecksumAt]))
        {
            throw new InvalidDataException("its header is damaged");
        }

        return new ImageHeader(
            bytes[FingerprintAt..ContentHashAt].ToArray(),
            Encoding.ASCII.GetString(bytes[ContentHashAt..LengthAt]).TrimEnd('\0'),
            BinaryPrimitives.ReadInt64LittleEndian(bytes[LengthAt..]),
            BinaryPrimitives.ReadUInt32LittleEndian(bytes[ChecksumAt..]));
    }
}
