using System.Globalization;

namespace KnowledgeGraph.Storage.Releases;

/// <summary>A date that a release is asked for by: the newest that had been built by then.</summary>
public static class ReleaseDate
{
    private const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    private static readonly string[] Times =
        ["yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz"];

    /// <summary>Reads a day, which is meant to its end in UTC, or a moment in ISO 8601.</summary>
    public static bool TryRead(string text, out DateTimeOffset moment)
    {
        if (DateTimeOffset.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, Utc, out moment))
        {
            moment = moment.UtcDateTime.Date == DateTime.MaxValue.Date ? DateTimeOffset.MaxValue : moment.AddDays(1).AddTicks(-1);
            return true;
        }

        return DateTimeOffset.TryParseExact(text, Times, CultureInfo.InvariantCulture, Utc, out moment);
    }

    /// <summary>When a release was built, as it says of itself.</summary>
    public static DateTimeOffset? Read(string? createdAt) =>
        DateTimeOffset.TryParse(createdAt, CultureInfo.InvariantCulture, Utc, out var moment) ? moment : null;
}
