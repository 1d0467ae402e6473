using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGraph.Core.Export;

/// <summary>
/// Ids derived from the content of an edge, so that the same statement has the same id in any release: UUIDs of version 8 over SHA-256 (RFC
/// 9562, appendix B.2).
/// </summary>
internal static class EdgeId
{
    private const int UuidBytes = 16;
    private const char Separator = '\u001F';

    private static readonly byte[] _namespace = Guid.Parse("5cf2a4f0-3b1e-8d52-9a66-6b6e0f3d2c11").ToByteArray(bigEndian: true);

    /// <summary>The id as a URN.</summary>
    public static string Of(params ReadOnlySpan<string?> parts)
    {
        var name = Encoding.UTF8.GetBytes(string.Join(Separator, parts));
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData([.. _namespace, .. name], hash);
        var uuid = hash[..UuidBytes];
        uuid[6] = (byte)((uuid[6] & 0x0F) | 0x80);
        uuid[8] = (byte)((uuid[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(uuid, bigEndian: true)}";
    }
}
