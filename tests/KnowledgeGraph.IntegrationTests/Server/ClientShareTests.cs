using System.Net;
using KnowledgeGraph.Server.Errors;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>
/// One client has at most half of the places, and half of the line: whoever sends without end leaves the rest to everybody else.
/// </summary>
public sealed class ClientShareTests
{
    private const string Greedy = "127.0.0.2";
    private const string Other = "127.0.0.3";

    [Fact]
    public async Task A_client_that_asks_for_all_places_leaves_half_of_them()
    {
        await using var server = await TestServer.StartAsync(options => options.Load.MaxRunning = 4);
        var greedy = await FloodAsync(server, Greedy, requests: 6);
        using var other = await BareClient.ConnectAsync(server, Other);

        var answer = await other.AskAsync("{ hello }");

        Assert.StartsWith("HTTP/1.1 200", answer, StringComparison.Ordinal);
        await server.HoldsAsync(6);
        greedy.ForEach(client => client.Dispose());
    }

    [Fact]
    public async Task A_client_that_fills_the_line_leaves_half_of_it()
    {
        await using var server = await TestServer.StartAsync(options =>
        {
            options.Load.MaxRunning = 2;
            options.Load.MaxWaiting = 4;
        });
        // One runs and two wait.
        var clients = await FloodAsync(server, Greedy, requests: 3);
        using var further = await BareClient.ConnectAsync(server, Greedy);
        var refused = await further.AskAsync("{ hello }");
        // One runs and two wait, behind those.
        clients.AddRange(await FloodAsync(server, Other, requests: 3));

        Assert.StartsWith("HTTP/1.1 503", refused, StringComparison.Ordinal);
        Assert.Contains(ErrorCodes.Overloaded, refused, StringComparison.Ordinal);
        await server.HoldsAsync(6);
        clients.ForEach(client => client.Dispose());
    }

    [Fact]
    public async Task A_place_that_gets_free_goes_to_whoever_has_fewest()
    {
        await using var server = await TestServer.StartAsync(options => options.Load.MaxRunning = 4);
        var greedy = await FloodAsync(server, Greedy, requests: 4);
        var third = await FloodAsync(server, "127.0.0.4", requests: 2);
        using var other = await BareClient.ConnectAsync(server, Other);
        var answer = other.AskAsync("{ hello }");
        await server.HoldsAsync(7);
        Assert.False(answer.IsCompleted);

        // Two of the greedy client wait already, and a place of its own gets free.
        greedy[0].Reset();

        Assert.StartsWith("HTTP/1.1 200", await answer, StringComparison.Ordinal);
        greedy.Concat(third).ToList().ForEach(client => client.Dispose());
    }

    [Theory]
    [InlineData("2001:db8::2", false)]
    [InlineData("2001:db8:0:1::1", true)]
    public async Task Addresses_of_one_network_are_one_client(string address, bool isAnother)
    {
        await using var server = await TestServer.StartAsync(options =>
        {
            options.Load.MaxRunning = 2;
            options.Load.MaxWaiting = 1;
            options.Proxies.Trusted.Add("127.0.0.1");
            options.Requests.ExecutionTimeout = TimeSpan.FromSeconds(3);
        });
        var running = AskAsync(server, "{ slow }", "2001:db8::1");
        var waiting = AskAsync(server, "{ slow }", "2001:db8::1");
        await server.HoldsAsync(2);

        Assert.Equal(isAnother ? HttpStatusCode.OK : HttpStatusCode.ServiceUnavailable, await AskAsync(server, "{ hello }", address));
        await Task.WhenAll(running, waiting);
    }

    private static async Task<HttpStatusCode> AskAsync(TestServer server, string query, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=" + Uri.EscapeDataString(query));
        request.Headers.Add("Accept", "application/graphql-response+json");
        request.Headers.Add("X-Forwarded-For", address);
        using var response = await server.Client.SendAsync(request);
        return response.StatusCode;
    }

    // One after the other, so that the first ones have the places.
    private static async Task<List<BareClient>> FloodAsync(TestServer server, string from, int requests)
    {
        var clients = new List<BareClient>();
        for (var request = 0; request < requests; request++)
        {
            var admitted = server.Admitted;
            var client = await BareClient.ConnectAsync(server, from);
            await client.SendAsync(BareClient.Get("{ slow }"));
            clients.Add(client);
            await server.HoldsAsync(admitted + 1);
        }

        return clients;
    }
}
