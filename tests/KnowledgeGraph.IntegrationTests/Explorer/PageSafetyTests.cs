using System.Net;
using System.Text.RegularExpressions;
using KnowledgeGraph.IntegrationTests.Cli;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Explorer;

/// <summary>The rights of pages in a browser, their caching, and their treatment of hostile texts.</summary>
public abstract partial class PageSafetyTests(SampleService sample)
{
    private const string Hostile = "\"><script>alert(1)</script>'&";

    public static TheoryData<string> Pages =>
    [
        "/", "/search?q=white", "/disease/MONDO:0957870", "/gene/NCBIGene:8892", "/phenotype/HP:0000518", "/paper/PMID:36380532",
        "/path?from=VWM2&to=EIF2B5",
        "/neighborhood?of=EIF2B2", "/compare?id=MONDO:0957870&id=MONDO:0800448", "/diagnose?observed=HP:0000518", "/docs/",
        "/docs/limits.md", "/docs/decisions/0006-cost.md",
    ];

    private string Base => sample.Served.BaseUrl;

    [SkippableTheory]
    [MemberData(nameof(Pages))]
    public async Task A_page_needs_nothing_that_its_strict_policy_forbids(string address)
    {
        using var reply = await PageReader.GetAsync(Base + address);
        var html = await reply.Content.ReadAsStringAsync();

        Assert.Equal((HttpStatusCode.OK, "text/html"), (reply.StatusCode, reply.Content.Headers.ContentType?.MediaType));
        var policy = reply.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\s(style|on\w+)=""|<style|<script(?![^>]*\ssrc=)|javascript:", html);
        Assert.All(OutsideSource().Matches(html), match => Assert.StartsWith("/", match.Groups[1].Value, StringComparison.Ordinal));
        Assert.All(
            OutsideLink().Matches(html),
            match => Assert.Contains("rel=\"noopener noreferrer\"", match.Value, StringComparison.Ordinal));
        Assert.Equal(1, html.Split("<h1").Length - 1);
    }

    [SkippableFact]
    public async Task No_page_of_the_documentation_has_a_style_or_a_heading_without_text()
    {
        var index = await PageReader.HtmlAsync(Base + "/docs/");
        var pages = DocsLink().Matches(index).Select(match => match.Groups[1].Value).Distinct().ToList();

        Assert.True(pages.Count > 20);
        foreach (var page in pages)
        {
            var html = await PageReader.HtmlAsync(Base + page);
            Assert.DoesNotMatch(@"\sstyle=""|<th[^>]*></th>", html);
        }

        Assert.Contains("<td class=\"num\">", await PageReader.HtmlAsync(Base + "/docs/benchmarks/http.md"), StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("/search?q=")]
    [InlineData("/suggest?q=")]
    [InlineData("/disease/")]
    [InlineData("/path?to=EIF2B2&from=")]
    [InlineData("/neighborhood?of=")]
    [InlineData("/compare?id=")]
    [InlineData("/diagnose?observed=")]
    [InlineData("/disease/MONDO:0957870?from=")]
    [InlineData("/docs/")]
    public async Task Whatever_is_asked_for_is_text_on_the_page(string address)
    {
        using var reply = await PageReader.GetAsync(Base + address + Uri.EscapeDataString(Hostile));

        var html = await reply.Content.ReadAsStringAsync();
        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("alert(1)</", html, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_page_that_the_browser_has_is_not_sent_again()
    {
        using var first = await PageReader.GetAsync(Base + "/gene/NCBIGene:8892");
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, Base + "/gene/NCBIGene:8892");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
    }

    [SkippableTheory]
    [InlineData("/gene/NCBIGene:8892", true)]
    [InlineData("/openapi.json", false)]
    [InlineData("/graphql/sdl", true)]
    public async Task What_is_text_is_sent_packed_to_GET_and_HEAD_and_known_again(string address, bool hasTag)
    {
        using var client = new HttpClient();
        using var first = await SendAsync(HttpMethod.Get, null);

        Assert.Equal(["br"], first.Content.Headers.ContentEncoding);
        Assert.Equal(hasTag, first.Headers.ETag?.Tag.EndsWith("-br\"", StringComparison.Ordinal) ?? false);
        foreach (var method in hasTag ? new[] { HttpMethod.Get, HttpMethod.Head } : [])
        {
            using var head = await SendAsync(method, null);
            using var again = await SendAsync(method, first.Headers.ETag!.Tag);
            using var any = await SendAsync(method, "*");

            Assert.Equal(
                (HttpStatusCode.OK, first.Headers.ETag, "br"),
                (head.StatusCode, head.Headers.ETag, head.Content.Headers.ContentEncoding.Single()));
            Assert.Equal((HttpStatusCode.NotModified, first.Headers.ETag), (again.StatusCode, again.Headers.ETag));
            Assert.Equal((HttpStatusCode.NotModified, first.Headers.ETag), (any.StatusCode, any.Headers.ETag));
        }

        Task<HttpResponseMessage> SendAsync(HttpMethod method, string? held)
        {
            var request = new HttpRequestMessage(method, Base + address);
            request.Headers.Add("Accept-Encoding", "br");
            if (held is not null)
            {
                request.Headers.Add("If-None-Match", held);
            }

            return client.SendAsync(request);
        }
    }

    [SkippableTheory]
    [InlineData("POST", "/")]
    [InlineData("DELETE", "/disease/MONDO:0957870")]
    [InlineData("POST", "/web/assets/main.js")]
    public async Task Pages_are_only_read(string method, string address)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), Base + address);
        using var reply = await client.SendAsync(request);

        Assert.Equal((HttpStatusCode.MethodNotAllowed, "GET, HEAD"), (reply.StatusCode, string.Join(", ", reply.Content.Headers.Allow)));
    }

    [SkippableFact]
    public async Task Nothing_beside_the_documentation_is_read_by_its_addresses()
    {
        using var outside = await PageReader.GetAsync(Base + "/docs/..%2f..%2fREADME");
        using var absent = await PageReader.GetAsync(Base + "/docs/absent");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (outside.StatusCode, absent.StatusCode));
    }

    public sealed class OnSqlite(SqliteSample sample) : PageSafetyTests(sample), IClassFixture<SqliteSample>;

    public sealed class OnPostgres(PostgresSample sample) : PageSafetyTests(sample), IClassFixture<PostgresSample>;

    [GeneratedRegex("href=\"(/docs/[^\"#]+)\"")]
    private static partial Regex DocsLink();

    [GeneratedRegex("<(?:script|img|link rel=\"stylesheet\")[^>]*(?:src|href)=\"([^\"]*)\"")]
    private static partial Regex OutsideSource();

    [GeneratedRegex("<a [^>]*href=\"https?:[^>]*>")]
    private static partial Regex OutsideLink();
}
