using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeGraph.IntegrationTests.Cli;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Explorer;

/// <summary>Blocks of records' pages: each as GraphQL and as CSV, none cut without a word, no reason that is none.</summary>
public abstract partial class BlockTests(SampleService sample)
{
    // Prose, or a choice of languages rather than a list.
    private static readonly string[] _withoutTable = ["languages", "history"];

    private string Base => sample.Served.BaseUrl;

    [SkippableTheory]
    [InlineData("/disease/MONDO:0800448")]
    [InlineData("/gene/NCBIGene:8892")]
    [InlineData("/phenotype/HP:0000518")]
    [InlineData("/paper/PMID:36380532")]
    public async Task Every_block_has_its_own_query_and_its_own_tables(string address)
    {
        var html = await PageReader.HtmlAsync(Base + address);
        var blocks = Block().Matches(html)
            .Select(match => (Id: match.Groups[1].Value, Html: PageReader.Section(html, match.Groups[1].Value)))
            .ToList();

        Assert.True(blocks.Count > 3, $"{blocks.Count} blocks");
        var queries = blocks.ConvertAll(block => Query().Match(block.Html).Groups[1].Value);
        Assert.DoesNotContain(string.Empty, queries);
        Assert.Equal(queries.Count, queries.Distinct().Count());
        foreach (var (id, block) in blocks.Where(block => !block.Html.Contains("class=\"empty\"", StringComparison.Ordinal)))
        {
            var tables = Table().Matches(block).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)).ToList();
            Assert.True(tables.Count > 0 || _withoutTable.Contains(id), $"{id} has no table");
            foreach (var table in tables)
            {
                using var reply = await PageReader.GetAsync(Base + table);
                Assert.True(reply.StatusCode == HttpStatusCode.OK, $"{id}: {await reply.Content.ReadAsStringAsync()}");
            }
        }
    }

    [SkippableFact]
    public async Task A_table_is_called_by_its_list_and_its_record()
    {
        var html = await PageReader.HtmlAsync($"{Base}/disease/MONDO:0957870");
        var table = WebUtility.HtmlDecode(Table().Match(PageReader.Section(html, "genes")).Groups[1].Value);
        using var reply = await PageReader.GetAsync(Base + table);

        Assert.StartsWith("genes-MONDO_0957870-", reply.Content.Headers.ContentDisposition?.FileName?.Trim('"'), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task The_reasons_of_a_likeness_are_what_both_diseases_show_or_what_lies_near_within_an_organ_system()
    {
        const string query = "{ diseases(first: 100, where: { phenotypes: { some: { negated: { eq: false } } } }) { nodes { curie "
            + "similarDiseases(first: 8) { results { disease { curie name } contributions { score query { name } matched { name } "
            + "commonAncestor { hpoId bodySystems { hpoId } } } } } } } }";
        var diseases = (await sample.Served.QueryAsync(query)).GetProperty("data").GetProperty("diseases").GetProperty("nodes")
            .EnumerateArray()
            .Where(disease => disease.GetProperty("similarDiseases").ValueKind == JsonValueKind.Object)
            .Take(10)
            .ToList();

        Assert.NotEmpty(diseases);
        foreach (var disease in diseases)
        {
            var page = await PageReader.HtmlAsync($"{Base}/disease/{disease.GetProperty("curie")}?similar=now");
            var block = PageReader.Section(page, "similar");
            var rows = block.Split("<li>").Skip(1).Select(PageReader.TextOf).ToList();
            var results = disease.GetProperty("similarDiseases").GetProperty("results").EnumerateArray().ToList();
            Assert.Equal(results.Count, rows.Count);
            foreach (var (row, result) in rows.Zip(results))
            {
                var shared = result.GetProperty("contributions").EnumerateArray()
                    .Where(part => part.GetProperty("matched") is { ValueKind: JsonValueKind.Object } matched
                        && matched.GetProperty("name").GetString() == part.GetProperty("query").GetProperty("name").GetString())
                    .Select(part => PageReader.TextOf(WebUtility.HtmlEncode(part.GetProperty("query").GetProperty("name").GetString()!)))
                    .ToList();
                var both = Both().Match(row);
                Assert.Equal(shared.Count > 0, both.Success);
                if (both.Success)
                {
                    Assert.Contains(shared, name => both.Groups[1].Value.StartsWith(name, StringComparison.Ordinal));
                }
            }
        }
    }

    public sealed class OnSqlite(SqliteSample sample) : BlockTests(sample), IClassFixture<SqliteSample>;

    public sealed class OnPostgres(PostgresSample sample) : BlockTests(sample.InFullRuns()), IClassFixture<PostgresSample>;

    [GeneratedRegex("<section id=\"([a-z-]+)\" aria-labelledby")]
    private static partial Regex Block();

    [GeneratedRegex("href=\"/graphql/#query=([^\"]*)\"")]
    private static partial Regex Query();

    [GeneratedRegex("href=\"(/graphql/table[^\"]*)\"")]
    private static partial Regex Table();

    [GeneratedRegex("Both: (.*?)\\.(?: Near|\\s|$)")]
    private static partial Regex Both();
}
