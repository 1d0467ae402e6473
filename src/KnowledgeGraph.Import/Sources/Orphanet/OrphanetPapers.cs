using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Sources.Orphanet;

/// <summary>
/// The papers among what Orphanet says that something rests on: <c>11389160[PMID]_9689990[PMID]_ [EXPERT]</c>, now and then <c>PMID:
/// 30306084</c>.
/// </summary>
internal static partial class OrphanetPapers
{
    public static List<int> Of(string? validation) =>
    [
        .. Paper().Matches(validation ?? string.Empty)
            .Select(match => int.Parse(match.Groups["pmid"].ValueSpan, CultureInfo.InvariantCulture))
            .Where(Pmid.IsPmid)
            .Distinct(),
    ];

    [GeneratedRegex(
        @"(?<!\d)(?<pmid>\d{1,8})\s*\[PMID\]|PMID:?\s*(?<pmid>\d{1,8})(?!\d)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Paper();
}
