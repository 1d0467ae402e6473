using System.Text;

namespace KnowledgeGraph.Formats.Text;

/// <summary>Gives the same string for the same bytes, as long as not too many others came between; keeps at most a few hundred.</summary>
internal sealed class StringPool
{
    private const int Slots = 1024;
    private const int LongestPooled = 64;

    private readonly string?[] _strings = new string?[Slots];
    private readonly byte[]?[] _bytes = new byte[]?[Slots];

    public string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > LongestPooled)
        {
            return Encoding.UTF8.GetString(utf8);
        }

        var hash = new HashCode();
        hash.AddBytes(utf8);
        var slot = (int)((uint)hash.ToHashCode() % Slots);
        if (_bytes[slot] is { } known && utf8.SequenceEqual(known))
        {
            return _strings[slot]!;
        }

        _bytes[slot] = utf8.ToArray();
        return _strings[slot] = Encoding.UTF8.GetString(utf8);
    }
}
