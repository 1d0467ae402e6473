using System.Text;

namespace KnowledgeGraph.Core.Identifiers;

/// <summary>The order and equality of texts that users ask for: ASCII letters of either case are equal, everything else is compared by code point.</summary>
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

    private static int Folded(Rune rune) => rune.Value is >= 'A' and <= 'Z' ? rune.Value + 32 : rune.Value;
}
