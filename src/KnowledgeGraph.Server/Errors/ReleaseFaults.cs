using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.Server.Errors;

/// <summary>The errors about a release that cannot answer.</summary>
internal static class ReleaseFaults
{
    private const int DigitsOfId = 12;

    public static string NotFound(string named) => IsOfAnyForm(named)
        ? $"There is no release {named} here, or no longer. {{ releases {{ id createdAt }} }} lists those that are kept."
        : "A release is named by its id, twelve hexadecimal digits with small letters, or by a date: a day such as 2026-01-31, or a "
            + "moment with its time zone such as 2026-01-31T12:00:00Z.";

    public static string OneIsNotFound(string id, string other) =>
        $"One of the releases {id} and {other} is not kept here, or no longer. "
            + "{ releases { id createdAt } } lists those that are kept.";

    public static string Unreadable(string named) => $"Release {named} is kept here, and this server cannot read it; its log says why.";

    public static string Deleted(string id) =>
        $"Release {id} has been deleted while it was read. {{ releases {{ id createdAt }} }} lists those that are kept.";

    // Other words are not repeated: a page that shows them would say what anybody's link has it say.
    private static bool IsOfAnyForm(string named) =>
        (named.Length == DigitsOfId && named.All(char.IsAsciiHexDigitLower)) || ReleaseDate.TryRead(named, out _);
}
