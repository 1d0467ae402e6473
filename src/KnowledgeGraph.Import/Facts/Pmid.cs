using System.Globalization;
using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Import.Facts;

/// <summary>Reads PMIDs as sources write them, and writes them as references.</summary>
internal static class Pmid
{
    // PubMed is at 42 million; a number far beyond is two run together.
    public const int Highest = 99_999_999;

    /// <summary>Whether a number can be a PMID.</summary>
    public static bool IsPmid(int number) => number is > 0 and <= Highest;

    /// <summary>PMID:123 or a bare number.</summary>
    public static bool TryParse(string text, out int pmid)
    {
        var digits = text.StartsWith("PMID:", StringComparison.OrdinalIgnoreCase)
            ? text.AsSpan("PMID:".Length).Trim()
            : text.AsSpan().Trim();
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out pmid) && IsPmid(pmid);
    }

    /// <summary>Papers as a statement's references, joined by <c>;</c>; null where there are none.</summary>
    public static string? References(IReadOnlyList<int> papers) =>
        papers.Count == 0
            ? null
            : string.Join(';', papers.Select(pmid => string.Create(CultureInfo.InvariantCulture, $"{CuriePrefix.Pmid}:{pmid}")));
}
