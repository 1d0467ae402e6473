using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeGraph.IntegrationTests.Cli;
using ModelContextProtocol.Client;
using Xunit;
using Xunit.Abstractions;

namespace KnowledgeGraph.IntegrationTests.Assistants;

/// <summary>
/// Questions whose answers are longer than what an answer shows, on the sample of the first start. The agent looks each field up before it
/// asks, as the description of the tool says, and goes on by <c>leftOut</c> alone; all of that is counted.
/// </summary>
public sealed class LongListTests(EmbeddedSample sample, ITestOutputHelper output) : IClassFixture<EmbeddedSample>, IAsyncLifetime
{
    private McpClient? _client;
    private int _calls;
    private int _tokens;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await (_client?.DisposeAsync() ?? default);

    [SkippableTheory]
    [InlineData("Which diseases are there?", "diseases that match", "diseases", "diseases", "")]
    [InlineData("Which phenotypes has VWM2?", "phenotypes of a disease", "phenotypes", "disease", "phenotypes")]
    [InlineData("Which papers are on VWM2?", "citations of a disease", "citations", "disease", "citations")]
    [InlineData("Which diseases have ataxia in their name?", "diseases that match", "diseases", "diseases", "",
        "where: { name: { contains: \"ataxia\" } }, ")]
    public async Task A_long_list_is_answered_to_its_last_row(
        string question, string words, string field, string root, string below, string conditions = "")
    {
        // The field and its arguments are found before they are used.
        var found = await AskAsync("schema", new { words });
        Assert.Matches($@"\b{Regex.Escape(field)}\(first: Int", found.Text);
        Assert.Contains("after: String", found.Text, StringComparison.Ordinal);
        var list = below.Length == 0
            ? $"{root}({conditions}first: 100, after: $after) {{ nodes {{ curie }} }}"
            : $"{root}(id: \"VWM2\") {{ {below}(first: 100, after: $after) {{ nodes {{ curie }} }} }}";
        var path = below.Length == 0 ? root : $"{root}.{below}";

        var (read, after) = (new List<string?>(), default(string));
        do
        {
            var reply = await AskAsync("ask", new { query = $"query ($after: String) {{ {list} }}", variables = new { after } });
            Assert.False(reply.IsError, reply.Text);
            var rows = path.Split('.').Aggregate(reply.Data, (data, name) => data.GetProperty(name)).GetProperty("nodes");
            read.AddRange(rows.EnumerateArray().Select(row => row.GetProperty("curie").GetString()));
            after = reply.Json.TryGetProperty("leftOut", out var left) ? left[0].GetProperty("after").GetString() : null;
        }
        while (after is not null && _calls < 50);

        var counted = (await sample.Served.QueryAsync($"{{ {list.Replace("first: 100, after: $after", "first: 1", StringComparison.Ordinal)
            .Replace("nodes { curie }", "totalCount", StringComparison.Ordinal)} }}")).GetProperty("data");
        var total = path.Split('.').Aggregate(counted, (data, name) => data.GetProperty(name)).GetProperty("totalCount").GetInt32();
        Assert.Equal((total, total), (read.Count, read.Distinct().Count()));
        output.WriteLine($"{question} {total} rows, {_calls} calls, {_tokens} tokens with the look-up");
        Assert.InRange(_tokens, 1, 12_000);
    }

    private async Task<ToolReply> AskAsync(string tool, object arguments)
    {
        _client ??= await AssistantClient.ConnectAsync(sample.Served.BaseUrl);
        var reply = await _client.AskAsync(tool, arguments);
        _calls++;
        _tokens += reply.Tokens + ((JsonSerializer.Serialize(arguments).Length + 3) / 4);
        return reply;
    }
}
