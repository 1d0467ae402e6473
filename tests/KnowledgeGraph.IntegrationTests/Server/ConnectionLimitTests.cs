using System.Net.Sockets;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>Limits that Kestrel keeps for us, each at its edge; times are set short.</summary>
public sealed class ConnectionLimitTests
{
    private const string Get = "GET /graphql?query=%7Bhello%7D HTTP/1.1\r\n";

    [Theory]
    [InlineData(8_192, 200)]
    [InlineData(8_193, 414)]
    public async Task A_request_line_may_have_8_192_bytes(int bytes, int status)
    {
        const string Start = "GET /graphql?query=%7Bhello%7D&x=";
        const string End = " HTTP/1.1\r\n";

        Assert.Equal(
            status,
            await StatusAsync(Start + new string('x', bytes - Start.Length - End.Length) + End + "Host: localhost\r\n\r\n"));
    }

    [Theory]
    [InlineData(100, 200)]
    [InlineData(101, 431)]
    public async Task A_request_may_have_100_headers(int headers, int status) =>
        Assert.Equal(
            status,
            await StatusAsync(
                Get + "Host: localhost\r\n" + string.Concat(Enumerable.Range(1, headers - 1).Select(i => $"X-{i}: a\r\n")) + "\r\n"));

    [Theory]
    [InlineData(32_768, 200)]
    [InlineData(32_769, 431)]
    public async Task All_headers_together_may_have_32_768_bytes(int bytes, int status)
    {
        const string Host = "Host: localhost\r\n";
        const string Long = "X-Long: ";
        // The line break that ends each header counts, the empty line does not.
        var filling = new string('x', bytes - Host.Length - Long.Length - "\r\n".Length);

        Assert.Equal(status, await StatusAsync(Get + Host + Long + filling + "\r\n\r\n"));
    }

    [Fact]
    public async Task Connections_above_the_limit_are_closed_unanswered_and_taken_again_when_one_has_gone()
    {
        await using var server = await TestServer.StartAsync(options => options.Connections.MaxConcurrent = 2);
        using var first = await BareClient.ConnectAsync(server);
        using var second = await BareClient.ConnectAsync(server);
        Assert.Equal(200, await AskAsync(first));
        Assert.Equal(200, await AskAsync(second));
        using (var third = await BareClient.ConnectAsync(server))
        {
            Assert.Equal("", await third.ReadToEndAsync());
        }

        first.Dispose();
        var isServed = false;
        for (var tries = 0; tries < 50 && !isServed; tries++)
        {
            await Task.Delay(20);
            using var next = await BareClient.ConnectAsync(server);
            await next.SendAsync(Get + "Host: localhost\r\nConnection: close\r\n\r\n");
            isServed = (await next.ReadToEndAsync()).StartsWith("HTTP/1.1 200", StringComparison.Ordinal);
        }

        Assert.True(isServed);
    }

    [Fact]
    public async Task An_address_may_have_its_part_of_the_connections_and_others_theirs()
    {
        await using var server = await TestServer.StartAsync(options => options.Connections.MaxPerAddress = 2);
        using var first = await BareClient.ConnectAsync(server, "127.0.0.2");
        using var second = await BareClient.ConnectAsync(server, "127.0.0.2");
        Assert.Equal(200, await AskAsync(first));
        Assert.Equal(200, await AskAsync(second));
        Assert.True(await IsTurnedAwayAsync(server, "127.0.0.2"));
        using var other = await BareClient.ConnectAsync(server, "127.0.0.3");
        Assert.Equal(200, await AskAsync(other));
    }

    [Fact]
    public async Task A_connection_that_says_nothing_is_closed_soon_and_one_that_says_something_is_not()
    {
        await using var server = await TestServer.StartAsync(options => options.Connections.FirstByteTimeout = TimeSpan.FromSeconds(1));
        using var silent = await BareClient.ConnectAsync(server);
        using var slow = await BareClient.ConnectAsync(server);
        await slow.SendAsync("G");

        Assert.Equal("", await silent.ReadToEndAsync());
        await slow.SendAsync(Get[1..] + "Host: localhost\r\n\r\n");
        Assert.Equal(200, await slow.ReadStatusAsync());
    }

    [Fact]
    public async Task Headers_that_do_not_come_in_time_are_408()
    {
        await using var server = await TestServer.StartAsync(options => options.Connections.HeadersTimeout = TimeSpan.FromSeconds(1));
        using var client = await BareClient.ConnectAsync(server);
        await client.SendAsync(Get + "Host: loc");

        Assert.StartsWith("HTTP/1.1 408", await client.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_slower_than_the_rate_is_408_and_a_fast_one_is_answered()
    {
        await using var server = await TestServer.StartAsync(options =>
        {
            options.Connections.MinBodyBytesPerSecond = 1_000;
            options.Connections.BodyGracePeriod = TimeSpan.FromSeconds(1.1);
        });
        using var slow = await BareClient.ConnectAsync(server);
        await slow.SendAsync(
            "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"query\":");

        Assert.StartsWith("HTTP/1.1 408", await slow.ReadToEndAsync(), StringComparison.Ordinal);
        Assert.True((await server.PostAsync("{ hello }")).HasData);
    }

    [Fact]
    public async Task An_idle_connection_is_closed_after_its_time_and_not_before()
    {
        await using var server = await TestServer.StartAsync(options => options.Connections.KeepAliveTimeout = TimeSpan.FromSeconds(2));
        using var client = await BareClient.ConnectAsync(server);
        Assert.Equal(200, await AskAsync(client));
        await Task.Delay(500);
        Assert.Equal(200, await AskAsync(client));

        Assert.Equal("", await client.ReadToEndAsync());
    }

    // A connection may be reset before it is told that it is there.
    private static async Task<bool> IsTurnedAwayAsync(TestServer server, string from)
    {
        try
        {
            using var client = await BareClient.ConnectAsync(server, from);
            return await client.ReadToEndAsync() == "";
        }
        catch (SocketException)
        {
            return true;
        }
    }

    private static async Task<int> AskAsync(BareClient client)
    {
        await client.SendAsync(Get + "Host: localhost\r\n\r\n");
        return await client.ReadStatusAsync();
    }

    private static async Task<int> StatusAsync(string request)
    {
        await using var server = await TestServer.StartAsync();
        using var client = await BareClient.ConnectAsync(server);
        await client.SendAsync(request);
        return await client.ReadStatusAsync();
    }
}
