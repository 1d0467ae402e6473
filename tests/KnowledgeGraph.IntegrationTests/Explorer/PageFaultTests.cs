using System.Net;
using KnowledgeGraph.IntegrationTests.Cli;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Explorer;

/// <summary>Sentences of pages about addresses that are wrong, in words for people.</summary>
public abstract class PageFaultTests(SampleService sample)
{
    private string Base => sample.Served.BaseUrl;

    [SkippableTheory]
    [InlineData("/nonsense", "There is no such page")]
    [InlineData("/disease/MONDO:0957870/no/such", "There is no such disease here")]
    [InlineData("/disease/MONDO:0957870?release=0123456789ab", "is not kept here any more")]
    [InlineData("/docs/nope", "There is no such page")]
    public async Task What_is_not_there_is_a_page_that_says_so_without_words_of_the_API(string address, string why)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Base + address);
        request.Headers.Add("Accept", "text/html");
        using var client = new HttpClient();
        using var reply = await client.SendAsync(request);
        var text = PageReader.TextOf(await reply.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.NotFound, reply.StatusCode);
        Assert.Contains(why, text, StringComparison.Ordinal);
        Assert.DoesNotMatch("[A-Z]{3,}_[A-Z]{3,}|[{}]", text);
    }

    [SkippableFact]
    public async Task A_program_gets_the_status_of_an_address_that_nothing_is_at_alone()
    {
        using var reply = await PageReader.GetAsync(Base + "/nonsense");

        Assert.Equal((HttpStatusCode.NotFound, string.Empty), (reply.StatusCode, await reply.Content.ReadAsStringAsync()));
    }

    [SkippableTheory]
    [InlineData("/gene/MONDO:0957870", "/disease/MONDO:0957870?asked=gene", "A gene was asked for; what is called so is this disease.")]
    [InlineData("/disease/EIF2B2", "/gene/NCBIGene:8892?from=EIF2B2&asked=disease",
        "A disease was asked for; what is called so is this gene.")]
    [InlineData("/disease/MONDO:0957870/", "/disease/MONDO:0957870", "leukoencephalopathy with vanishing white matter 2")]
    public async Task A_record_of_another_kind_leads_to_its_page(string asked, string address, string words)
    {
        using var redirect = await PageReader.GetAsync(Base + asked);

        Assert.Equal((HttpStatusCode.Found, address), (redirect.StatusCode, redirect.Headers.Location?.OriginalString));
        Assert.Contains(words, PageReader.TextOf(await PageReader.HtmlAsync(Base + address)), StringComparison.OrdinalIgnoreCase);
    }

    [SkippableTheory]
    [InlineData("/path?from=VWM2&to=EIF2B5&limit=9999", "The number of paths must be between 1 and 20 here; 20 is taken.")]
    [InlineData("/neighborhood?of=EIF2B2&limit=100000", "The number of records must be between 1 and 500 here; 500 is taken.")]
    [InlineData("/neighborhood?of=EIF2B2&depth=all", "The number of steps must be between 1 and 3 here; 1 is taken.")]
    [InlineData("/diagnose?observed=HP:0000518&excluded=HP:0000518", "cannot be both seen and not seen")]
    [InlineData("/browse/disease?after=nonsense", "The address names a place in another list")]
    public async Task What_is_not_taken_as_it_was_given_is_said(string address, string why) =>
        Assert.Contains(why, PageReader.TextOf(await PageReader.HtmlAsync(Base + address)), StringComparison.Ordinal);

    [SkippableFact]
    public async Task The_notice_of_a_block_stands_in_the_block_alone()
    {
        var disease = (await sample.Served.QueryAsync("{ diseases(first: 100) { nodes { curie phenotypes { totalCount } } } }"))
            .GetProperty("data").GetProperty("diseases").GetProperty("nodes").EnumerateArray()
            .First(one => one.GetProperty("phenotypes").GetProperty("totalCount").GetInt32() == 0)
            .GetProperty("curie").GetString()!;
        var asked = disease.Replace(':', '_');
        var html = await PageReader.HtmlAsync($"{Base}/disease/{disease}?from={asked}");
        var text = PageReader.TextOf(html);

        Assert.Contains($"{asked} is another identifier of this record.", text, StringComparison.Ordinal);
        Assert.Equal(1, text.Split("nothing is known to be like it").Length - 1);
        Assert.Contains("nothing is known to be like it", PageReader.Section(html, "similar"), StringComparison.Ordinal);
    }

    public sealed class OnSqlite(SqliteSample sample) : PageFaultTests(sample), IClassFixture<SqliteSample>;

    public sealed class OnPostgres(PostgresSample sample) : PageFaultTests(sample.InFullRuns()), IClassFixture<PostgresSample>;
}
