using System.Text.RegularExpressions;

namespace KnowledgeGraph.Formats.Text;

/// <summary>Versions as files state them: dates, numbers, addresses that hold either.</summary>
public static partial class StatedVersion
{
    /// <summary>
    /// The date in a text, as yyyy-mm-dd; else the number at the end of an address; else the text itself. Null if there is no text.
    /// </summary>
    public static string? Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (IsoDate().Match(text) is { Success: true } date)
        {
            return $"{date.Groups["year"]}-{date.Groups["month"]}-{date.Groups["day"]}";
        }

        if (!text.Contains("://", StringComparison.Ordinal))
        {
            return text.Trim();
        }

        return Number().Match(text[(text.TrimEnd('/').LastIndexOf('/') + 1)..]) is { Success: true } number ? number.Value : null;
    }

    /// <summary>
    /// Orders versions: a date is newer than anything else; dates, and other texts, are ordered among themselves by their text.
    /// </summary>
    public static int Compare(string? left, string? right) =>
        (IsDate(left), IsDate(right)) is var (isLeft, isRight) && isLeft != isRight
            ? isLeft.CompareTo(isRight)
            : string.CompareOrdinal(left, right);

    private static bool IsDate(string? text) => text is not null && IsoDate().IsMatch(text);

    [GeneratedRegex(@"(?<!\d)(?<year>(?:19|20)\d\d)(?<dash>[-/]?)(?<month>0[1-9]|1[0-2])\k<dash>(?<day>0[1-9]|[12]\d|3[01])(?!\d)")]
    private static partial Regex IsoDate();

    [GeneratedRegex(@"\d+(?:\.\d+)*")]
    private static partial Regex Number();
}
