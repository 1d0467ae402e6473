using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using ModelContextProtocol.Client;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Assistants;

/// <summary>The sources that answers say are to be cited.</summary>
public sealed class CitationTests(SqliteSample sample) : IClassFixture<SqliteSample>, IAsyncLifetime
{
    private const string Vwm = "MONDO:0957870";

    private McpClient? _client;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await (_client?.DisposeAsync() ?? default);

    [SkippableFact]
    public async Task An_overview_cites_all_that_state_its_rows()
    {
        var record = (await sample.Served.QueryAsync(
            $$"""
            { disease(id: "{{Vwm}}") {
                identifiers { source }
                definition { source }
                onset { source { name } }
                prevalence { source { name } }
                inheritance { source { name } }
                genes(first: 8) { edges { sources { source { name } } } }
                phenotypes(first: 12) { edges { sources { source { name } } } }
                citations(first: 3) { edges { sources { source { name } } } }
            } }
            """)).GetProperty("data").GetProperty("disease");
        var stating = Names(record).Append("Mondo").ToHashSet();

        var reply = await AskAsync("record", new { id = Vwm });

        Assert.True(stating.Count > 3, string.Join(", ", stating));
        Assert.All(stating, name => Assert.Contains(reply.List("cite"), cited => cited.StartsWith(name, StringComparison.Ordinal)));
        Assert.All(reply.List("cite"), cited => Assert.Contains(stating.Append("PubMed").Append("NCBI Gene").Append("HPO"),
            name => cited.StartsWith(name, StringComparison.Ordinal)));
        Assert.DoesNotContain("cited", reply.Text, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("resolve", "{\"terms\":[\"VWM2\"]}", "Mondo")]
    [InlineData("compare", "{\"ids\":[\"MONDO:0957870\",\"MONDO:0800448\"]}", "HPO annotations")]
    [InlineData("diagnose", "{\"observed\":[\"Seizure\"]}", "HPO annotations")]
    [InlineData("ask", "{\"query\":\"{ genes { nodes { curie } } }\"}", "NCBI Gene")]
    [InlineData("record", "{\"id\":\"PMID:36380532\"}", "PubMed")]
    [InlineData("record", "{\"id\":\"HP:0000518\"}", "HPO annotations")]
    public async Task Every_tool_cites_with_an_address(string tool, string arguments, string source)
    {
        var reply = await AskAsync(tool, JsonSerializer.Deserialize<JsonElement>(arguments));

        var cited = Assert.Single(reply.List("cite"), cited => cited.StartsWith(source + ",", StringComparison.Ordinal)
            || cited.StartsWith(source + " 2", StringComparison.Ordinal));
        Assert.Contains("https://", cited, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Names(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.Array => node.EnumerateArray().SelectMany(Names),
        JsonValueKind.Object => node.EnumerateObject().SelectMany(property => Names(property.Value)),
        JsonValueKind.String => [node.GetString()!],
        _ => [],
    };

    private async Task<ToolReply> AskAsync(string tool, object arguments) =>
        await (_client ??= await AssistantClient.ConnectAsync(sample.Served.BaseUrl)).AskAsync(tool, arguments);
}
