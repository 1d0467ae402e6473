using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Cli;

/// <summary>More requests than a process has threads for: in a process of its own, for all of its threads are meant.</summary>
public sealed class OverloadTests : IDisposable
{
    private const int Clients = 64;
    private const int Requests = 20;

    private readonly string _folder = Directory.CreateTempSubdirectory("kg-overload-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Requests_are_answered_whole_or_turned_away_unread_and_told_when_to_come_again()
    {
        using var served = new ServedFolder(_folder, environment: new Dictionary<string, string>
        {
            ["KnowledgeGraph__Load__MaxPending"] = "1",
            ["KnowledgeGraph__Load__CostPerSecond"] = "0",
        });
        await served.QueryAsync("{ release { id } }");
        var answers = new ConcurrentBag<(HttpStatusCode Status, TimeSpan? RetryAfter, JsonElement Reply)>();

        await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
        {
            for (var request = 0; request < Requests; request++)
            {
                using var reply = await served.Http.PostAsJsonAsync($"{served.BaseUrl}/graphql", new { query = "{ diseases { nodes { name genes { nodes { symbol } } } } }" });
                answers.Add((reply.StatusCode, reply.Headers.RetryAfter?.Delta, await reply.Content.ReadFromJsonAsync<JsonElement>()));
            }
        })));

        var turnedAway = answers.Where(answer => answer.Status == HttpStatusCode.ServiceUnavailable).ToList();
        var answered = answers.Where(answer => answer.Status == HttpStatusCode.OK).ToList();
        Assert.Equal(Clients * Requests, turnedAway.Count + answered.Count);
        Assert.NotEmpty(turnedAway);
        Assert.All(turnedAway, answer => Assert.Equal(TimeSpan.FromSeconds(1), answer.RetryAfter));
        Assert.All(turnedAway, answer => Assert.Equal("OVERLOADED", answer.Reply.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString()));
        Assert.Single(answered.Select(answer => answer.Reply.GetProperty("data").ToString()).Distinct());
        // And nothing of it is left.
        Assert.False((await served.QueryAsync("{ release { id } }")).TryGetProperty("errors", out _));
    }
}
