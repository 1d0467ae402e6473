using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeGraph.IntegrationTests.Cli;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Explorer;

/// <summary>Lists of all records of a kind, narrowed by what they have.</summary>
public abstract partial class BrowsePageTests(SampleService sample)
{
    private string Base => sample.Served.BaseUrl;

    [SkippableTheory]
    [InlineData("/browse/disease", "diseases", "")]
    [InlineData("/browse/gene?text=EIF", "genes", "(where: { symbol: { contains: \"EIF\" } })")]
    [InlineData("/browse/phenotype", "phenotypes", "")]
    [InlineData(
        "/browse/paper?text=white+matter&order=name",
        "citations",
        "(where: { title: { contains: \"white matter\" } }, order: [{ title: ASC }])")]
    public async Task A_list_is_the_one_of_the_API(string address, string list, string arguments)
    {
        var html = await PageReader.HtmlAsync(Base + address);
        var given = arguments.Length == 0 ? "(first: 50)" : arguments.Replace("(", "(first: 50, ", StringComparison.Ordinal);
        var expected = (await DataAsync($"{{ {list}{given} {{ totalCount nodes {{ curie }} }} }}")).GetProperty(list);

        Assert.Equal(
            expected.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("curie").GetString()),
            Identifiers(html));
        Assert.Contains($">{expected.GetProperty("totalCount").GetInt32():N0} ", html, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("/browse/disease")]
    [InlineData("/browse/gene")]
    [InlineData("/browse/phenotype")]
    [InlineData("/browse/paper")]
    public async Task Every_value_leads_to_as_many_records_as_it_counts(string address)
    {
        var html = await PageReader.HtmlAsync(Base + address);
        var values = Value().Matches(html)
            .Select(match => (Address: WebUtility.HtmlDecode(match.Groups[1].Value), Count: match.Groups[2].Value))
            .ToList();

        Assert.True(values.Count > 3, $"{values.Count} values");
        foreach (var (link, count) in RandomCases.Of(values))
        {
            var narrowed = await PageReader.HtmlAsync(Base + link);
            Assert.Equal(count, Total().Match(narrowed).Groups[1].Value);
            Assert.Contains("aria-current=\"true\"", narrowed, StringComparison.Ordinal);
        }
    }

    [SkippableFact]
    public async Task Values_of_one_property_widen_and_those_of_several_narrow()
    {
        async Task<int> TotalAsync(
            string query) => int.Parse(Total().Match(await PageReader.HtmlAsync($"{Base}/browse/gene?{query}")).Groups[1].Value.Replace(
                ",", string.Empty, StringComparison.Ordinal));
        var chromosomes = (await DataAsync("{ genes(first: 1) { facets(by: [CHROMOSOME], first: 2) { values { value count } } } }"))
            .GetProperty("genes")
            .GetProperty("facets")[0]
            .GetProperty("values");
        var (one, other) = (chromosomes[0].GetProperty("value").GetString(), chromosomes[1].GetProperty("value").GetString());

        Assert.Equal(
            chromosomes[0].GetProperty("count").GetInt32() + chromosomes[1].GetProperty("count").GetInt32(),
            await TotalAsync($"chromosome={one}&chromosome={other}"));
        Assert.InRange(
            await TotalAsync($"chromosome={one}&chromosome={other}&disease-validity=DEFINITIVE"),
            0,
            await TotalAsync("disease-validity=DEFINITIVE"));
    }

    [SkippableFact]
    public async Task More_leads_to_the_rest()
    {
        var (seen, address) = (new List<string>(), "/browse/phenotype");
        for (var pages = 0; pages < 3; pages++)
        {
            var html = await PageReader.HtmlAsync(Base + address);
            seen.AddRange(Identifiers(html));
            address = WebUtility.HtmlDecode(Next().Match(html).Groups[1].Value);
        }

        var expected = (await DataAsync("{ phenotypes(first: 100) { nodes { curie } } }")).GetProperty("phenotypes").GetProperty("nodes");
        Assert.Equal(expected.EnumerateArray().Select(node => node.GetProperty("curie").GetString()), seen.Take(100));
        Assert.Equal(150, seen.Distinct().Count());
    }

    [SkippableFact]
    public async Task A_page_says_where_in_the_list_it_stands_and_leads_back()
    {
        var first = await PageReader.HtmlAsync(Base + "/browse/phenotype");
        var second = await PageReader.HtmlAsync(Base + WebUtility.HtmlDecode(Next().Match(first).Groups[1].Value));
        var back = await PageReader.HtmlAsync(Base + WebUtility.HtmlDecode(Previous().Match(second).Groups[1].Value));

        var total = Total().Match(first).Groups[1].Value;
        Assert.Contains($"1–50 of {total}", PageReader.TextOf(first), StringComparison.Ordinal);
        Assert.Contains($"51–100 of {total}", PageReader.TextOf(second), StringComparison.Ordinal);
        Assert.Contains($"1–50 of {total}", PageReader.TextOf(back), StringComparison.Ordinal);
        Assert.Equal(Identifiers(first), Identifiers(back));
        Assert.DoesNotMatch(Previous(), first);
    }

