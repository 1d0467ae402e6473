using System.Text;

namespace KnowledgeGraph.Core.Identifiers;

/// <summary>
/// The order and equality of texts that users ask for: ASCII letters of either case are equal, everything else is compared by code point.
/// </summary>
public static class CaseInsensitiveText
{
    /// <summary>Compares as SQLite's NOCASE does.</summary>
    public static int Compare(string left, string right)
    {
        var one = left.EnumerateRunes();
        var other = right.EnumerateRunes();
        while (true)
        {
            var (hasOne, hasOther) = (one.MoveNext(), other.MoveNext());
            if (!hasOne || !hasOther)
            {
                return hasOne.CompareTo(hasOther);
            }

            var compared = Folded(one.Current).CompareTo(Folded(other.Current));
            if (compared != 0)
            {
                return compared;
            }
        }
    }

    /// <summary>Whether two UTF-8 texts are equal.</summary>
    public static bool AreEqual(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        for (var index = 0; index < left.Length; index++)
        {
            if (Folded(left[index]) != Folded(right[index]))
            {
                return false;
            }
        }

        return true;
    }

    private static int Folded(byte unit) => unit is >= (byte)'A' and <= (byte)'Z' ? unit + 32 : unit;

    private static int Folded(Rune rune) => rune.Value is >= 'A' and <= 'Z' ? rune.Value + 32 : rune.Value;
}
