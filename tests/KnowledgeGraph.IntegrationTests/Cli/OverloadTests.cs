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

    private sealed record Answer(HttpStatusCode Status, TimeSpan? RetryAfter, JsonElement Reply);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [SkippableFact]
    public async Task Requests_are_answered_whole_or_turned_away_unread_and_told_when_to_come_again()
    {
        RandomCases.RequireFull();
        using var served = Serve(pending: 1, atOnce: 1);
        var answers = new ConcurrentBag<Answer>();

        await Together(async () =>
        {
            for (var request = 0; request < Requests; request++)
            {
                answers.Add(await AskAsync(served));
            }
        });

        var turnedAway = answers.Where(answer => answer.Status == HttpStatusCode.ServiceUnavailable).ToList();
        var answered = answers.Where(answer => answer.Status == HttpStatusCode.OK).ToList();
        Assert.Equal(Clients * Requests, turnedAway.Count + answered.Count);
        Assert.NotEmpty(turnedAway);
        Assert.All(turnedAway, answer => Assert.Equal(TimeSpan.FromSeconds(1), answer.RetryAfter));
        Assert.All(turnedAway, answer => Assert.Equal(
            "OVERLOADED",
            answer.Reply.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString()));
        Assert.Single(answered.Select(answer => answer.Reply.GetProperty("data").ToString()).Distinct());
        // And nothing of it is left.
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(served)).Status);
    }

    [SkippableFact]
    public async Task A_burst_is_no_overload()
    {
        RandomCases.RequireFull();
        using var served = Serve(pending: 8, atOnce: Clients * 10);
        await AskAsync(served);
        var answers = new ConcurrentBag<Answer>();

        await Together(async () => answers.Add(await AskAsync(served)));

        Assert.Equal(Clients, answers.Count(answer => answer.Status == HttpStatusCode.OK));
    }

    private ServedFolder Serve(int pending, int atOnce) => new(_folder, environment: new Dictionary<string, string>
    {
        ["KnowledgeGraph__Load__MaxPending"] = $"{pending}",
        ["KnowledgeGraph__Load__MaxPendingAtOnce"] = $"{atOnce}",
        ["KnowledgeGraph__Load__CostPerSecond"] = "0",
    });

    private static Task Together(Func<Task> client) => Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(client)));

    private static async Task<Answer> AskAsync(ServedFolder served)
    {
        using var reply = await served.Http
            .PostAsJsonAsync($"{served.BaseUrl}/graphql", new { query = "{ diseases { nodes { name genes { nodes { symbol } } } } }" });
        return new(reply.StatusCode, reply.Headers.RetryAfter?.Delta, await reply.Content.ReadFromJsonAsync<JsonElement>());
    }
}
