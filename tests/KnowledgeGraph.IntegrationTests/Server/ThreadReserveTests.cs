using GraphQL.Types;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>
/// Requests that keep their threads, as those do that read from a slow SQLite file: whoever asks for what is in memory does not wait for
/// their end.
/// </summary>
[Collection(nameof(ThreadReserveTests))]
public sealed class ThreadReserveTests
{
    // The pool by itself adds a thread each half second, and would take longer than a client waits.
    private const int MoreThanThePoolAdds = 60;

    [Fact]
    public async Task A_request_is_answered_while_others_keep_more_threads_than_there_were()
    {
        var kept = ThreadPool.ThreadCount + MoreThanThePoolAdds;
        ThreadPool.GetMinThreads(out var usual, out _);
        using var end = new ManualResetEventSlim();
        await using (var server = await StartAsync(end, places: 4 * kept))
        {
            var keeping = Enumerable.Range(0, kept).Select(_ => server.PostAsync("{ keep }")).ToList();
            await server.HoldsAsync(kept);
            var answer = await server.PostAsync("{ hello }");

            Assert.True(answer.HasData, answer.Text);
            Assert.DoesNotContain(keeping, one => one.IsCompleted);
            end.Set();
            Assert.All(await Task.WhenAll(keeping), reply => Assert.True(reply.HasData, reply.Text));
        }

        ThreadPool.GetMinThreads(out var after, out _);
        Assert.Equal(usual, after);
    }

    private static Task<TestServer> StartAsync(ManualResetEventSlim end, int places)
    {
        var query = new ObjectGraphType { Name = "Query" };
        query.Field<StringGraphType>("hello").Resolve(_ => "hello");
        query.Field<StringGraphType>("keep").Resolve(_ =>
        {
            end.Wait();
            return "kept";
        });
        return TestServer.StartAsync(
            options =>
            {
                options.Load.MaxRunning = places;
                options.Requests.ExecutionTimeout = TimeSpan.FromMinutes(1);
            },
            new Schema { Query = query });
    }

    /// <summary>Nothing else runs beside it, for the threads are those of all tests.</summary>
    [CollectionDefinition(nameof(ThreadReserveTests), DisableParallelization = true)]
    public sealed class Alone;
}
