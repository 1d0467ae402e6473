using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Literature;

/// <summary>The literature of the record that the system was asked to serve, against the page itself.</summary>
public abstract class SampleLiteratureTests(SampleService sample)
{
    private const int InflammasomePaper = 25686105;
    private const int NaturalHistory = 30014503;

    [SkippableFact]
    public async Task Every_paper_carries_the_categories_that_the_page_gives_it()
    {
        var page = SeedPage.Require().GroupBy(paper => paper.Pmid)
            .ToDictionary(group => group.Key, group => group.Select(paper => paper.Section).Order().ToList());

        var edges = await EdgesAsync("citations(first: 100)");

        Assert.Equal(page.Keys.Order(), edges.Select(Pmid).Order());
        Assert.All(edges, edge => Assert.Equal(
            page[Pmid(edge)],
            edge.GetProperty("categories").EnumerateArray()
                .Where(category => category.GetProperty("breadth").GetString() == "CURATED")
                .Select(category => category.GetProperty("category").GetString()).Order()));
        Assert.All(
            edges.SelectMany(edge => edge.GetProperty("categories").EnumerateArray())
                .Where(category => category.GetProperty("breadth").GetString() == "CURATED"),
            category => Assert.Equal("MedGen", category.GetProperty("matched").GetString()));
    }

    [SkippableFact]
    public async Task The_sections_list_the_papers_in_the_page_s_order()
    {
        var page = SeedPage.Require();

        var reply = await sample.Served.QueryAsync(
            "{ disease(id: \"OMIM:620312\") { literature(perCategory: 5, breadth: [CURATED]) { category totalCount citations { "
                + "pmid } } } }");

        var served = reply.GetProperty("data").GetProperty("disease").GetProperty("literature").EnumerateArray()
            .SelectMany(
                section => section.GetProperty("citations").EnumerateArray(),
                (section, paper) => (section.GetProperty("category").GetString(), paper.GetProperty("pmid").GetInt32()));
        Assert.Equal(page.Select(paper => ((string?)paper.Section, paper.Pmid)), served);
    }

    [SkippableFact]
    public async Task References_read_letter_by_letter_as_the_page_prints_them()
    {
        foreach (var paper in SeedPage.Require().DistinctBy(paper => paper.Pmid))
        {
            var reply = await sample.Served
                .QueryAsync("query ($id: String!) { citation(id: $id) { reference isFreeFullText } }", new { id = $"PMID:{paper.Pmid}" });

            var citation = reply.GetProperty("data").GetProperty("citation");
            Assert.Equal(paper.Reference, citation.GetProperty("reference").GetString());
            Assert.Equal(paper.IsFree, citation.GetProperty("isFreeFullText").GetBoolean());
        }
    }

    [SkippableFact]
    public async Task A_guideline_about_something_else_is_the_least_relevant_and_says_why()
    {
        var guidelines = await EdgesAsync("citations(category: [PROFESSIONAL_GUIDELINE], order: [{ relevance: ASC }])");
        var all = await EdgesAsync("citations(first: 100, order: [{ relevance: DESC }])");

        Assert.Equal(3, guidelines.Count);
        Assert.Equal(InflammasomePaper, Pmid(guidelines[0]));
        Assert.Equal(InflammasomePaper, Pmid(all[^1]));
        Assert.InRange(Relevance(all[^1]), 0, 0.05);
        Assert.True(Relevance(all[^1]) < Relevance(all[^2]));
        Assert.Equal(["Neither MeSH headings, title nor abstract name the disease: there is the source's link alone."], Reasons(all[^1]));
    }

    [SkippableFact]
    public async Task A_paper_that_names_the_family_is_the_most_relevant_and_those_nobody_could_read_lie_between()
    {
        var edges = await EdgesAsync("citations(first: 100, order: [{ relevance: DESC }])");

        Assert.Equal(NaturalHistory, Pmid(edges[0]));
        Assert.Equal(
            ["The title names the disease.", "What is named is the series of diseases, not this number of it."],
            Reasons(edges[0]));
        Assert.Equal(20, edges.Skip(1).SkipLast(1).Count(edge => Reasons(edge).Single()!.StartsWith(
            "Neither title, abstract nor MeSH headings of the paper are known",
            StringComparison.Ordinal)));
        Assert.All(edges, edge => Assert.InRange(Relevance(edge), 0, 1));
        Assert.Equal(edges.Select(Relevance).OrderDescending(), edges.Select(Relevance));
    }

    [SkippableTheory]
    [InlineData("lt: 0.1", InflammasomePaper)]
    [InlineData("gt: 0.25", NaturalHistory)]
    public async Task Relevance_filters(string condition, int pmid)
    {
        var edges = await EdgesAsync($"citations(where: {{ relevance: {{ {condition} }} }})");

        Assert.Equal([pmid], edges.Select(Pmid));
    }

    [SkippableFact]
    public async Task The_load_report_says_that_nothing_was_exploded_by_MeSH()
    {
        var reply = await sample.Served.QueryAsync("{ release { loadReport { file samples } } }");

        Assert.Contains(
            "no MeSH descriptors were imported: [mh] and [pt] find the descriptor itself, not those below it",
            reply.GetProperty("data").GetProperty("release").GetProperty("loadReport").EnumerateArray()
                .SelectMany(entry => entry.GetProperty("samples").EnumerateArray()).Select(sample => sample.GetString()));
    }

    private async Task<List<JsonElement>> EdgesAsync(string citations)
    {
        var reply = await sample.Served.QueryAsync(
            $"{{ disease(id: \"OMIM:620312\") {{ {citations} {{ edges {{ relevance relevanceReasons categories {{ category breadth matched "
                + $"}} node {{ pmid }} }} }} }} }}");
        Assert.False(reply.TryGetProperty("errors", out var errors), errors.ToString());
        return [.. reply.GetProperty("data").GetProperty("disease").GetProperty("citations").GetProperty("edges").EnumerateArray()];
    }

    private static int Pmid(JsonElement edge) => edge.GetProperty("node").GetProperty("pmid").GetInt32();

    private static double Relevance(JsonElement edge) => edge.GetProperty("relevance").GetDouble();

    private static List<string?> Reasons(JsonElement edge) =>
        [.. edge.GetProperty("relevanceReasons").EnumerateArray().Select(reason => reason.GetString())];

    public sealed class OnSqlite(SqliteSample sample) : SampleLiteratureTests(sample), IClassFixture<SqliteSample>;

    public sealed class OnPostgres(PostgresSample sample) : SampleLiteratureTests(sample), IClassFixture<PostgresSample>;
}
