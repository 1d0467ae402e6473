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
    // The bits of the servers of Teredo, and of the hosts and sites of 6to4.
    private const ulong Teredo = 0xFFFF_FFFF_0000_0000;
    private const ulong SixToFour = 0xFFFF_FFFF_FFFF_0000;

    private static readonly IPNetwork _nat64 = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork _localNat64 = IPNetwork.Parse("64:ff9b:1::/48");
    private static readonly IPNetwork _unassigned = IPNetwork.Parse("::/64");
    private static readonly IPNetwork _linkLocal = IPNetwork.Parse("fe80::/10");
    private static readonly IPNetwork _sixToFour = IPNetwork.Parse("2002::/16");

    public static AddressBits Of(IPAddress address)
    {
        // As a socket of both families shows a client of IPv4: ::ffff:a.b.c.d, which no 64 bits of others begin with.
        var bits = AddressBits.Of(address.AddressFamily == AddressFamily.InterNetwork ? address.MapToIPv6() : address);
        return address.AddressFamily == AddressFamily.InterNetwork || IsWhole(address) ? bits
            : address.IsIPv6Teredo ? new(bits.High & Teredo, bits.Low & uint.MaxValue)
            : new(_sixToFour.Contains(address) ? bits.High & SixToFour : bits.High, Low: 0);
    }

    // One of many behind the same first 64 bits: a client of IPv4, shown as such or behind a translator, a neighbour on the wire, this
    // machine.
    private static bool IsWhole(IPAddress address) =>
        address.IsIPv4MappedToIPv6 || _nat64.Contains(address) || _localNat64.Contains(address) || _unassigned.Contains(address)
            || _linkLocal.Contains(address);
}
