using System.Net;
using System.Net.Sockets;
using System.Text;
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
        using var socket = await ConnectAsync(server);
        await socket.SendAsync(Encoding.ASCII.GetBytes(
            "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"));

        Assert.StartsWith("HTTP/1.1 400", await ReadAsync(socket), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clients_that_reset_the_connection_leave_no_fault_in_the_log_and_no_release_held()
    {
        await using var server = await TestServer.StartAsync();
        for (var i = 0; i < 20; i++)
        {
            using var socket = await ConnectAsync(server);
            await socket.SendAsync(Encoding.ASCII.GetBytes(HalfRequest));
            for (var waited = 0; server.Releases.Held == 0 && waited < 400; waited++)
            {
                await Task.Delay(5);
            }

            // Closing with no time to linger resets the connection.
            socket.Close(0);
            for (var waited = 0; server.Releases.Held > 0 && waited < 400; waited++)
            {
                await Task.Delay(5);
            }
        }

        Assert.Equal(HttpStatusCode.OK, (await server.PostAsync("{ hello }")).Status);
        Assert.Equal(0, server.Releases.Held);
        Assert.DoesNotContain(server.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    private static async Task<Socket> ConnectAsync(TestServer server)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, server.Client.BaseAddress!.Port);
        return socket;
    }

    private static async Task<string> ReadAsync(Socket socket)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        var answer = new StringBuilder();
        var buffer = new byte[4_096];
        int read;
        while ((read = await socket.ReceiveAsync(buffer, limit.Token)) > 0)
        {
            answer.Append(Encoding.ASCII.GetString(buffer, 0, read));
        }

        return answer.ToString();
    }
}
