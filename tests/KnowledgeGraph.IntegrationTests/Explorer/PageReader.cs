using System.Net;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.IntegrationTests.Explorer;

/// <summary>Reads pages as a browser without scripts does: their HTML, and the text that stands in it.</summary>
internal static partial class PageReader
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    /// <summary>A reply as it comes, redirects not followed.</summary>
    public static Task<HttpResponseMessage> GetAsync(string address) => Http.GetAsync(new Uri(address));

    public static async Task<string> HtmlAsync(string address) => await Http.GetStringAsync(new Uri(address));

    /// <summary>The text of a page, or of a part of one, with single spaces.</summary>
    public static string TextOf(string html) =>
        Spaces().Replace(WebUtility.HtmlDecode(Tag().Replace(Head().Replace(html, " "), " ")), " ").Trim();

    /// <summary>The part of a page from the element with an id to the next of its kind.</summary>
    public static string Section(string html, string id)
    {
        var from = html.IndexOf($"<section id=\"{id}\"", StringComparison.Ordinal);
        return from < 0 ? string.Empty : html[from..html.IndexOf("</section>", from, StringComparison.Ordinal)];
    }

    [GeneratedRegex("<head>.*?</head>", RegexOptions.Singleline)]
    private static partial Regex Head();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
