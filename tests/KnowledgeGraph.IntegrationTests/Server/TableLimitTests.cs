using System.Net;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Hosting;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>Tables under the limit on a client's cost: whole, or refused before the first row, or broken off for all to see.</summary>
public sealed class TableLimitTests
{
    private const string Address = "/graphql/table?query=%7Brows%7Bnodes%7Bnumber%7D%7D%7D";

    [Fact]
    public async Task Pages_after_the_first_wait_for_what_their_client_may_ask_for()
    {
        await using var server = await StartAsync(costPerSecond: 500, atOnce: 130);
        var reply = await server.SendAsync(HttpMethod.Get, Address);

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal(
            ["number", .. Enumerable.Range(0, PagedSchema.Count).Select(number => $"{number}")],
            reply.Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task A_first_page_that_may_not_be_asked_for_is_refused_before_any_row()
    {
        await using var server = await StartAsync(costPerSecond: 1, atOnce: 101);
        var reply = await server.SendAsync(HttpMethod.Get, Address);

        Assert.Equal((HttpStatusCode.TooManyRequests, ErrorCodes.RateLimited), (reply.Status, reply.Code));
        Assert.NotNull(reply.Headers.RetryAfter);
        Assert.Null(reply.Content.ContentDisposition);
    }

    [Theory]
    [InlineData("identity")]
    [InlineData("br")]
    public async Task A_page_that_waits_for_too_long_breaks_the_table_off_and_the_log_says_so(string coding)
    {
        await using var server = await StartAsync(costPerSecond: 1, atOnce: 115, options =>
        {
            options.Tables.MaxPageWait = TimeSpan.FromMilliseconds(100);
            options.Compression.MinBytes = 0;
        });
        using var request = new HttpRequestMessage(HttpMethod.Get, Address);
        request.Headers.Add("Accept-Encoding", coding);

        await Assert.ThrowsAsync<HttpRequestException>(async () =>
        {
            using var response = await server.Client.SendAsync(request);
            await response.Content.ReadAsByteArrayAsync();
        });
        Assert.Contains(server.Log.Lines, line => line.StartsWith("Warning", StringComparison.Ordinal)
            && line.Contains($" rows with {ErrorCodes.RateLimited}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_that_fails_breaks_the_table_off_and_the_log_says_after_how_many_rows()
    {
        await using var server = await TestServer.StartAsync(
            options => options.Pages.MaxSize = options.Pages.DefaultSize = 4,
            new PagedSchema { FailsAt = 3 });

        await Assert.ThrowsAsync<HttpRequestException>(() => server.Client.GetStringAsync(Address));
        Assert.Contains(server.Log.Lines, line => line.StartsWith("Warning", StringComparison.Ordinal)
            && line.Contains("after 8 rows with NO_MORE", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_page_of_a_table_costs_is_told_without_running_it()
    {
        var schema = new PagedSchema();
        await using var server = await TestServer.StartAsync(options => options.Pages.MaxSize = options.Pages.DefaultSize = 4, schema);
        var reply = await server.SendAsync(HttpMethod.Get, Address, "text/csv", cost: "validate");
        var wrong = await server.SendAsync(HttpMethod.Get, Address, "text/csv", cost: "nonsense");

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.True(reply.Json.GetProperty("extensions").GetProperty("cost").GetProperty("fieldCost").GetInt32() > 0);
        Assert.Equal(System.Text.Json.JsonValueKind.Null, reply.Data.ValueKind);
        Assert.Equal((0, true), (schema.Pages, reply.Headers.CacheControl!.NoStore));
        Assert.Equal((HttpStatusCode.BadRequest, ErrorCodes.BadRequest), (wrong.Status, wrong.Code));
    }

    [Fact]
    public async Task The_head_of_a_table_takes_no_more_than_its_first_page()
    {
        var schema = new PagedSchema();
        await using var server = await TestServer.StartAsync(options => options.Pages.MaxSize = options.Pages.DefaultSize = 4, schema);
        var reply = await server.SendAsync(HttpMethod.Head, Address);

        Assert.Equal((HttpStatusCode.OK, "text/csv", ""), (reply.Status, reply.MediaType, reply.Text));
        Assert.EndsWith(".csv\"", reply.Content.ContentDisposition!.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, schema.Pages);
    }

    [Theory]
    [InlineData("/graphql/table.csv", "application/x-ndjson", "text/csv")]
    [InlineData("/graphql/table.ndjson", "text/csv", "application/x-ndjson")]
    [InlineData("/graphql/table.NDJSON", "*/*", "application/x-ndjson")]
    [InlineData("/graphql/table.csv", "image/png", "text/csv")]
    public async Task The_end_of_the_address_decides_the_format(string path, string accept, string expected)
    {
        await using var server = await TestServer.StartAsync(schema: new PagedSchema());
        var address = Address.Replace("/graphql/table", path, StringComparison.Ordinal);

        Assert.Equal(expected, (await server.SendAsync(HttpMethod.Get, address, accept)).MediaType);
        using var content = System.Net.Http.Json.JsonContent.Create(new { query = "{ rows { nodes { number } } }" });
        Assert.Equal(expected, (await server.SendAsync(HttpMethod.Post, path, accept, content)).MediaType);
    }

    [Theory]
    [InlineData("/graphql/table.csv", "ndjson", 400)]
    [InlineData("/graphql/table.csv", "xml", 400)]
    [InlineData("/graphql/table.ndjson", "ndjson", 200)]
    [InlineData("/graphql/table", "xml", 406)]
    public async Task An_address_that_contradicts_its_parameter_is_refused(string path, string format, int status)
    {
        await using var server = await TestServer.StartAsync(schema: new PagedSchema());
        var reply = await server.SendAsync(
            HttpMethod.Get,
            Address.Replace("/graphql/table", path, StringComparison.Ordinal) + "&format=" + format);

        Assert.Equal(status, (int)reply.Status);
    }

    private static Task<TestServer> StartAsync(
        int costPerSecond,
        int atOnce,
        Action<ServerOptions>? configure = null) => TestServer.StartAsync(
        options =>
        {
            options.Pages.MaxSize = options.Pages.DefaultSize = 4;
            options.Load.CostPerSecond = costPerSecond;
            options.Load.CostAtOnce = atOnce;
            configure?.Invoke(options);
        },
        new PagedSchema());
}
