using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeGraph.IntegrationTests.Cli;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Explorer;

/// <summary>The links "GraphQL" and "CSV" beside a block give the block's own content.</summary>
public abstract partial class PageQueryTests(SampleService sample)
{
    public static TheoryData<string> Pages =>
    [
        "/", "/search?q=white+matter", "/disease/MONDO:0957870", "/disease/MONDO:0957870?facts=all", "/gene/NCBIGene:8892",
        "/phenotype/HP:0000518", "/paper/PMID:36380532", "/path?from=VWM2&to=EIF2B5", "/neighborhood?of=EIF2B2",
        "/browse/disease?gene-validity=DEFINITIVE&body-system=HP:0000707&text=vanishing", "/browse/disease?text=definitive",
        "/browse/disease?text=DEFINITIVE&gene-validity=DEFINITIVE", "/browse/gene?order=-location",
        "/compare?id=MONDO:0957870&id=MONDO:0011380", "/compare?id=MONDO:0957870&id=MONDO:0800448",
        "/diagnose?observed=HP:0000518&excluded=HP:0000869",
    ];

    [SkippableTheory]
    [MemberData(nameof(Pages))]
    public async Task Each_query_table_and_graph_that_a_page_links_to_is_answered(string address)
    {
        var html = await PageReader.HtmlAsync(sample.Served.BaseUrl + address);
        var queries = Query().Matches(html).Select(match => Uri.UnescapeDataString(WebUtility.HtmlDecode(match.Groups[1].Value))).Distinct()
            .ToList();
        var files = File().Matches(html).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)).ToList();

        Assert.NotEmpty(queries.Concat(files));
        foreach (var query in queries)
        {
            var reply = await sample.Served.QueryAsync(query);
            Assert.False(reply.TryGetProperty("errors", out _), $"{query}\n{reply}");
            Assert.All(reply.GetProperty("data").EnumerateObject(), field => Assert.NotEqual(JsonValueKind.Null, field.Value.ValueKind));
        }

        foreach (var file in files)
        {
            using var reply = await PageReader.GetAsync(sample.Served.BaseUrl + file);
            Assert.True(reply.StatusCode == HttpStatusCode.OK, $"{file}: {await reply.Content.ReadAsStringAsync()}");
        }
    }

    public sealed class OnSqlite(SqliteSample sample) : PageQueryTests(sample), IClassFixture<SqliteSample>;

    public sealed class OnPostgres(PostgresSample sample) : PageQueryTests(sample.InFullRuns()), IClassFixture<PostgresSample>;

    [GeneratedRegex("href=\"/graphql/#query=([^\"]*)\"")]
    private static partial Regex Query();

    [GeneratedRegex("href=\"(/graphql/(?:table|graph)[^\"]*)\"")]
    private static partial Regex File();
}
