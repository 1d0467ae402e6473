using KnowledgeGraph.IntegrationTests.Cli;
using ModelContextProtocol.Client;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Assistants;

/// <summary><c>kg mcp</c>: an assistant's own process, spoken to over standard input and output.</summary>
public abstract class StandardInputTests(SampleService sample)
{
    [SkippableFact]
    public async Task It_answers_as_the_service_does()
    {
        _ = sample.Served;
        await using var local = await McpClient.CreateAsync(new StdioClientTransport(new StdioClientTransportOptions
        {
            Command = "dotnet",
            Arguments = [Path.Combine(AppContext.BaseDirectory, "kg.dll"), "mcp", .. sample.Options],
        }));
        await using var remote = await AssistantClient.ConnectAsync(sample.Served.BaseUrl);

        Assert.Equal((await remote.ListToolsAsync()).Select(tool => tool.Name), (await local.ListToolsAsync()).Select(tool => tool.Name));
        Assert.Equal(
            (await remote.AskAsync("record", new { id = "VWM2" })).Text,
            (await local.AskAsync("record", new { id = "VWM2" })).Text);
    }

    [SkippableFact]
    public void Without_a_release_it_says_what_to_do()
    {
        var folder = Directory.CreateTempSubdirectory("kg-mcp-");
        var (code, output, error) = Kg.Run("mcp", "--data", folder.FullName);
        folder.Delete(recursive: true);

        Assert.Equal((4, string.Empty), (code, output));
        Assert.Contains("kg import", error, StringComparison.Ordinal);
    }

    public sealed class OnSqlite(SqliteSample sample) : StandardInputTests(sample), IClassFixture<SqliteSample>;

    public sealed class OnPostgres(PostgresSample sample) : StandardInputTests(sample.InFullRuns()), IClassFixture<PostgresSample>;
}
