using System.Buffers;
using System.Runtime.InteropServices;

namespace KnowledgeGraph.Core.Selection;

/// <summary>Values of one byte each, seen as bytes without being copied.</summary>
/// <param name="codes">The values.</param>
internal sealed class CodeBytes<T>(T[] codes) : MemoryManager<byte>
    where T : unmanaged
{
    public override Span<byte> GetSpan() => MemoryMarshal.AsBytes(codes.AsSpan());

    public override MemoryHandle Pin(int elementIndex = 0) => throw new NotSupportedException("nothing takes their address");

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
    }
}
