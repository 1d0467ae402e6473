using System.Net;
using System.Text.RegularExpressions;
using KnowledgeGraph.IntegrationTests.Cli;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Explorer;

/// <summary>
/// Where the links of pages lead: into the release that the address names, and below the path that a proxy serves the site under.
/// </summary>
public abstract partial class PageLinkTests(SampleService sample)
{
    public static TheoryData<string> Pages =>
    [
        "/disease/MONDO:0957870", "/gene/NCBIGene:8892", "/phenotype/HP:0000518", "/paper/PMID:36380532", "/search?q=white",
        "/browse/disease", "/path?from=VWM2&to=EIF2B5", "/neighborhood?of=EIF2B2", "/compare?id=MONDO:0957870&id=MONDO:0800448",
        "/diagnose?observed=HP:0000518",
    ];

    private string Base => sample.Served.BaseUrl;

    [SkippableTheory]
    [MemberData(nameof(Pages))]
    public async Task What_a_page_that_names_its_release_links_to_is_of_that_release(string address)
    {
        var release = await ReleaseAsync();
        var html = await PageReader.HtmlAsync(
            $"{Base}{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}release={release}");

        var links = OfRelease().Matches(html).ToList();
        Assert.NotEmpty(links);
        Assert.All(
            links.Where(link => !link.Value.Contains("latest-version", StringComparison.Ordinal)),
            link => Assert.Contains($"release={release}", link.Value, StringComparison.Ordinal));
        Assert.Contains($"This page shows release {release} of", PageReader.TextOf(html), StringComparison.Ordinal);
        Assert.Contains($"""<input type="hidden" name="release" value="{release}">""", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("<link rel=\"canonical\" href=\"[^\"]*release=", html);
    }

    [SkippableTheory]
    [MemberData(nameof(Pages))]
    public async Task Every_page_says_how_to_cite_it_with_its_release(string address)
    {
        var html = await PageReader.HtmlAsync(Base + address);
        var pinned = WebUtility.HtmlDecode(Cited().Match(html).Groups[1].Value);

        Assert.Contains($"release={await ReleaseAsync()}", pinned, StringComparison.Ordinal);
        using var reply = await PageReader.GetAsync(Base + pinned);
        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
    }

    [SkippableTheory]
    [MemberData(nameof(Pages))]
    public async Task Below_a_proxys_path_every_address_of_the_site_has_it(string address)
    {
        using var served = sample.ServeAgain(new Dictionary<string, string>
        {
            ["KnowledgeGraph__Proxies__Trusted__0"] = "127.0.0.1",
            ["KnowledgeGraph__Proxies__TellsPath"] = "true",
        });
        using var request = new HttpRequestMessage(HttpMethod.Get, served.BaseUrl + address);
        request.Headers.Add("X-Forwarded-Prefix", "/graphs/kg");
        using var reply = await served.Http.SendAsync(request);
        var html = await reply.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        Assert.All(
            OfSite().Matches(html),
            match => Assert.StartsWith("/graphs/kg/", match.Groups[1].Value, StringComparison.Ordinal));
        Assert.Contains("""<body data-base="/graphs/kg/" """, html, StringComparison.Ordinal);
        using var moved = new HttpRequestMessage(HttpMethod.Get, served.BaseUrl + "/disease/VWM2");
        moved.Headers.Add("X-Forwarded-Prefix", "/graphs/kg");
        using var redirect = await served.Http.SendAsync(moved);
        Assert.StartsWith(
            "/graphs/kg/disease/MONDO:0957870",
            redirect.Headers.Location?.OriginalString ?? redirect.RequestMessage!.RequestUri!.AbsolutePath,
            StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Nobody_names_the_path_but_a_trusted_proxy_that_is_said_to()
    {
        using var trusting = sample.ServeAgain(new Dictionary<string, string> { ["KnowledgeGraph__Proxies__Trusted__0"] = "127.0.0.1" });
        foreach (var address in new[] { Base, trusting.BaseUrl })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address + "/");
            request.Headers.Add("X-Forwarded-Prefix", "/elsewhere");
            using var client = new HttpClient();
            using var reply = await client.SendAsync(request);

            Assert.DoesNotContain("elsewhere", await reply.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    private async Task<string> ReleaseAsync() => (await sample.Served.QueryAsync("{ release { id } }")).GetProperty("data")
        .GetProperty("release").GetProperty("id").GetString()!;

    public sealed class OnSqlite(SqliteSample sample) : PageLinkTests(sample), IClassFixture<SqliteSample>;

    public sealed class OnPostgres(PostgresSample sample) : PageLinkTests(sample.InFullRuns()), IClassFixture<PostgresSample>;

    [GeneratedRegex("<[a-z]+ [^>]*(?:href|action)=\"/(?:disease/|gene/|phenotype/|paper/|search|browse/|path|neighborhood|compare|"
        + "graphql/(?:table|graph|#))[^>]*>(?:<input type=\"hidden\" name=\"release\"[^>]*>)?")]
    private static partial Regex OfRelease();

    [GeneratedRegex("\\s(?:href|src|action|data-href)=\"(/[^\"]*)\"")]
    private static partial Regex OfSite();

    [GeneratedRegex("id=\"cite\".*?<p><a href=\"([^\"]*)\"", RegexOptions.Singleline)]
    private static partial Regex Cited();
}
