using System.Net;
using KnowledgeGraph.IntegrationTests.Server;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Access;

/// <summary>The proxies that are trusted to state a client's address and scheme.</summary>
public sealed class ProxyTests
{
    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.0.0.0/8", true)]
    [InlineData("192.0.2.1", false)]
    [InlineData(null, false)]
    public async Task Forwarded_headers_count_from_a_trusted_proxy_alone(string? trusted, bool counts)
    {
        await using var server = await TestServer.StartAsync(options =>
        {
            options.Load.CostPerSecond = 1;
            options.Load.CostAtOnce = 100;
            if (trusted is not null)
            {
                options.Proxies.Trusted.Add(trusted);
            }
        });
        var (first, isSecure) = await AskAsync(server, "203.0.113.7");
        var (again, _) = await AskAsync(server, "203.0.113.7");
        var (other, _) = await AskAsync(server, "203.0.113.8");

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.TooManyRequests), (first, again));
        Assert.Equal(counts ? HttpStatusCode.BadRequest : HttpStatusCode.TooManyRequests, other);
        Assert.Equal(counts, isSecure);
    }

    private static async Task<(HttpStatusCode Status, bool IsSecure)> AskAsync(TestServer server, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=%7Bunknown%7D");
        request.Headers.Add("Accept", "application/graphql-response+json");
        request.Headers.Add("X-Forwarded-For", address);
        request.Headers.Add("X-Forwarded-Proto", "https");
        using var response = await server.Client.SendAsync(request);
        return (response.StatusCode, response.Headers.Contains("Strict-Transport-Security"));
    }
}
