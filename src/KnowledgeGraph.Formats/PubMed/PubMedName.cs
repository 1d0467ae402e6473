using System.Text.RegularExpressions;

namespace KnowledgeGraph.Formats.PubMed;

/// <summary>Names of authors as MEDLINE text prints them: <c>Smith JA Jr</c>.</summary>
internal static partial class PubMedName
{
    /// <summary>Family name, initials and suffix of a printed name; one of other words is a family name alone.</summary>
    public static PubMedAuthor Parse(string printed)
    {
        var words = printed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var suffix = words.Length > 2 && Suffix().IsMatch(words[^1]) && Initials().IsMatch(words[^2]) ? words[^1] : null;
        var end = words.Length - (suffix is null ? 0 : 1);
        var initials = end > 1 && Initials().IsMatch(words[end - 1]) ? words[end - 1] : null;
        var lastName = string.Join(' ', words[..(initials is null ? end : end - 1)]);
        return new PubMedAuthor(lastName, initials, null, null) { Suffix = suffix };
    }

    [GeneratedRegex(@"^(?:Jr|Sr|[1-9](?:st|nd|d|rd|th)|I{2,3}|IV|V|VI{1,3})\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Suffix();

    // Capital letters of any script, each with one small letter at most ("IuA"), and hyphens between.
    [GeneratedRegex(@"^(?:\p{Lu}\p{Mn}*\p{Ll}?['’-]?){1,5}$")]
    private static partial Regex Initials();
}
