using System.Net;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>Clients that stop in the middle, by bare socket.</summary>
public sealed class BrokenConnectionTests
{
    private const string HalfRequest =
        "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"query\":";

    [Fact]
    public async Task Broken_framing_is_400()
    {
        await using var server = await TestServer.StartAsync();
        using var client = await BareClient.ConnectAsync(server);
        await client.SendAsync(
            "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n");

        Assert.StartsWith("HTTP/1.1 400", await client.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clients_that_reset_the_connection_leave_no_fault_in_the_log_and_no_release_held()
    {
        await using var server = await TestServer.StartAsync();
        for (var i = 0; i < 20; i++)
        {
            using var client = await BareClient.ConnectAsync(server);
            await client.SendAsync(HalfRequest);
            for (var waited = 0; server.Releases.Held == 0 && waited < 4_000; waited++)
            {
                await Task.Delay(5);
            }

            client.Reset();
            for (var waited = 0; server.Releases.Held > 0 && waited < 4_000; waited++)
            {
                await Task.Delay(5);
            }
        }

        Assert.Equal(HttpStatusCode.OK, (await server.PostAsync("{ hello }")).Status);
        Assert.Equal(0, server.Releases.Held);
        Assert.DoesNotContain(server.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }
}
