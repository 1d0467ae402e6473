using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using KnowledgeGraph.Storage;
using Xunit;
using Xunit.Abstractions;

namespace KnowledgeGraph.IntegrationTests.Stores;

/// <summary>A primary with a hot standby behind two API processes, and what becomes of readers when one of the servers is killed.</summary>
public sealed class FailoverTests(ITestOutputHelper output)
{
    // Links from the image, their statements and authors from the database.
    private const string Question =
        """
        { disease(id: "OMIM:620312") { name citations(first: 3) { edges { node { title authors { name } } sources { source { name } } } } }
          }
        """;

    private static readonly string Sample = SampleStore.Sources;
    private static readonly TimeSpan Watched = TimeSpan.FromSeconds(4);

    [SkippableFact]
    public async Task With_the_primary_killed_readers_go_on_and_with_the_standby_promoted_imports_work_again()
    {
        RandomCases.RequireFull();
        using var servers = Pair.Start();
        using var one = Serve(servers);
        using var two = Serve(servers);
        var expected = await AnswerAsync(one);
        Assert.Contains("\"authors\":[{", expected, StringComparison.Ordinal);

        await WatchAsync([one, two], expected, servers.Primary.Kill);
        Assert.Equal(
            1,
            KgProcess.Run("import", "--from", Sample, "--exclude", "hgnc", "--accept-loss", "--database", servers.Connection).ExitCode);
        await WatchAsync([one, two], expected, servers.Standby.Promote);

        var (exitCode, _, error) = KgProcess.Run(
            "import",
            "--from",
            Sample,
            "--exclude",
            "hgnc",
            "--accept-loss",
            "--database",
            servers.Connection);
        Assert.True(exitCode == 0, error);
        using var store = ReleaseStores.InDatabase(servers.Connection, TimeProvider.System);
        await RequireServedAsync(one, store.CurrentId!);
        await RequireServedAsync(two, store.CurrentId!);
    }

    [SkippableFact]
    public async Task With_the_standby_killed_readers_turn_to_the_primary()
    {
        RandomCases.RequireFull();
        using var servers = Pair.Start();
        using var one = Serve(servers);
        var expected = await AnswerAsync(one);

        await WatchAsync([one], expected, servers.Standby.Kill);
    }

    [SkippableFact]
    public async Task With_no_server_left_a_process_lives_is_not_ready_and_answers_what_needs_no_database()
    {
        RandomCases.RequireFull();
        using var servers = Pair.Start();
        using var one = Serve(servers);
        servers.Standby.Kill();
        servers.Primary.Kill();

        using var ready = await one.Http.GetAsync($"{one.BaseUrl}/health/ready");
        using var live = await one.Http.GetAsync($"{one.BaseUrl}/health/live");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (ready.StatusCode, live.StatusCode));
        Assert.Equal("no database", (await ready.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("status").GetString());
        var fromImage = await one.QueryAsync("{ disease(id: \"OMIM:620312\") { name genes { nodes { symbol } } } }");
        Assert.False(fromImage.TryGetProperty("errors", out _), fromImage.ToString());
        var fromDatabase = await one.QueryAsync(Question);
        Assert.Equal("NOT_READY", fromDatabase.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.DoesNotContain("Npgsql", fromDatabase.ToString(), StringComparison.Ordinal);
    }

    // Asks all the while something happens, and a little longer: every answer must be the right one.
    private async Task WatchAsync(ServedFolder[] services, string expected, Action happening)
    {
        using var done = new CancellationTokenSource();
        var answered = new ConcurrentBag<(TimeSpan Took, string Answer)>();
        var readers = services.SelectMany(service => Enumerable.Repeat(service, 3)).Select(service => Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                var took = Stopwatch.StartNew();
                var answer = await AnswerAsync(service);
                answered.Add((took.Elapsed, answer));
            }
        })).ToList();
        await Task.Delay(TimeSpan.FromSeconds(0.5));
        happening();
        await Task.Delay(Watched);
        await done.CancelAsync();
        await Task.WhenAll(readers);

        output.WriteLine($"{answered.Count} answers, the slowest after {answered.Max(one => one.Took).TotalMilliseconds:F0} ms");
        Assert.All(answered, one => Assert.Equal(expected, one.Answer));
    }

    // Readers ask as fast as they are answered, far more than one address may.
    private static ServedFolder Serve(Pair servers) =>
        ServedFolder.Of(
            ["--database", servers.Connection],
            environment: new Dictionary<string, string> { ["KnowledgeGraph__Load__CostPerSecond"] = "0" });

    private static async Task<string> AnswerAsync(ServedFolder service)
    {
        var reply = await service.QueryAsync(Question);
        return reply.TryGetProperty("errors", out var errors) ? errors.ToString() : reply.GetProperty("data").ToString();
    }

    private static async Task RequireServedAsync(ServedFolder service, string release)
    {
        JsonElement reply = default;
        for (var tries = 0; tries < 100; tries++)
        {
            reply = await service.QueryAsync("{ release { id } }");
            if (reply.GetProperty("extensions").GetProperty("release").GetString() == release)
            {
                return;
            }

            await Task.Delay(100);
        }

        Assert.Fail($"{release} is not served: {reply}");
    }

    private sealed class Pair(PostgresServer primary, PostgresServer standby) : IDisposable
    {
        public PostgresServer Primary => primary;

        public PostgresServer Standby => standby;

        public string Connection => $"Host=127.0.0.1:{primary.Port},127.0.0.1:{standby.Port};Database=kg;Username=kg";

        public static Pair Start()
        {
            PostgresPrograms.Require();
            var primary = PostgresServer.StartNew();
            primary.Execute("CREATE DATABASE kg");
            var pair = new Pair(primary, primary.StartStandby());
            var (exitCode, _, error) = KgProcess.Run("import", "--from", Sample, "--database", pair.Connection);
            Assert.True(exitCode == 0, error);
            return pair;
        }

        public void Dispose()
        {
            standby.Dispose();
            primary.Dispose();
        }
    }
}
