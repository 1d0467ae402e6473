using System.Buffers;

namespace KnowledgeGraph.Server.Http;

/// <summary>Goes on with a JSON object that is already open: leaves out the brace that the serializer begins with.</summary>
internal sealed class OpenedObjectWriter(IBufferWriter<byte> target) : IBufferWriter<byte>
{
    private Memory<byte> _first;
    private bool _isOpen;

    public void Advance(int count)
    {
        if (!_isOpen && count > 0)
        {
            _isOpen = true;
            _first[1..count].CopyTo(_first);
            count--;
        }

        target.Advance(count);
    }

    public Memory<byte> GetMemory(int sizeHint = 0) => _isOpen ? target.GetMemory(sizeHint) : _first = target.GetMemory(sizeHint);

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
}
