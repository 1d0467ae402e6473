using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Cli;

/// <summary>SIGTERM while clients ask.</summary>
public sealed class TerminationTests : IDisposable
{
    private const string Query = "{ diseases { nodes { name genes { nodes { symbol } } phenotypes { nodes { name } } } } }";

    private readonly string _folder = Directory.CreateTempSubdirectory("kg-term-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [SkippableFact]
    public async Task No_answer_is_cut_and_the_process_ends_with_0_in_time()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "signals are sent by kill");
        using var served = new ServedFolder(_folder, environment: new Dictionary<string, string>
        {
            // As fast as they can, and from one address.
            ["KnowledgeGraph__Load__CostPerSecond"] = "0",
            // Those that look must have looked by then, however busy the machine is.
            ["KnowledgeGraph__DrainDelay"] = "00:00:04",
        });
        await served.QueryAsync("{ release { id } }");
        var (answered, cut) = (0, new ConcurrentQueue<string>());
        using var isDraining = new CancellationTokenSource();
        using var end = new CancellationTokenSource();
        var clients = Enumerable.Range(0, 8).Select(client => Task.Run(async () =>
        {
            // Half of them look at readiness, as balancers do, and lose nothing; the others go on until they are refused a connection.
            var looks = client % 2 == 0;
            while (!(looks ? isDraining : end).IsCancellationRequested)
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, $"{served.BaseUrl}/graphql")
                {
                    Content = JsonContent.Create(new { query = Query }),
                };
                HttpResponseMessage? reply = null;
                try
                {
                    reply = await served.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, CancellationToken.None);
                    var json = await reply.Content.ReadFromJsonAsync<JsonElement>(CancellationToken.None);
                    Assert.True(json.TryGetProperty("data", out _) && (int)reply.StatusCode == 200, json.GetRawText());
                    Interlocked.Increment(ref answered);
                }
                catch (HttpRequestException) when (reply is null && !looks)
                {
                    return;
                }
                catch (Exception fault)
                {
                    cut.Enqueue(fault.ToString());
                    return;
                }
                finally
                {
                    reply?.Dispose();
                }
            }
        })).ToArray();
        await Task.Delay(TimeSpan.FromSeconds(1));
        var before = Volatile.Read(ref answered);
        var watch = Stopwatch.StartNew();
        Process.Start("kill", ["-TERM", $"{served.ProcessId}"]).WaitForExit();
        await Task.Delay(TimeSpan.FromSeconds(0.3));
        using (var ready = await served.Http.GetAsync($"{served.BaseUrl}/health/ready"))
        {
            Assert.Equal(503, (int)ready.StatusCode);
        }

        await isDraining.CancelAsync();

        var exitCode = served.WaitForExit(TimeSpan.FromSeconds(10));
        await end.CancelAsync();
        await Task.WhenAll(clients);

        Assert.Equal(0, exitCode);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10));
        Assert.Empty(cut);
        Assert.True(before > 0 && answered > before);
    }
}
