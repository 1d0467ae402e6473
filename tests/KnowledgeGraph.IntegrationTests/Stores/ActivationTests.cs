using System.Collections.Concurrent;
using KnowledgeGraph.IntegrationTests.Cli;
using KnowledgeGraph.IntegrationTests.Storage;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Stores;

/// <summary>Activation and rollback while fifty requests a second are answered: none fails, and none sees two releases.</summary>
public abstract class ActivationTests(TestStore store) : IDisposable
{
    private const int Turns = 6;

    // The name comes from the image; the counts take keys from the database, which alone knows evidence.
    private const string NoSuchEvidence = "phenotypes: { none: { evidence: { eq: \"none\" } } }";
    private const string Question =
        $$"""
        {
          disease(id: "MONDO:0000002") { name }
          one: diseases(where: { name: { eq: "one" }, {{NoSuchEvidence}} }) { totalCount }
          two: diseases(where: { name: { eq: "two" }, {{NoSuchEvidence}} }) { totalCount }
        }
        """;

    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(20);

    private readonly TestStore _store = store;

    public void Dispose()
    {
        _store.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public async Task Turning_to_another_release_and_back_fails_no_request_and_mixes_no_reply()
    {
        RandomCases.RequireFull();
        var ids = new Dictionary<string, string> { [_store.Build("one")] = "one", [_store.Build("two")] = "two" };
        _store.Store.Activate(ids.Keys.First());
        using var served = ServedFolder.Of(_store.Options, environment: new Dictionary<string, string>
        {
            ["KnowledgeGraph__KeptAnswers"] = "0",
            ["KnowledgeGraph__Load__CostPerSecond"] = "0",
            // Other tests keep this machine's cores for a second at times; what comes meanwhile is no overload.
            ["KnowledgeGraph__Load__MaxPending"] = "10000",
            ["KnowledgeGraph__Load__MaxWaiting"] = "10000",
            ["KnowledgeGraph__Load__OverloadedAt"] = "10000",
        });
        using var done = new CancellationTokenSource();
        var seen = new ConcurrentBag<string>();
        var load = Task.Run(() => LoadAsync(served, ids, seen, done.Token));

        for (var turn = 1; turn <= Turns; turn++)
        {
            var wanted = turn % 2 == 0 ? _store.Store.Rollback().Id : _store.Store.Activate(ids.Keys.Last()).Id;
            await served.WaitForAsync(wanted);
        }

        await done.CancelAsync();
        await load;
        Assert.Equal(ids.Values.Order(), seen.Distinct().Order());
    }

    private static async Task LoadAsync(
        ServedFolder served,
        Dictionary<string, string> ids,
        ConcurrentBag<string> seen,
        CancellationToken done)
    {
        var asked = new List<Task>();
        while (!done.IsCancellationRequested)
        {
            asked.Add(AskAsync());
            await Task.Delay(Between, CancellationToken.None);
        }

        await Task.WhenAll(asked);

        async Task AskAsync()
        {
            var reply = await served.QueryAsync(Question);
            Assert.False(reply.TryGetProperty("errors", out var errors), errors.ToString());
            var name = ids[reply.GetProperty("extensions").GetProperty("release").GetString()!];
            var data = reply.GetProperty("data");
            var counts = (data.GetProperty("one").GetProperty("totalCount").GetInt32(), data.GetProperty("two").GetProperty("totalCount")
                .GetInt32());
            Assert.Equal(name, data.GetProperty("disease").GetProperty("name").GetString());
            Assert.Equal(name == "one" ? (1, 0) : (0, 1), counts);
            seen.Add(name);
        }
    }

    public sealed class OnSqlite() : ActivationTests(new DataFolder());

    public sealed class OnPostgres() : ActivationTests(new TestDatabase());
}
