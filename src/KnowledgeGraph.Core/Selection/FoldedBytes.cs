namespace KnowledgeGraph.Core.Selection;

/// <summary>UTF-8 with ASCII letters in one case, which puts texts in the order of <see cref="Identifiers.CaseInsensitiveText"/>.</summary>
internal static class FoldedBytes
{
    private const int PrefixBytes = sizeof(ulong);

    public static byte Fold(byte unit) => unit is >= (byte)'A' and <= (byte)'Z' ? (byte)(unit + 32) : unit;

    public static int Compare(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var common = Math.Min(left.Length, right.Length);
        for (var index = 0; index < common; index++)
        {
            var compared = Fold(left[index]) - Fold(right[index]);
            if (compared != 0)
            {
                return compared;
            }
        }

        return left.Length.CompareTo(right.Length);
    }

    /// <summary>The first bytes as a number that is in the order of the texts; equal numbers say nothing.</summary>
    public static ulong Prefix(ReadOnlySpan<byte> text)
    {
        var prefix = 0UL;
        for (var index = 0; index < PrefixBytes; index++)
        {
            prefix = (prefix << 8) | (index < text.Length ? Fold(text[index]) : 0UL);
        }

        return prefix;
    }
}
