using System.Net;
using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Explorer;

/// <summary>Pages of questions across records say what the API answers.</summary>
public abstract class ToolPageTests(SampleService sample)
{
    private string Base => sample.Served.BaseUrl;

    [SkippableFact]
    public async Task Paths_are_there_as_a_picture_and_as_sentences()
    {
        var html = await PageReader.HtmlAsync($"{Base}/path?from=MONDO:0957870&to=EIF2B5");
        var paths = (await sample.Served
            .QueryAsync("{ shortestPaths(from: \"MONDO:0957870\", to: \"EIF2B5\") { paths { explanation nodes { label curie } } } }"))
            .GetProperty("data").GetProperty("shortestPaths").GetProperty("paths");

        Assert.NotEmpty(paths.EnumerateArray());
        var picture = html[html.IndexOf("<svg class=\"paths-picture", StringComparison.Ordinal)..html.IndexOf(
            "<ol class=\"paths\"",
            StringComparison.Ordinal)];
        foreach (var path in paths.EnumerateArray())
        {
            Assert.Contains(path.GetProperty("explanation").GetString()!, PageReader.TextOf(html), StringComparison.Ordinal);
            Assert.All(path.GetProperty("nodes").EnumerateArray(), node => Assert.Contains(
                WebUtility.HtmlEncode($"{node.GetProperty("label")}, {node.GetProperty("curie")}"),
                picture,
                StringComparison.Ordinal));
        }
    }

