using System.Text;

namespace KnowledgeGraph.Formats.Text;

/// <summary>
/// Gives the same string for the same bytes, as long as no other with its place came between; of ASCII texts of some length only, which is what repeats:
/// identifiers, codes, words of a list. All readers share it, as files repeat each other.
/// </summary>
internal static class StringPool
{
    private const int Slots = 1 << 16;
    private const int LongestPooled = 64;

    // A string is put in its place whole: readers of several threads can at most make one twice.
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
