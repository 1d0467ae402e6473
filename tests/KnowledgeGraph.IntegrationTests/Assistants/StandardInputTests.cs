using System.Diagnostics;
using System.Text.Json;
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

    [SkippableTheory]
    [InlineData("\n")]
    [InlineData("")]
    public async Task What_was_asked_before_the_end_of_the_input_is_answered(string end)
    {
        _ = sample.Served;
        var start = KgProcess.InfoOf(string.Empty, new Dictionary<string, string>(), ["mcp", .. sample.Options]);
        start.RedirectStandardInput = true;
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.StandardInput.WriteAsync(
            """
            {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{
            "name":"test","version":"1"}}}
            {"jsonrpc":"2.0","method":"notifications/initialized"}
            not a message
            {"jsonrpc":"2.0","id":"two","method":"tools/call","params":{"name":"record","arguments":{"id":"VWM2"}}}
            {"jsonrpc":"2.0","id":3,"method":"nosuch"}
            {"jsonrpc":"2.0","id":4,"method":"tools/call","params":{"name":"resolve","arguments":{"terms":["EIF2B5"]}}}
            """.ReplaceLineEndings("\n").Replace("{\n\"", "{\"", StringComparison.Ordinal) + end);
        process.StandardInput.Close();

        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        await process.WaitForExitAsync(patience.Token);

        Assert.True(process.ExitCode == 0, await error);
        var replies = (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonSerializer.Deserialize<JsonElement>(line))
            .Where(reply => reply.TryGetProperty("id", out var id) && id.ValueKind is not JsonValueKind.Null)
            .ToDictionary(reply => reply.GetProperty("id").GetRawText());
        Assert.Equal(["\"two\"", "1", "3", "4"], replies.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("MONDO:0957870", replies["\"two\""].GetRawText(), StringComparison.Ordinal);
        Assert.Contains("NCBIGene:8893", replies["4"].GetRawText(), StringComparison.Ordinal);
        Assert.Equal(-32601, replies["3"].GetProperty("error").GetProperty("code").GetInt32());
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
