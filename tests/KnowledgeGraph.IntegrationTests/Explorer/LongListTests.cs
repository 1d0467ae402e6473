using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeGraph.IntegrationTests.Cli;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Explorer;

/// <summary>Pages of records with long lists and many sources, as the sample of the first start has them.</summary>
public sealed partial class LongListTests(EmbeddedSample sample) : IClassFixture<EmbeddedSample>
{
    private string Base => sample.Served.BaseUrl;

    [Fact]
    public async Task A_mode_of_inheritance_comes_once_with_its_sources()
    {
        var diseases = new List<JsonElement>();
        for (string? after = null; ;)
        {
            var page = (await sample.Served.QueryAsync(
                $"{{ diseases(first: 100{(after is null ? "" : $", after: \"{after}\"")}) {{ pageInfo "
                + "{ hasNextPage endCursor } nodes { curie inheritance { mode { name } source { name } } } } }"))
                .GetProperty("data").GetProperty("diseases");
            diseases.AddRange(page.GetProperty("nodes").EnumerateArray());
            if (!page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean())
            {
                break;
            }

            after = page.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        }

        var several = diseases.First(disease => disease.GetProperty("inheritance").EnumerateArray()
            .GroupBy(one => one.GetProperty("mode").GetProperty("name").GetString()).Any(group => group.Count() > 1));
        var block = PageReader.Section(await PageReader.HtmlAsync($"{Base}/disease/{several.GetProperty("curie")}"), "occurrence");
        var list = WebUtility.HtmlDecode(block[block.IndexOf("<h3>Inheritance", StringComparison.Ordinal)..]);
        list = list.Split("<h3>Prevalence")[0];

        foreach (var group in several.GetProperty("inheritance").EnumerateArray()
            .GroupBy(one => one.GetProperty("mode").GetProperty("name").GetString()))
        {
            Assert.Equal(1, list.Split($">{group.Key}</a>").Length - 1);
            Assert.All(group, one =>
                Assert.Contains(one.GetProperty("source").GetProperty("name").GetString()!, list, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task No_list_is_cut_without_a_word()
    {
        var phenotype = (await sample.Served.QueryAsync(
            "{ phenotype(id: \"HP:0000118\") { diseases(includeDescendants: true) { totalCount } "
            + "genes(includeDescendants: true) { totalCount } } }")).GetProperty("data").GetProperty("phenotype");
        var html = await PageReader.HtmlAsync($"{Base}/phenotype/HP:0000118");

        foreach (var list in new[] { "diseases", "genes" })
        {
            var all = phenotype.GetProperty(list).GetProperty("totalCount").GetInt32();
            Assert.True(all > 100, $"{all} {list}");
            Assert.Contains($"The first 100 of {all:N0};", PageReader.TextOf(PageReader.Section(html, list)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_list_of_features_without_an_end_is_read_in_parts()
    {
        const string query = "{ disease(id: \"MONDO:0000001\") { phenotypes(from: NARROWER) { totalCount } } }";
        var all = (await sample.Served.QueryAsync(query)).GetProperty("data").GetProperty("disease").GetProperty("phenotypes")
            .GetProperty("totalCount").GetInt32();
        Assert.True(all > 200, $"{all} features");
        var (seen, address) = (new HashSet<string>(), "/disease/MONDO:0000001?facts=narrower");
        while (address.Length > 0)
        {
            var block = PageReader.Section(await PageReader.HtmlAsync(Base + address), "features");
            var rows = Feature().Matches(block).Select(match => match.Groups[1].Value).ToList();
            Assert.InRange(rows.Count, 1, 200);
            Assert.Contains($" of {all:N0}; the table has all", PageReader.TextOf(block), StringComparison.Ordinal);
            Assert.All(rows, row => Assert.True(seen.Add(row), row));
            address = WebUtility.HtmlDecode(Next().Match(block).Groups[1].Value).Split('#')[0];
        }

        Assert.Equal(all, seen.Count);
    }

    // A finding that no source mentions is not one that sources deny.
    [Fact]
    public async Task A_finding_that_no_source_mentions_does_not_speak_against_a_disease()
    {
        const string query = "{ rankDiseases(observed: [\"HP:0000518\", \"HP:0001631\", \"HP:0001744\"], first: 10) { results { disease { "
            + "phenotypes(where: { negated: { eq: true } }) { totalCount } } contributions { query { hpoId } commonAncestor { hpoId "
            + "bodySystems { hpoId } } } } } }";
        var results = (await sample.Served.QueryAsync(query)).GetProperty("data").GetProperty("rankDiseases").GetProperty("results")
            .EnumerateArray();
        var html = await PageReader.HtmlAsync($"{Base}/diagnose?observed=HP:0000518&observed=HP:0001631&observed=HP:0001744");
        var rows = html.Split("<tbody>")[1].Split("</tbody>")[0].Split("<tr>").Skip(1);
        var undenied = rows.Zip(results)
            .Where(one => one.Second.GetProperty("disease").GetProperty("phenotypes").GetProperty("totalCount").GetInt32() == 0)
            .ToList();

        Assert.Contains(undenied, one => Silent(one.Second) > 0);
        Assert.All(undenied, one =>
        {
            Assert.DoesNotContain("s-against", one.First, StringComparison.Ordinal);
            Assert.Equal(Silent(one.Second), one.First.Split("s-blank").Length - 1);
        });

        static int Silent(JsonElement result) => result.GetProperty("contributions").EnumerateArray().Count(part =>
            part.GetProperty("commonAncestor") is not { ValueKind: JsonValueKind.Object } shared
            || (Id(shared) != Id(part.GetProperty("query"))
                && shared.GetProperty("bodySystems").EnumerateArray().Select(Id).ToList() is var systems
                && (systems.Count == 0 || systems.Contains(Id(shared)))));

        static string? Id(JsonElement term) => term.GetProperty("hpoId").GetString();
    }

    [Fact]
    public async Task Rare_values_are_there_when_they_are_asked_for()
    {
        var few = await PageReader.HtmlAsync(Base + "/browse/gene");
        var more = WebUtility.HtmlDecode(More().Match(few).Groups[1].Value);
        Assert.NotEmpty(more);
        var many = await PageReader.HtmlAsync(Base + more.Split('#')[0]);

        Assert.True(Value().Count(many) > Value().Count(few));
    }

    [GeneratedRegex("<li id=\"(HP:[0-9]+)\">")]
    private static partial Regex Feature();

    [GeneratedRegex("<a rel=\"next\" href=\"([^\"]*)\"")]
    private static partial Regex Next();

    [GeneratedRegex("<li><a href=\"(/browse/[^\"]*)\"><span>[^<]*</span> <span class=\"n\">([0-9,]+)</span>")]
    private static partial Regex Value();

    [GeneratedRegex("<a href=\"([^\"]*more=[^\"]*)\">[0-9,]+ more, less frequent")]
    private static partial Regex More();
}
