using System.Globalization;

namespace KnowledgeGraph.Formats.PubMed;

/// <summary>Dates as PubMed prints them, and as numbers to order by.</summary>
internal static class PubMedDate
{
    private static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    /// <summary>Year, month (number or name), day to <c>2023 Jun 1</c>; null without a year.</summary>
    public static string? Print(string? year, string? month, string? day)
    {
        if (string.IsNullOrWhiteSpace(year))
        {
            return null;
        }

        var name = int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 12 ? Months[number - 1] : month;
        return string.Join(' ', new[] { year, name, day?.TrimStart('0') }.Where(part => !string.IsNullOrWhiteSpace(part)));
    }

    /// <summary>yyyymmdd of a printed date, unknown parts 0; of a span, its beginning.</summary>
    public static int Key(string? printed)
    {
        var words = printed?.Split([' ', '-', '/'], StringSplitOptions.RemoveEmptyEntries) ?? [];
        if (words.Length == 0 || !int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1000 or > 9999)
        {
            return 0;
        }

        var month = words.Length > 1 ? Array.FindIndex(Months, name => words[1].StartsWith(name, StringComparison.OrdinalIgnoreCase)) + 1 : 0;
        var day = month > 0 && words.Length > 2 && int.TryParse(words[2], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 31 ? number : 0;
        return (year * 10000) + (month * 100) + day;
    }
}
