using System.Net;
using System.Text;
using KnowledgeGraph.IntegrationTests.Cli;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Explorer;

/// <summary>A note that is pasted into the page of diagnosis: read, corrected, ranked, and kept nowhere.</summary>
public abstract class NotePageTests(SampleService sample)
{
    private const string Note = "She had seizures & <b>secondary amenorrhea</b>. No optic atrophy. Her mother has a cataract.";

    [SkippableFact]
    public async Task The_page_takes_a_note_by_post_in_a_language_of_the_release()
    {
        var html = await PageReader.HtmlAsync($"{sample.Served.BaseUrl}/diagnose");

        Assert.Contains("""<form class="ask" method="post" action="/diagnose">""", html, StringComparison.Ordinal);
        Assert.Contains("""<textarea id="f-note" name="note" """, html, StringComparison.Ordinal);
        Assert.Contains("""<option value="en" selected>English</option>""", html, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task What_was_read_is_shown_to_be_corrected()
    {
        using var reply = await PostAsync(("note", Note), ("language", "en"));
        var html = await reply.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        Assert.Equal("no-store", reply.Headers.CacheControl!.ToString());
        Assert.Null(reply.Headers.ETag);
        Assert.Contains("""<option value="HP:0001250 seen" selected>""", html, StringComparison.Ordinal);
        Assert.Contains("""<option value="HP:0000648 not-seen" selected>""", html, StringComparison.Ordinal);
        Assert.Contains("""<option value="HP:0000518 seen">""", html, StringComparison.Ordinal);
        Assert.Contains("“optic atrophy” Optic atrophy HP:0000648 absent (“No”)", PageReader.TextOf(html), StringComparison.Ordinal);
        Assert.Contains("family (“mother”)", PageReader.TextOf(html), StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        Assert.Contains(
            """<mark class="seen" title="Seizure, present">seizures</mark> &amp; &lt;b&gt;<mark""",
            html,
            StringComparison.Ordinal);
        Assert.Contains("""No <mark class="not-seen" title="Optic atrophy, absent">optic atrophy</mark>""", html, StringComparison.Ordinal);
        Assert.Contains("""<mark class="left-out" title="Cataract, family">cataract</mark>""", html, StringComparison.Ordinal);
        Assert.Contains($"required>{WebUtility.HtmlEncode(Note)}</textarea>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Her+mother", html, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task What_was_corrected_is_ranked_by()
    {
        using var reply = await PostAsync(("finding", "HP:0000518 seen"), ("finding", "HP:0000869 not-seen"), ("finding", ""));
        var ranked = await PageReader.HtmlAsync($"{sample.Served.BaseUrl}/diagnose?observed=HP:0000518&excluded=HP:0000869");

        var html = await reply.Content.ReadAsStringAsync();
        Assert.Contains("Diseases by findings", html, StringComparison.Ordinal);
        Assert.Equal(Ranking(ranked), Ranking(html));
    }

    [SkippableFact]
    public async Task A_note_without_findings_says_so() => Assert.Contains(
        "No finding was read in the note.", await (await PostAsync(("note", "All is well."))).Content
            .ReadAsStringAsync(), StringComparison.Ordinal);

    [SkippableFact]
    public async Task Other_forms_and_other_pages_are_refused()
    {
        using var parts = new MultipartFormDataContent { { new StringContent("seizures"), "note" } };
        using var multipart = await sample.Served.Http.PostAsync($"{sample.Served.BaseUrl}/diagnose", parts);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, multipart.StatusCode);
        using var compare = await sample.Served.Http
            .PostAsync($"{sample.Served.BaseUrl}/compare", new FormUrlEncodedContent([new("note", "seizures")]));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, compare.StatusCode);
        using var large = await sample.Served.Http.PostAsync(
            $"{sample.Served.BaseUrl}/diagnose", new StringContent(
                "note=canary4711" + new string('x', 200_000),
                Encoding.UTF8,
                "application/x-www-form-urlencoded"));
        // It stands in the field that it came from, to be shortened, and in nothing that is said of it.
        var around = (await large.Content.ReadAsStringAsync()).Split("canary4711");
        Assert.True(around.Length == 2 && around[0].EndsWith("required>", StringComparison.Ordinal), $"{around.Length}");
    }

    private Task<HttpResponseMessage> PostAsync(params (string Name, string Value)[] fields) => sample.Served.Http.PostAsync(
        $"{sample.Served.BaseUrl}/diagnose", new FormUrlEncodedContent(
            fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    private static string Ranking(
        string html) => html[html.IndexOf("<section "
            + "aria-labelledby=\"ranked\"", StringComparison.Ordinal)..html.IndexOf("<h3>Why</h3>", StringComparison.Ordinal)];

    public sealed class OnSqlite(SqliteSample sample) : NotePageTests(sample), IClassFixture<SqliteSample>;

    public sealed class OnPostgres(PostgresSample sample) : NotePageTests(sample), IClassFixture<PostgresSample>;
}
