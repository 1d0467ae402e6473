using System.Buffers.Binary;
using System.Text;

namespace KnowledgeGraph.Import.Assembly;

/// <summary>Reads one part of a spooled paper.</summary>
internal sealed class PartReader
{
    private static readonly int Header = Enum.GetValues<PaperPart>().Length * sizeof(int);

    private ReadOnlyMemory<byte> _part;
    private int _position;

    public bool IsAtEnd => _position == _part.Length;

    /// <summary>Turns to a part of a record.</summary>
    public void Open(ReadOnlyMemory<byte> record, PaperPart part)
    {
        var start = Header;
        for (var before = 0; before < (int)part; before++)
        {
            start += Length(record, before);
        }

        _part = record.Slice(start, Length(record, (int)part));
        _position = 0;
    }

    public int Number()
    {
        var number = BinaryPrimitives.ReadInt32LittleEndian(_part.Span[_position..]);
        _position += sizeof(int);
        return number;
    }

    public string? Text()
    {
        var bytes = _part.Span;
        if (bytes[_position++] == 0)
        {
            return null;
        }

        // As BinaryWriter writes lengths: seven bits a byte.
        var (length, shift) = (0, 0);
        byte next;
        do
        {
            next = bytes[_position++];
            length |= (next & 0x7F) << shift;
            shift += 7;
        }
        while (next > 0x7F);

        var text = Encoding.UTF8.GetString(bytes.Slice(_position, length));
        _position += length;
        return text;
    }

    private static int Length(ReadOnlyMemory<byte> record, int part) =>
        BinaryPrimitives.ReadInt32LittleEndian(record.Span[(part * sizeof(int))..]);
}
