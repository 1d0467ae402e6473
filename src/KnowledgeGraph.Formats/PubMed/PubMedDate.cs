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

        var name = int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 12
            ? Months[number - 1]
            : month;
        return string.Join(' ', new[] { year, name, day?.TrimStart('0') }.Where(part => !string.IsNullOrWhiteSpace(part)));
    }

    /// <summary>
    /// yyyymmdd of a printed date, unknown parts 0; of a span, its beginning. MedlineDate may begin with anything: <c>Summer 2017</c>,
    /// <c>Nov-Dec 2003</c>, <c>15 March 2004</c>, <c>2d Quart 1976</c>.
    /// </summary>
    public static int Key(string? printed)
    {
        var words = printed?.Split([' ', '-', '/', ',', '.'], StringSplitOptions.RemoveEmptyEntries) ?? [];
        var at = Array.FindIndex(words, word => YearOf(word) > 0);
        if (at < 0)
        {
            return 0;
        }

        // Month and day follow the year or, if no month follows, precede it.
        var behind = at + 1 < words.Length ? MonthOf(words[at + 1]) : 0;
        var monthAt = behind > 0 ? at + 1 : Array.FindIndex(words, 0, at, word => MonthOf(word) > 0);
        if (monthAt < 0)
        {
            return YearOf(words[at]) * 10000;
        }

        var next = monthAt + 1 < words.Length ? DayOf(words[monthAt + 1]) : 0;
        var day = next > 0 || monthAt == 0 || monthAt == at + 1 ? next : DayOf(words[monthAt - 1]);
        return (YearOf(words[at]) * 10000) + (MonthOf(words[monthAt]) * 100) + day;
    }

    private static int YearOf(string word) => word.Length == 4 && Number(word) is >= 1500 and <= 2999 and var year ? year : 0;

    private static int DayOf(string word) => word.Length <= 2 && Number(word) is >= 1 and <= 31 and var day ? day : 0;

    private static int MonthOf(string word) =>
        Array.FindIndex(Months, name => word.StartsWith(name, StringComparison.OrdinalIgnoreCase)) + 1;

    private static int Number(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
