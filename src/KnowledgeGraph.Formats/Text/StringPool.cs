using System.Text;

namespace KnowledgeGraph.Formats.Text;

/// <summary>
/// Gives the same string for the same bytes, as long as no other string has taken its slot. Only short ASCII texts are pooled, as they
/// repeat: identifiers, codes, words of a list. All readers share the pool, as files repeat each other.
/// </summary>
internal static class StringPool
{
    private const int Slots = 1 << 16;
    private const int LongestPooled = 64;

    // A string is stored in its slot atomically: at worst, several threads make the same string twice.
    private static readonly string?[] _strings = new string?[Slots];

    public static string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > LongestPooled)
        {
            return Encoding.UTF8.GetString(utf8);
        }

        var hash = new HashCode();
        hash.AddBytes(utf8);
        ref var slot = ref _strings[hash.ToHashCode() & (Slots - 1)];
        return slot is { } known && Ascii.Equals(utf8, known) ? known : slot = Encoding.UTF8.GetString(utf8);
    }
}
