using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace KnowledgeGraph.Server.Access;

/// <summary>
/// The part of an address that stands for one client, as a number of its own: an IPv4 address, or the 64 bits of an IPv6 address that one
/// household or host is given. Where the 64 bits are those of a translator, a tunnel or a wire, and tell nothing of who is behind them, it
/// is the bits that do.
/// </summary>
internal static class AddressNetwork
{
    private static readonly IPNetwork _nat64 = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork _localNat64 = IPNetwork.Parse("64:ff9b:1::/48");
    private static readonly IPNetwork _unassigned = IPNetwork.Parse("::/64");
    private static readonly IPNetwork _linkLocal = IPNetwork.Parse("fe80::/10");
    private static readonly IPNetwork _sixToFour = IPNetwork.Parse("2002::/16");

    public static UInt128 Of(IPAddress address)
    {
        // As a socket of both families shows a client of IPv4: ::ffff:a.b.c.d, which no 64 bits of others begin with.
        var bits = Bits(address.AddressFamily == AddressFamily.InterNetwork ? address.MapToIPv6() : address);
        return address.AddressFamily == AddressFamily.InterNetwork || IsWhole(address) ? bits
            : address.IsIPv6Teredo ? First(bits, 32) | (bits & uint.MaxValue)
            : _sixToFour.Contains(address) ? First(bits, 48)
            : First(bits, 64);
    }

    // One of many behind the same first 64 bits: a client of IPv4, shown as such or behind a translator, a neighbour on the wire, this
    // machine.
    private static bool IsWhole(IPAddress address) =>
        address.IsIPv4MappedToIPv6 || _nat64.Contains(address) || _localNat64.Contains(address) || _unassigned.Contains(address)
            || _linkLocal.Contains(address);

    private static UInt128 Bits(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        return BinaryPrimitives.ReadUInt128BigEndian(bytes);
    }

    private static UInt128 First(UInt128 bits, int count) => bits & ~(UInt128.MaxValue >> count);
}
