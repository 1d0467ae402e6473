using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using KnowledgeGraph.IntegrationTests.Cli;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Explorer;

/// <summary>The first page: what is served, and questions that are answered.</summary>
public abstract partial class HomePageTests(SampleService sample)
{
    [SkippableFact]
    public async Task The_page_has_counts_sources_and_the_load_report_of_the_release()
    {
        var text = PageReader.TextOf(await PageReader.HtmlAsync(sample.Served.BaseUrl + "/"));
        var release = (await sample.Served.QueryAsync("{ release { id contentHash counts { count } edgeCounts { count } sources { name "
            + "version licence } loadReport { file loaded } } }")).GetProperty("data").GetProperty("release");

        Assert.Contains(release.GetProperty("id").GetString()!, text, StringComparison.Ordinal);
        Assert.Contains(release.GetProperty("contentHash").GetString()!, text, StringComparison.Ordinal);
        Assert.All(release.GetProperty("counts").EnumerateArray(), count => Assert.Contains(
            count.GetProperty("count").GetInt32().ToString("N0", CultureInfo.InvariantCulture),
            text,
            StringComparison.Ordinal));
        Assert.Contains(
            $"{release.GetProperty("edgeCounts").EnumerateArray().Sum(count => count.GetProperty("count").GetInt32()):N0} links",
            text,
            StringComparison.Ordinal);
        Assert.All(
            release.GetProperty("sources").EnumerateArray(),
            source => Assert.Contains($"{source.GetProperty("name")}", text, StringComparison.Ordinal));
        Assert.All(
            release.GetProperty("loadReport").EnumerateArray(),
            file => Assert.Contains(file.GetProperty("file").GetString()!, text, StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Each_of_the_ten_questions_opens_a_page_that_has_an_answer()
    {
        var html = await PageReader.HtmlAsync(sample.Served.BaseUrl + "/");
        var questions = Question().Matches(html)
            .Select(match => (Address: WebUtility.HtmlDecode(match.Groups[1].Value), Text: match.Groups[2].Value))
            .ToList();

        Assert.Equal(10, questions.Count);
        // An answer that is not on this page cannot be printed from it.
        var list = html[html.IndexOf("<ul class=\"questions\"", StringComparison.Ordinal)..];
        Assert.DoesNotContain("data-print", list[..list.IndexOf("</ul>", StringComparison.Ordinal)], StringComparison.Ordinal);
        foreach (var (address, question) in questions)
        {
            var page = await PageReader.HtmlAsync(sample.Served.BaseUrl + address.Split('#')[0]);
            var answer = address.Split('#') is [_, var anchor] ? PageReader.Section(page, anchor) : page;
            Assert.NotEmpty(answer);
            Assert.DoesNotContain(
                "class=\"empty\"",
                question.Contains("known of", StringComparison.Ordinal) ? PageReader.Section(page, "features") : answer,
                StringComparison.Ordinal);
        }
    }

    [SkippableFact]
    public async Task Without_the_pages_the_first_address_leads_to_GraphQL()
    {
        using var served = sample.ServeAgain(new Dictionary<string, string> { ["KnowledgeGraph__Explorer__Enabled"] = "false" });
        using var home = await PageReader.GetAsync(served.BaseUrl + "/");
        using var page = await PageReader.GetAsync(served.BaseUrl + "/disease/MONDO:0957870");

        Assert.Equal((HttpStatusCode.Found, "/graphql/"), (home.StatusCode, home.Headers.Location?.OriginalString));
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
    }

    [SkippableFact]
    public async Task Without_the_built_files_pages_are_plain_and_say_so()
    {
        using var served = sample.ServeAgain(new Dictionary<string, string> { ["KnowledgeGraph__Explorer__AssetsPath"] = "none" });
        var html = await PageReader.HtmlAsync(served.BaseUrl + "/disease/MONDO:0957870");

        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("stylesheet", html, StringComparison.Ordinal);
        Assert.Contains("This copy was built without Node.js", html, StringComparison.Ordinal);
        Assert.Contains("Secondary amenorrhea", html, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Where_keys_are_required_a_browser_is_told_so()
    {
        var folder = Directory.CreateTempSubdirectory("kg-page-keys-").FullName;
        var keys = Path.Combine(folder, "keys");
        Assert.Equal(0, Kg.Run("keys", "create", "somebody", "--file", keys).ExitCode);
        using var served = sample.ServeAgain(
            new Dictionary<string, string> { ["KnowledgeGraph__Access__Required"] = "true", ["KnowledgeGraph__Access__KeyFile"] = keys });
        using var reply = await PageReader.GetAsync(served.BaseUrl + "/disease/MONDO:0957870");

        Assert.Equal((HttpStatusCode.Unauthorized, "text/html"), (reply.StatusCode, reply.Content.Headers.ContentType?.MediaType));
        Assert.Contains("answers only to those who show a key", await reply.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    public sealed class OnSqlite(SqliteSample sample) : HomePageTests(sample), IClassFixture<SqliteSample>;

    public sealed class OnPostgres(PostgresSample sample) : HomePageTests(sample.InFullRuns()), IClassFixture<PostgresSample>;

    [GeneratedRegex("<li><a href=\"([^\"]*)\">([^<]*\\?)</a><p class=\"tools\">")]
    private static partial Regex Question();
}
