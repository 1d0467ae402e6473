using System.Buffers.Binary;
using System.Net.Sockets;

namespace KnowledgeGraph.Server.Http;

/// <summary>Who asks, as far as the network tells: an IPv4 address, or the 64 bits of an IPv6 address that one household or host is given.</summary>
internal readonly record struct ClientAddress(ulong Network)
{
    /// <summary>The address of a request; null over a Unix socket, where all clients look alike.</summary>
    public static ClientAddress? Of(HttpContext http)
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
        return new ClientAddress(address.AddressFamily == AddressFamily.InterNetwork
            ? BinaryPrimitives.ReadUInt32BigEndian(bytes)
            : BinaryPrimitives.ReadUInt64BigEndian(bytes));
    }
}