    [SkippableTheory]
    [InlineData("/browse/gene", "genes", "location")]
    [InlineData("/browse/paper", "citations", "journal")]
    [InlineData("/browse/disease", "diseases", "name")]
    public async Task Headings_sort_upwards_and_then_downwards(string address, string list, string field)
    {
        var plain = await PageReader.HtmlAsync(Base + address);
        var up = await PageReader.HtmlAsync($"{Base}{address}?order={field}");
        var down = await PageReader.HtmlAsync($"{Base}{address}?order=-{field}");

        Assert.Contains($"href=\"{address}?order={field}\"", plain, StringComparison.Ordinal);
        Assert.Contains($"href=\"{address}?order=-{field}\"", up, StringComparison.Ordinal);
        Assert.Contains("aria-sort=\"ascending\"", up, StringComparison.Ordinal);
        Assert.Contains("aria-sort=\"descending\"", down, StringComparison.Ordinal);
        foreach (var (page, direction) in new[] { (up, "ASC"), (down, "DESC") })
        {
            var expected = await DataAsync($"{{ {list}(first: 50, order: [{{ {field}: {direction} }}]) {{ nodes {{ curie }} }} }}");
            Assert.Equal(
                expected.GetProperty(list).GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("curie").GetString()),
                Identifiers(page));
        }
    }

    [SkippableFact]
    public async Task The_records_below_a_term_are_a_list()
    {
        var html = await PageReader.HtmlAsync(Base + "/browse/disease?below=MONDO:0800448");
        var below = (await DataAsync("{ disease(id: \"MONDO:0800448\") { descendants { nodes { curie } } } }")).GetProperty("disease")
            .GetProperty("descendants").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("curie").GetString());

        Assert.Equal(below.Order(), Identifiers(html).Order());
        Assert.Contains("Below: leukoencephalopathy with vanishing white matter", PageReader.TextOf(html), StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("/browse/disease?gene-validity=SUPERB", "“SUPERB” is no value of evidence for a gene in this release.")]
    [InlineData("/browse/paper?year=soon", "“soon” is no value of year in this release.")]
    [InlineData("/browse/disease?prevalence-class=FOO", "“FOO” is no value of prevalence in this release.")]
    [InlineData("/browse/gene?chromosome=99", "“99” is no value of chromosome in this release.")]
    [InlineData("/browse/gene?order=foo", "The list cannot be sorted by “foo”; it can be by symbol, curie, ")]
    [InlineData("/browse/gene?order=--name", "The list cannot be sorted by “--name”;")]
    [InlineData("/browse/paper?mesh=Humans", "“mesh” is no property that this list can be narrowed by; it can be by ")]
    [InlineData("/browse/disease?foo=bar&onset=nonsense", "“foo” is no property that this list can be narrowed by;")]
    [InlineData("/browse/disease?text=qqqqqq", "Nothing fits.")]
    [InlineData("/browse/disease?inheritance=nonsense", "nonsense")]
    public async Task What_means_nothing_is_said(string address, string why) =>
        Assert.Contains(why, PageReader.TextOf(await PageReader.HtmlAsync(Base + address)), StringComparison.Ordinal);

    [SkippableFact]
    public async Task A_list_that_nobody_has_narrowed_begins_without_remarks()
    {
        foreach (var kind in new[] { "disease", "gene", "phenotype", "paper" })
        {
            var html = await PageReader.HtmlAsync($"{Base}/browse/{kind}");
            Assert.DoesNotContain("role=\"status\"", html, StringComparison.Ordinal);
        }
    }

    [SkippableFact]
    public async Task There_are_no_lists_of_other_kinds()
    {
        using var reply = await PageReader.GetAsync(Base + "/browse/drug");

        Assert.Equal(HttpStatusCode.NotFound, reply.StatusCode);
        Assert.Contains("/browse/gene", await reply.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task<JsonElement> DataAsync(string query) => (await sample.Served.QueryAsync(query)).GetProperty("data");

    private static IEnumerable<string> Identifiers(string html) => Identifier().Matches(html).Select(match => match.Groups[1].Value);

    public sealed class OnSqlite(SqliteSample sample) : BrowsePageTests(sample), IClassFixture<SqliteSample>;

    public sealed class OnPostgres(PostgresSample sample) : BrowsePageTests(sample), IClassFixture<PostgresSample>;

    [GeneratedRegex("<td class=\"muted\">([^<]+)</td>")]
    private static partial Regex Identifier();

    [GeneratedRegex("<li><a href=\"(/browse/[^\"]*)\"><span>[^<]*</span> <span class=\"n\">([0-9,]+)</span>")]
    private static partial Regex Value();

    [GeneratedRegex("<h2 id=\"rows\">([0-9,]+) ")]
    private static partial Regex Total();

    [GeneratedRegex("<a rel=\"prev\" href=\"([^\"]*)\"")]
    private static partial Regex Previous();

    [GeneratedRegex("<a rel=\"next\" href=\"([^\"]*)\"")]
    private static partial Regex Next();
}
