using System.Net;
using GraphQL.Types;
using KnowledgeGraph.Server.Errors;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>
/// Work that does not stop when it is told to, as a driver whose server has gone: it is left behind, and the request answered in time.
/// </summary>
public sealed class DeafWorkTests
{
    [Fact]
    public async Task The_time_limit_holds_all_the_same()
    {
        using var never = new CancellationTokenSource();
        await using var server = await StartAsync(never.Token);
        var reply = await server.PostAsync("{ deaf }");
        await never.CancelAsync();

        Assert.Equal((HttpStatusCode.GatewayTimeout, ErrorCodes.ExecutionTimeout), (reply.Status, reply.Code));
        Assert.True((await server.PostAsync("{ hello }")).HasData);
    }

    [Fact]
    public async Task A_process_that_stops_answers_it_and_does_not_wait()
    {
        using var never = new CancellationTokenSource();
        await using var server = await StartAsync(never.Token, timeout: 60);
        var asked = server.PostAsync("{ deaf }");
        while (server.Releases.Held == 0)
        {
            await Task.Delay(5);
        }

        var stopping = server.StopAsync();
        var reply = await asked;
        await never.CancelAsync();
        await stopping;

        Assert.Equal((HttpStatusCode.ServiceUnavailable, ErrorCodes.NotReady), (reply.Status, reply.Code));
        Assert.NotNull(reply.Headers.RetryAfter);
    }

    private static Task<TestServer> StartAsync(CancellationToken never, int timeout = 1)
    {
        var query = new ObjectGraphType { Name = "Query" };
        query.Field<StringGraphType>("hello").Resolve(_ => "hello");
        query.Field<StringGraphType>("deaf").ResolveAsync(async _ =>
        {
            await Task.Delay(TimeSpan.FromMinutes(1), never).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return "late";
        });
        return TestServer.StartAsync(
            options =>
            {
                options.Requests.ExecutionTimeout = TimeSpan.FromSeconds(timeout);
                options.ShutdownTimeout = TimeSpan.FromSeconds(3);
            },
            new Schema { Query = query });
    }
}