    [SkippableFact]
    public async Task A_neighbourhood_is_a_table_of_the_records_and_links_that_its_picture_has()
    {
        var html = await PageReader.HtmlAsync($"{Base}/neighborhood?of=EIF2B2&kind=disease&kind=phenotype&depth=2");
        var part = (await sample.Served.QueryAsync(
            "{ neighborhood(of: [\"EIF2B2\"], depth: 2, limit: 60, types: [DISEASE, PHENOTYPE]) { nodes { curie } edges { "
                + "kind } } }")).GetProperty("data").GetProperty("neighborhood");
        var drawn = JsonDocument.Parse(WebUtility.HtmlDecode(html.Split("data-graph=\"")[1].Split('"')[0])).RootElement;

        Assert.Equal(
            part.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("curie").GetString()),
            drawn.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()));
        Assert.Equal(part.GetProperty("edges").GetArrayLength(), drawn.GetProperty("edges").GetArrayLength());
        Assert.All(
            part.GetProperty("nodes").EnumerateArray(),
            node => Assert.Contains($"<code>{node.GetProperty("curie")}</code>", html, StringComparison.Ordinal));
        Assert.DoesNotContain("<code>PMID:", html, StringComparison.Ordinal);
        var table = WebUtility.HtmlDecode(html.Split(">CSV</a>")[0].Split("href=\"")[^1].TrimEnd('"'));
        var lines = (await PageReader.HtmlAsync(Base + table)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("kind,negated,from.curie,from.label,from.type,to.curie,to.label,to.type", lines[0], StringComparison.Ordinal);
        Assert.Equal(part.GetProperty("edges").GetArrayLength(), lines.Length - 1);
    }

    [SkippableFact]
    public async Task Diseases_stand_side_by_side_with_every_phenotype_of_one_of_them()
    {
        var html = await PageReader.HtmlAsync($"{Base}/compare?id=MONDO:0957870&id=MONDO:0800448");
        var rows = (await sample.Served.QueryAsync(
            "{ compareDiseases(ids: [\"MONDO:0957870\", \"MONDO:0800448\"]) { rows { phenotype { name } cells { present } } } }"))
            .GetProperty("data").GetProperty("compareDiseases").GetProperty("rows");
        var table = html[html.IndexOf("<table class=\"matrix\"", StringComparison.Ordinal)..];

        Assert.NotEmpty(rows.EnumerateArray());
        // Phenotypes that most of them show come first.
        var shared = WebUtility.HtmlDecode(table).Split("<tr>").Skip(2)
            .Select(row => row.Split("<td").Count(cell => cell.Contains("class=\"freq\"", StringComparison.Ordinal)
                || cell.Contains("class=\"stated\"", StringComparison.Ordinal)))
            .ToList();
        Assert.Equal(rows.GetArrayLength(), shared.Count);
        Assert.Equal(shared.OrderDescending(), shared);
        Assert.All(rows.EnumerateArray(), row => Assert.Contains(
            row.GetProperty("phenotype").GetProperty("name").GetString()!,
            WebUtility.HtmlDecode(table),
            StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Findings_rank_diseases_with_reasons_and_further_questions()
    {
        var html = await PageReader.HtmlAsync($"{Base}/diagnose?observed=HP:0000518&observed=Optic+atrophy&excluded=HP:0000869");
        var ranked = (await sample.Served.QueryAsync("{ rankDiseases(observed: [\"HP:0000518\", \"HP:0000648\"], excluded: "
            + "[\"HP:0000869\"], first: 10) { results { explanation disease { name } } } }"))
            .GetProperty("data").GetProperty("rankDiseases").GetProperty("results");
        var text = PageReader.TextOf(html);

        Assert.NotEmpty(ranked.EnumerateArray());
        Assert.All(
            ranked.EnumerateArray(),
            one => Assert.Contains(one.GetProperty("explanation").GetString()!, text, StringComparison.Ordinal));
        Assert.Contains("What to ask next", text, StringComparison.Ordinal);
        Assert.Contains("observed=HP:0000518&amp;observed=HP:0000648&amp;observed=", html, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task The_documentation_has_its_pictures()
    {
        using var picture = await PageReader.GetAsync(Base + "/docs/images/path.png");
        var html = await PageReader.HtmlAsync(Base + "/docs/explorer.md");

        Assert.Equal((HttpStatusCode.OK, "image/png"), (picture.StatusCode, picture.Content.Headers.ContentType?.MediaType));
        Assert.Contains("<img src=\"images/path.png\"", html, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("/path", "Find paths")]
    [InlineData("/path?from=nonsense&to=EIF2B2", "There is no path of at most 4 steps")]
    [InlineData("/neighborhood?of=nonsense", "“nonsense” means no single record here.")]
    [InlineData("/compare", "Add two diseases, or more.")]
    [InlineData("/compare?id=VWM2", "Add a disease to compare it with.")]
    [InlineData("/diagnose", "Add a finding that was seen.")]
    [InlineData("/diagnose?observed=nonsense", "Finding 1 means no single phenotype here.")]
    [InlineData("/search", "By any name, synonym, symbol, identifier")]
    [InlineData("/search?q=qqqqqq", "Nothing of this kind is called so.")]
    public async Task Where_there_is_nothing_to_show_the_page_says_why(string address, string why) =>
        Assert.Contains(why, PageReader.TextOf(await PageReader.HtmlAsync(Base + address)), StringComparison.Ordinal);

    [SkippableFact]
    public async Task A_search_gives_what_the_API_gives_in_its_order_with_the_words_marked()
    {
        var html = await PageReader.HtmlAsync($"{Base}/search?q=white+matter&kind=disease");
        var hits = (await sample.Served.QueryAsync(
            "{ search(text: \"white matter\", types: [DISEASE], first: 20) { nodes { entity { "
                + "curie } } } }")).GetProperty("data").GetProperty("search").GetProperty("nodes");
        var list = html[html.IndexOf("<ol class=\"hits\"", StringComparison.Ordinal)..];
        var places = hits.EnumerateArray().Select(
            hit => list.IndexOf($"href=\"/disease/{hit.GetProperty("entity").GetProperty("curie")}\"", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(places);
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.Contains("<mark>", list, StringComparison.Ordinal);
        Assert.Contains("aria-current=\"page\"", html, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Suggestions_are_those_of_the_API()
    {
        var html = await PageReader.HtmlAsync($"{Base}/suggest?q=vanish&kind=disease");
        var hits = (await sample.Served.QueryAsync("{ suggest(text: \"vanish\", types: [DISEASE], first: 8) { entity { curie } } }"))
            .GetProperty("data")
            .GetProperty("suggest");

        Assert.Equal(
            hits.EnumerateArray().Select(hit => hit.GetProperty("entity").GetProperty("curie").GetString()),
            html.Split("data-curie=\"").Skip(1).Select(part => part.Split('"')[0]));
    }

    public sealed class OnSqlite(SqliteSample sample) : ToolPageTests(sample), IClassFixture<SqliteSample>;

    public sealed class OnPostgres(PostgresSample sample) : ToolPageTests(sample), IClassFixture<PostgresSample>;
}
