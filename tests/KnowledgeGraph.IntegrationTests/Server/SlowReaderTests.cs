using KnowledgeGraph.Server.Errors;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>Replies that nobody reads are not kept for long, nor without end.</summary>
public sealed class SlowReaderTests
{
    private const string Large = "{ large(size: 9000000) }";
    private const string Slow = "127.0.0.2";
    private const string Other = "127.0.0.3";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_reply_has_a_time_in_all_however_steadily_a_little_of_it_is_read()
    {
        await using var server = await TestServer.StartAsync(options => options.Requests.SendTimeout = TimeSpan.FromSeconds(1));
        using var slow = await BareClient.ConnectAsync(server);
        await slow.SendAsync(BareClient.Get(Large));

        var (bytes, isClosed) = await slow.TrickleAsync(Patience);

        Assert.True(isClosed);
        Assert.InRange(bytes, 1, 8_999_999);
        Assert.True((await server.PostAsync("{ hello }")).HasData);
    }

    [Fact]
    public async Task A_client_that_does_not_read_gets_no_more_until_it_does()
    {
        await using var server = await TestServer.StartAsync(options => options.Load.MaxUnsentBytesPerClient = 8_000_000);
        using var slow = await BareClient.ConnectAsync(server, Slow);
        await slow.SendAsync(BareClient.Get(Large));
        var refused = await UntilAsync(server, Slow, answer => answer.StartsWith("HTTP/1.1 429", StringComparison.Ordinal));
        using var other = await BareClient.ConnectAsync(server, Other);

        Assert.Contains(ErrorCodes.TooMuchUnread, refused, StringComparison.Ordinal);
        Assert.Contains("Retry-After: 1", refused, StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 200", await other.AskAsync("{ hello }"), StringComparison.Ordinal);
        slow.Reset();
        await UntilAsync(server, Slow, answer => answer.StartsWith("HTTP/1.1 200", StringComparison.Ordinal));
    }

    [Fact]
    public async Task When_all_leave_too_much_unread_the_oldest_reply_of_whoever_leaves_most_is_cut_off()
    {
        await using var server = await TestServer.StartAsync(options => options.Load.MaxUnsentBytes = 20_000_000);
        using var first = await BareClient.ConnectAsync(server, Slow);
        using var second = await BareClient.ConnectAsync(server, Slow);
        using var other = await BareClient.ConnectAsync(server, Other);
        foreach (var client in new[] { first, second, other })
        {
            await client.SendAsync(BareClient.Get(Large));
            await HeldAsync(server);
        }

        Assert.True((await first.TrickleAsync(Patience)).IsClosed);
        Assert.False((await other.TrickleAsync(TimeSpan.FromSeconds(1))).IsClosed);
    }

    private static async Task<string> UntilAsync(TestServer server, string from, Func<string, bool> isWanted)
    {
        var answer = "";
        for (var tries = 0; tries < 200; tries++)
        {
            using var client = await BareClient.ConnectAsync(server, from);
            answer = await client.AskAsync("{ hello }");
            if (isWanted(answer))
            {
                break;
            }

            await Task.Delay(50);
        }

        Assert.True(isWanted(answer), answer);
        return answer;
    }

    // Until the reply is made and has filled all buffers on its way.
    private static Task HeldAsync(TestServer server) => Task.Delay(server.Releases.Held > 0 ? 1_000 : 1_500);
}
