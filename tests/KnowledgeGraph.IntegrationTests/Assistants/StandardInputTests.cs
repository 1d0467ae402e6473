using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using ModelContextProtocol.Client;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Assistants;

/// <summary><c>kg mcp</c>: an assistant's own process, spoken to over standard input and output.</summary>
public abstract class StandardInputTests(SampleService sample)
{
    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task It_answers_as_the_service_does(bool isBridge)
    {
        await using var local = await McpClient.CreateAsync(new StdioClientTransport(new StdioClientTransportOptions
        {
            Command = "dotnet",
            Arguments = [Path.Combine(AppContext.BaseDirectory, "kg.dll"), "mcp", .. From(isBridge)],
        }));
        await using var remote = await AssistantClient.ConnectAsync(sample.Served.BaseUrl);

        Assert.Equal((await remote.ListToolsAsync()).Select(tool => tool.Name), (await local.ListToolsAsync()).Select(tool => tool.Name));
        Assert.Equal(
            (await remote.AskAsync("record", new { id = "VWM2" })).Text,
            (await local.AskAsync("record", new { id = "VWM2" })).Text);
        var many = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => local.AskAsync("resolve", new { terms = new[] { "EIF2B5" } })));
        Assert.All(many, reply => Assert.Contains("NCBIGene:8893", reply.Text, StringComparison.Ordinal));
    }

    [SkippableTheory]
    [InlineData("\n", false)]
    [InlineData("", false)]
    [InlineData("\n", true)]
    [InlineData("", true)]
    public async Task What_was_asked_before_the_end_of_the_input_is_answered(string end, bool isBridge)
    {
        var start = KgProcess.InfoOf(string.Empty, new Dictionary<string, string>(), ["mcp", .. From(isBridge)]);
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
    public async Task A_server_that_is_not_there_is_an_error_of_the_call()
    {
        var start = KgProcess.InfoOf(string.Empty, new Dictionary<string, string>(), ["mcp", "--url", "http://127.0.0.1:9"]);
        start.RedirectStandardInput = true;
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(
            """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}""");
        process.StandardInput.Close();
        var reply = JsonSerializer.Deserialize<JsonElement>(await process.StandardOutput.ReadToEndAsync());

        Assert.Equal(1, reply.GetProperty("id").GetInt32());
        Assert.Equal(-32603, reply.GetProperty("error").GetProperty("code").GetInt32());
        Assert.Contains("http://127.0.0.1:9/mcp", reply.GetProperty("error").GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_call_that_is_given_up_is_hung_up_on()
    {
        // It takes a request, and never answers.
        using var mute = new TcpListener(IPAddress.Loopback, 0);
        mute.Start();
        var start = KgProcess.InfoOf(string.Empty, new Dictionary<string, string>(), ["mcp", "--url", $"http://{mute.LocalEndpoint}"]);
        start.RedirectStandardInput = true;
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteLineAsync(
            """{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"record","arguments":{"id":"VWM2"}}}""");
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        using var asking = await mute.AcceptTcpClientAsync(patience.Token);
        var request = asking.GetStream();
        var bytes = new byte[65536];
        Assert.True(await request.ReadAsync(bytes, patience.Token) > 0);

        await process.StandardInput.WriteLineAsync(
            """{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":7}}""");

        while (await request.ReadAsync(bytes, patience.Token) > 0)
        {
        }

        process.StandardInput.Close();
        await process.WaitForExitAsync(patience.Token);
        Assert.Equal((0, string.Empty), (process.ExitCode, await process.StandardOutput.ReadToEndAsync()));
    }

    [SkippableFact]
    public async Task A_bridge_shows_its_key()
    {
        var folder = Directory.CreateTempSubdirectory("kg-mcp-");
        var (keys, file) = (Path.Combine(folder.FullName, "keys.json"), Path.Combine(folder.FullName, "key"));
        var key = Kg.Run("keys", "create", "reader", "--file", keys).Output.Split((char[])[' ', '\n', '\r'])
            .Single(word => word.StartsWith("kg_", StringComparison.Ordinal));
        await File.WriteAllTextAsync(file, key);
        using var served = sample.ServeAgain(new Dictionary<string, string>
        {
            ["KnowledgeGraph__Access__KeyFile"] = keys,
            ["KnowledgeGraph__Access__Required"] = "true",
        });
        StdioClientTransport Bridge(params string[] more) => new(new StdioClientTransportOptions
        {
            Command = "dotnet",
            Arguments = [Path.Combine(AppContext.BaseDirectory, "kg.dll"), "mcp", "--url", served.BaseUrl, .. more],
        });

        await using var client = await McpClient.CreateAsync(Bridge("--key-file", file));
        Assert.Contains("MONDO:0957870", (await client.AskAsync("record", new { id = "VWM2" })).Text, StringComparison.Ordinal);
        var refused = await Assert.ThrowsAnyAsync<Exception>(() => McpClient.CreateAsync(Bridge()));
        Assert.Contains("401", refused.ToString(), StringComparison.Ordinal);
        folder.Delete(recursive: true);
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

    private string[] From(bool isBridge)
    {
        var served = sample.Served;
        return isBridge ? ["--url", served.BaseUrl] : sample.Options;
    }

    public sealed class OnSqlite(SqliteSample sample) : StandardInputTests(sample), IClassFixture<SqliteSample>;

    public sealed class OnPostgres(PostgresSample sample) : StandardInputTests(sample.InFullRuns()), IClassFixture<PostgresSample>;
}
