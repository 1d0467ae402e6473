using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeGraph.IntegrationTests.Cli;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>The examples of docs/limits.md, run against the service.</summary>
public abstract partial class LimitsExampleTests(SampleService sample)
{
    private static readonly string _page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "limits.md"));

    [SkippableFact]
    public async Task The_cost_shown_is_that_of_the_query_shown()
    {
        var command = Command().Matches(_page).Single(match => match.Value.Contains("GraphQL-Cost", StringComparison.Ordinal));
        var shown = Regex.Match(_page, "```json\n(.*?)\n```").Groups[1].Value;

        var reply = await PostAsync(command.Groups["body"].Value, "validate");

        Assert.Equal(JsonValueKind.Null, reply.GetProperty("data").ValueKind);
        Assert.Equal(
            JsonSerializer.Deserialize<JsonElement>(shown).GetProperty("extensions").GetProperty("cost").GetRawText(),
            reply.GetProperty("extensions").GetProperty("cost").GetRawText());
    }

    [SkippableFact]
    public async Task Every_other_command_shown_is_answered_with_data()
    {
        var commands = Command().Matches(_page).Where(match => !match.Value.Contains("GraphQL-Cost", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(commands);
        foreach (var command in commands)
        {
            var reply = await PostAsync(command.Groups["body"].Value, cost: null);
            Assert.False(reply.TryGetProperty("errors", out var errors), errors.ToString());
            Assert.Equal(JsonValueKind.Object, reply.GetProperty("data").ValueKind);
        }
    }

    private async Task<JsonElement> PostAsync(string body, string? cost)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{sample.Served.BaseUrl}/graphql")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        if (cost is not null)
        {
            request.Headers.Add("GraphQL-Cost", cost);
        }

        using var reply = await sample.Served.Http.SendAsync(request);
        return JsonSerializer.Deserialize<JsonElement>(await reply.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("^curl .*-d '(?<body>[^']+)'$", RegexOptions.Multiline)]
    private static partial Regex Command();

    public sealed class OnSqlite(SqliteSample sample) : LimitsExampleTests(sample), IClassFixture<SqliteSample>;

    public sealed class OnPostgres(PostgresSample sample) : LimitsExampleTests(sample), IClassFixture<PostgresSample>;
}
