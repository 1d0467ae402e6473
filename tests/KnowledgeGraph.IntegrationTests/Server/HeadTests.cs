using System.Net;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Ide;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>HEAD is answered wherever GET is, with the same head and no body (RFC 9110, 9.3.2).</summary>
public sealed class HeadTests
{
    private const string Browser = "text/html,*/*;q=0.8";

    [Theory]
    [InlineData("/graphql?query=%7Bhello%7D", null, 200)]
    [InlineData("/graphql/?query=%7Bhello%7D", "application/graphql-response+json", 200)]
    [InlineData("/graphql?query=%7Bhello", null, 200)]
    [InlineData("/graphql?query=%7Bhello", "application/graphql-response+json", 400)]
    [InlineData("/graphql?query=mutation%7Bchange%7D", null, 405)]
    [InlineData("/graphql?query=%7Bhello%7D", "image/png", 406)]
    [InlineData("/graphql", null, 400)]
    [InlineData("/graphql", Browser, 301)]
    [InlineData("/graphql/", Browser, 200)]
    [InlineData("/graphql/bcp-config.json", null, 200)]
    [InlineData("/graphql/absent.js", null, 404)]
    [InlineData("/graphql?sdl", null, 200)]
    [InlineData("/graphql/sdl", "application/graphql", 200)]
    [InlineData("/graphql/table?query=%7Bitem%7Bitems%7Bnumber%7D%7D%7D", null, 200)]
    [InlineData("/graphql/table.ndjson?query=%7Bitem%7Bitems%7Bnumber%7D%7D%7D", null, 200)]
    [InlineData("/graphql/table?query=%7Bhello%7D", null, 400)]
    [InlineData("/", null, 503)]
    [InlineData("/web/absent.js", null, 404)]
    [InlineData("/health/live", null, 200)]
    [InlineData("/health/ready", null, 200)]
    public async Task The_head_is_that_of_GET(string address, string? accept, int status)
    {
        await using var server = await TestServer.StartAsync();
        var get = await server.SendAsync(HttpMethod.Get, address, accept);
        var head = await server.SendAsync(HttpMethod.Head, address, accept);

        Assert.Equal((status, status, ""), ((int)get.Status, (int)head.Status, head.Text));
        Assert.Equal(Told(get), Told(head));
    }

    [Fact]
    public async Task The_head_of_a_stream_ends()
    {
        await using var server = await TestServer.StartAsync();
        var head = await server.SendAsync(HttpMethod.Head, "/graphql?query=subscription%7Bticks%7D", "text/event-stream");

        Assert.Equal((HttpStatusCode.OK, "text/event-stream", ""), (head.Status, head.MediaType, head.Text));
    }

    [Theory]
    [InlineData("POST", "/graphql/sdl", "GET, HEAD")]
    [InlineData("DELETE", "/graphql/sdl", "GET, HEAD")]
    [InlineData("OPTIONS", "/graphql/sdl", "GET, HEAD")]
    [InlineData("POST", "/graphql/static/main.js", "GET, HEAD")]
    [InlineData("PUT", "/graphql/table.csv", "GET, HEAD, POST")]
    [InlineData("OPTIONS", "/graphql", "GET, HEAD, POST")]
    public async Task Other_methods_are_405_with_a_code_and_what_is_allowed(string method, string address, string allowed)
    {
        await using var server = await TestServer.StartAsync();
        var reply = await server.SendAsync(new HttpMethod(method), address);

        Assert.Equal((HttpStatusCode.MethodNotAllowed, ErrorCodes.MethodNotAllowed), (reply.Status, reply.Code));
        Assert.Equal(allowed, string.Join(", ", reply.Content.Allow));
    }

    [Fact]
    public async Task Pages_of_named_origins_may_read_the_name_of_a_table_and_its_tag()
    {
        await using var server = await TestServer.StartAsync(options =>
        {
            options.CorsOrigins.Add("https://app.example");
            options.Ide.Kind = IdeKind.None;
        });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql/table?query=%7Bitem%7Bitems%7Bnumber%7D%7D%7D");
        request.Headers.Add("Origin", "https://app.example");
        using var response = await server.Client.SendAsync(request);

        var exposed = string.Join(",", response.Headers.GetValues("Access-Control-Expose-Headers"));
        Assert.Contains("Content-Disposition", exposed, StringComparison.Ordinal);
        Assert.Contains("ETag", exposed, StringComparison.Ordinal);
        Assert.Contains("GraphQL-Notices", exposed, StringComparison.Ordinal);
    }

    private static string Told(Reply reply) => string.Join(
        '\n',
        reply.Headers.Concat(reply.Content).Where(header => header.Key is not ("Date" or "Transfer-Encoding"))
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}")
            // That of no body may be left out (RFC 9110, 8.6).
            .Where(line => line != "Content-Length: 0").Order(StringComparer.Ordinal));
}
