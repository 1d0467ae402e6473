using System.Buffers.Binary;
using System.Net.Sockets;

namespace KnowledgeGraph.Server.Http;

/// <summary>
/// Who asks: by the key or token shown, or as far as the network tells, an IPv4 address, or the 64 bits of an IPv6 address that one household or host
/// is given.
/// </summary>
internal readonly record struct ClientIdentity(ulong Network, string? Credential)
{
    /// <summary>Whether the client has shown who it is.</summary>
    public bool IsKnown => Credential is not null;

    public static ClientIdentity OfCredential(string credential) => new(0, credential);

    /// <summary>The address of a request; null over a Unix socket, where all clients look alike.</summary>
    public static ClientIdentity? OfAddress(HttpContext http)
    {
        if (http.Connection.RemoteIpAddress is not { } address)
        {
            return null;
        }

        Span<byte> bytes = stackalloc byte[16];
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        address.TryWriteBytes(bytes, out _);
        return new ClientIdentity(
            address.AddressFamily == AddressFamily.InterNetwork ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt64BigEndian(bytes),
            Credential: null);
    }
}
