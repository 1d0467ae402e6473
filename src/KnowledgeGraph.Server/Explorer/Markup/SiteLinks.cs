using System.Text.RegularExpressions;

namespace KnowledgeGraph.Server.Explorer.Markup;

/// <summary>
/// Gives the addresses of this site in a page what depends on the request: the path below which a proxy serves the site, and the release
/// that the page's own address names, so that its links stay in that release.
/// </summary>
/// <param name="site">The settings that all pages share.</param>
/// <param name="pathBase">The path below which the site is served; empty where it is served at the root.</param>
/// <param name="release">The release that the page's address names; null where it names none.</param>
internal sealed partial class SiteLinks(Site site, string pathBase, string? release)
{
    /// <summary>The relation of a link that leaves the release which the page's address names.</summary>
    public const string Latest = "latest-version";

    private static readonly string[] _ofRelease =
    [
        "/disease/", "/gene/", "/phenotype/", "/paper/", "/search", "/browse/", "/path", "/neighborhood", "/compare", "/diagnose",
    ];

    /// <summary>A page whose addresses are those of the request.</summary>
    public Html Of(Html page) => pathBase.Length == 0 && release is null
        ? page
        : Html.Trusted(Tag().Replace(page.ToString(), tag => Rewrite(tag.Value)));

    /// <summary>An address of this site, not yet encoded as HTML.</summary>
    public string Address(string address) => Address(address, "&", isPinned: true);

    // Values are encoded, so that neither a quote nor the end of a tag can stand in one.
    private string Rewrite(string tag)
    {
        var isPinned = !tag.Contains($"rel=\"{Latest}\"", StringComparison.Ordinal);
        var written = Attribute().Replace(tag, one => $"{one.Groups[1].Value}=\"{Address(one.Groups[2].Value, "&amp;", isPinned)}\"");
        // The fields of a form that asks by GET take the place of the parameters of its address.
        return tag.StartsWith("<form", StringComparison.Ordinal) && release is not null
            && !tag.Contains("method=\"post\"", StringComparison.Ordinal) && Attribute().Match(tag) is { Success: true } action
            && IsOfRelease(action.Groups[2].Value)
            ? $"{written}{Html.Of($"""<input type="hidden" name="release" value="{release}">""")}"
            : written;
    }

    private string Address(string address, string and, bool isPinned)
    {
        var based = address.StartsWith("//", StringComparison.Ordinal) ? address : pathBase + address;
        if (release is null || !isPinned || !IsOfRelease(address) || Named().IsMatch(address))
        {
            return based;
        }

        var (path, anchor) = based.IndexOf('#', StringComparison.Ordinal) is var place and >= 0
            ? (based[..place], based[place..])
            : (based, string.Empty);
        return $"{path}{(path.Contains('?', StringComparison.Ordinal) ? and : "?")}release={Uri.EscapeDataString(release)}{anchor}";
    }

    private bool IsOfRelease(string address) =>
        _ofRelease.Any(beginning => address.StartsWith(beginning, StringComparison.Ordinal))
            || (address.StartsWith(site.GraphQL + "/", StringComparison.Ordinal)
                && address[(site.GraphQL.Length + 1)..] is var rest
                && (rest.Length == 0 || rest[0] == '#' || rest.StartsWith("table", StringComparison.Ordinal)
                    || rest.StartsWith("graph", StringComparison.Ordinal)));

    [GeneratedRegex("<[a-z]+\\s[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("(?<=\\s)(href|src|action|data-href|data-base|data-load)=\"(/[^\"]*)\"")]
    private static partial Regex Attribute();

    [GeneratedRegex("[?&;]release=")]
    private static partial Regex Named();
}
