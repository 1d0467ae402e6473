using System.Net;
using KnowledgeGraph.Server.Errors;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>Limits on the requests that run and wait at the same time, and on those of one address over time.</summary>
public sealed class LoadLimitTests
{
    private const string Slow = "GET /graphql?query=%7Bslow%7D HTTP/1.1\r\nHost: x\r\n\r\n";

    [Fact]
    public async Task One_runs_one_waits_and_the_next_is_refused_at_once()
    {
        await using var server = await TestServer.StartAsync(options =>
        {
            options.Load.MaxRunning = 1;
            options.Load.MaxWaiting = 1;
        });
        using var running = await BareClient.ConnectAsync(server);
        await running.SendAsync(Slow);
        await server.HoldsAsync(1);
        var waiting = server.PostAsync("{ hello }");
        await server.HoldsAsync(2);
        var refused = await server.PostAsync("{ hello }");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, ErrorCodes.Overloaded), (refused.Status, refused.Code));
        Assert.Equal(TimeSpan.FromSeconds(1), refused.Headers.RetryAfter!.Delta);
        Assert.False(waiting.IsCompleted);
        running.Reset();
        Assert.True((await waiting).HasData);
        Assert.True((await server.PostAsync("{ hello }")).HasData);
    }

    [Fact]
    public async Task In_a_line_that_has_grown_long_nobody_waits_long_until_it_is_empty()
    {
        await using var server = await TestServer.StartAsync(options =>
        {
            options.Load.MaxRunning = 1;
            options.Load.OverloadedAt = 2;
        });
        using var running = await BareClient.ConnectAsync(server);
        await running.SendAsync(Slow);
        await server.HoldsAsync(1);
        var first = server.PostAsync("{ hello }");
        await server.HoldsAsync(2);
        Assert.False(first.IsCompleted);
        var second = await server.PostAsync("{ hello }");
        var refused = await first;

        Assert.All(
            new[] { refused, second },
            reply => Assert.Equal((HttpStatusCode.ServiceUnavailable, ErrorCodes.Overloaded), (reply.Status, reply.Code)));
        var third = server.PostAsync("{ hello }");
        await server.HoldsAsync(2);
        running.Reset();
        Assert.True((await third).HasData);
    }

    [Fact]
    public async Task Waiting_takes_no_longer_than_a_request_may()
    {
        await using var server = await TestServer.StartAsync(options =>
        {
            options.Load.MaxRunning = 1;
            options.Requests.ExecutionTimeout = TimeSpan.FromSeconds(1);
        });
        var asked = Enumerable.Range(0, 3).Select(_ => server.PostAsync("{ slow }")).ToArray();
        var replies = await Task.WhenAll(asked);

        // A request that times out while it waits was never run; one whose turn comes at the last moment may still time out.
        Assert.All(replies, reply => Assert.Contains(reply.Code, new[] { ErrorCodes.ExecutionTimeout, ErrorCodes.Overloaded }));
        Assert.Contains(replies, reply => reply.Code == ErrorCodes.ExecutionTimeout);
    }

    [Fact]
    public async Task A_client_that_goes_while_it_waits_gives_its_place_up()
    {
        await using var server = await TestServer.StartAsync(options =>
        {
            options.Load.MaxRunning = 1;
            options.Load.MaxWaiting = 1;
        });
        using var running = await BareClient.ConnectAsync(server);
        await running.SendAsync(Slow);
        await server.HoldsAsync(1);
        using (var impatient = await BareClient.ConnectAsync(server))
        {
            await impatient.SendAsync(Slow);
            await server.HoldsAsync(2);
            impatient.Reset();
        }

        await server.HoldsAsync(1);
        // The next request would be refused if the place in the queue were not free.
        var next = server.PostAsync("{ hello }");
        await server.HoldsAsync(2);
        running.Reset();
        Assert.True((await next).HasData);
    }

    [Fact]
    public async Task An_address_may_ask_for_its_cost_and_not_for_more()
    {
        await using var server = await TestServer.StartAsync(options =>
        {
            options.Load.CostPerSecond = 1;
            options.Load.CostAtOnce = 200;
        });
        // An operation that does not fit the schema counts 100.
        Assert.Equal(HttpStatusCode.BadRequest, (await server.PostAsync("{ wrong }")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await server.PostAsync("{ wrong }")).Status);
        var refused = await server.PostAsync("{ wrong }");
        var asJson = await server.PostJsonAsync("""{"query":"{ wrong }"}""", accept: "application/json");

        Assert.Equal((HttpStatusCode.TooManyRequests, ErrorCodes.RateLimited), (refused.Status, refused.Code));
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 60, 100);
        Assert.Equal((HttpStatusCode.TooManyRequests, ErrorCodes.RateLimited), (asJson.Status, asJson.Code));
    }

    [Fact]
    public async Task What_is_dearer_than_all_that_is_given_at_once_passes_after_a_pause()
    {
        await using var server = await TestServer.StartAsync(options =>
        {
            options.Load.CostPerSecond = 20;
            options.Load.CostAtOnce = 20;
        });

        Assert.Equal(HttpStatusCode.BadRequest, (await server.PostAsync("{ wrong }")).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await server.PostAsync("{ wrong }")).Status);
        await Task.Delay(TimeSpan.FromSeconds(1.5));
        Assert.Equal(HttpStatusCode.BadRequest, (await server.PostAsync("{ wrong }")).Status);
    }

    [Fact]
    public async Task Without_a_rate_nothing_is_counted()
    {
        await using var server = await TestServer.StartAsync(options =>
        {
            options.Load.CostPerSecond = 0;
            options.Load.CostAtOnce = 1;
        });

        for (var i = 0; i < 20; i++)
        {
            Assert.True((await server.PostAsync("{ hello }")).HasData);
        }
    }
}
