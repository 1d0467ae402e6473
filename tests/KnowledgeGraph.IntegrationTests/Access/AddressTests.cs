using System.Net;
using KnowledgeGraph.IntegrationTests.Server;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Access;

/// <summary>Which addresses count as one client.</summary>
public sealed class AddressTests
{
    [Theory]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    [InlineData("192.0.2.1", "::ffff:192.0.2.1", true)]
    [InlineData("::ffff:192.0.2.1", "::ffff:192.0.2.2", false)]
    // One household, and its neighbour.
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    // Networks that are, as numbers, an address of IPv4.
    [InlineData("0:0:c000:201::1", "192.0.2.1", false)]
    [InlineData("::1", "0.0.0.0", false)]
    [InlineData("::192.0.2.1", "::192.0.2.2", false)]
    [InlineData("::ffff:0:192.0.2.1", "::ffff:0:192.0.2.2", false)]
    // Behind a translator of the well-known prefix, and of a local one.
    [InlineData("64:ff9b::192.0.2.1", "64:ff9b::192.0.2.2", false)]
    [InlineData("64:ff9b::192.0.2.1", "192.0.2.1", false)]
    [InlineData("64:ff9b:1::192.0.2.1", "64:ff9b:1::192.0.2.2", false)]
    [InlineData("64:ff9b:2::1", "64:ff9b:2::2", true)]
    // Tunnels: the client's own part, wherever it stands.
    [InlineData("2002:c000:201:1::1", "2002:c000:201:2::1", true)]
    [InlineData("2002:c000:201::1", "2002:c000:202::1", false)]
    [InlineData("2001:0:1234:5678:0:ffff:3fff:fdfe", "2001:0:1234:5678:0:ffff:3fff:fdfd", false)]
    [InlineData("2001:0:1234:5678:0:ffff:3fff:fdfe", "2001:0:1234:5678:0:eeee:3fff:fdfe", true)]
    [InlineData("fe80::1", "fe80::2", false)]
    public async Task One_client_has_one_rate_and_another_its_own(string first, string second, bool isOne)
    {
        await using var server = await TestServer.StartAsync(options =>
        {
            options.Load.CostPerSecond = 1;
            options.Load.CostAtOnce = 100;
            options.Proxies.Trusted.Add("127.0.0.1");
        });

        Assert.Equal(HttpStatusCode.BadRequest, await AskAsync(server, first));
        Assert.Equal(HttpStatusCode.TooManyRequests, await AskAsync(server, first));
        Assert.Equal(isOne ? HttpStatusCode.TooManyRequests : HttpStatusCode.BadRequest, await AskAsync(server, second));
    }

    private static async Task<HttpStatusCode> AskAsync(TestServer server, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=%7Bunknown%7D");
        request.Headers.Add("Accept", "application/graphql-response+json");
        request.Headers.Add("X-Forwarded-For", address.Contains(':', StringComparison.Ordinal) ? $"[{address}]:1" : address);
        using var response = await server.Client.SendAsync(request);
        return response.StatusCode;
    }
}
