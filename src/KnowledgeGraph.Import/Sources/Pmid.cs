using System.Globalization;

namespace KnowledgeGraph.Import.Sources;

/// <summary>Reads PMIDs as sources write them.</summary>
internal static class Pmid
{
    // PubMed is at 42 million; a number far beyond is two run together.
    private const int Highest = 99_999_999;

    /// <summary>PMID:123 or a bare number.</summary>
    public static bool TryParse(string text, out int pmid)
    {
        var digits = text.StartsWith("PMID:", StringComparison.OrdinalIgnoreCase) ? text.AsSpan("PMID:".Length).Trim() : text.AsSpan().Trim();
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out pmid) && pmid is > 0 and <= Highest;
    }
}
