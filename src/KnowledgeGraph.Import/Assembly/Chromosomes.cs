using System.Text.RegularExpressions;

namespace KnowledgeGraph.Import.Assembly;

/// <summary>The chromosome of a gene: 1 to 22, X, Y, MT, or X|Y for a gene on both; nothing else is one, nor are several others.</summary>
internal static partial class Chromosomes
{
    /// <summary>
    /// Of a chromosome or a cytogenetic band (<c>14q24.3</c>, <c>Xp22.33 and Yp11.2</c>); null for words such as unplaced.
    /// </summary>
    public static string? Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var found = text.Split(['|', ';', ',', '/', '&'], StringSplitOptions.TrimEntries)
            .SelectMany(part => part.Split([" and ", " or "], StringSplitOptions.TrimEntries))
            .Where(part => part.Length > 0)
            .Select(One)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        return found switch
        {
            [var only] => only,
            ["X", "Y"] => "X|Y",
            _ => null,
        };
    }

    // A band, an arm, a range of bands, or the chromosome alone; the rest of the text is not looked at once its beginning is a place.
    private static string? One(string? text)
    {
        if (text is null)
        {
            return null;
        }

        if (text is "M" or "MT" or "mitochondria" or "mitochondrion" or "mitochondrial")
        {
            return "MT";
        }

        return Place().Match(text) is { Success: true } place ? place.Groups["chromosome"].Value : null;
    }

    [GeneratedRegex(@"^(?:chr)?(?<chromosome>[1-9]|1\d|2[0-2]|X|Y)(?=$|[pq]|cen|ter|[-\s])")]
    private static partial Regex Place();
}
