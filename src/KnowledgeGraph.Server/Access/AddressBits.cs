using System.Buffers.Binary;
using System.Net;

namespace KnowledgeGraph.Server.Access;

/// <summary>
/// The 128 bits of an address. Not a <see cref="UInt128"/>: code that passes one by value cannot be compiled ahead, and that was most of
/// what a request runs through.
/// </summary>
internal readonly record struct AddressBits(ulong High, ulong Low)
{
    /// <summary>The bits of an IPv6 address.</summary>
    public static AddressBits Of(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        return new(BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]));
    }
}
