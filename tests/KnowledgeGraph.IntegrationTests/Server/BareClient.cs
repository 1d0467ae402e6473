using System.Net;
using System.Net.Sockets;
using System.Text;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>A client that sends what it likes, by bare socket.</summary>
internal sealed class BareClient : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp);

    public static async Task<BareClient> ConnectAsync(TestServer server)
    {
        var client = new BareClient();
        await client._socket.ConnectAsync(IPAddress.Loopback, server.Client.BaseAddress!.Port);
        return client;
    }

    public Task SendAsync(string text) => _socket.SendAsync(Encoding.ASCII.GetBytes(text));

    /// <summary>All that the server sends until it closes the connection; fails when it leaves it open for five seconds.</summary>
    public async Task<string> ReadToEndAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        var answer = new StringBuilder();
        var buffer = new byte[4_096];
        try
        {
            int read;
            while ((read = await _socket.ReceiveAsync(buffer, limit.Token)) > 0)
            {
                answer.Append(Encoding.ASCII.GetString(buffer, 0, read));
            }
        }
        catch (SocketException reset) when (reset.SocketErrorCode == SocketError.ConnectionReset)
        {
        }

        return answer.ToString();
    }

    /// <summary>The status of the next answer.</summary>
    public async Task<int> ReadStatusAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        var buffer = new byte[4_096];
        var read = await _socket.ReceiveAsync(buffer, limit.Token);
        return int.Parse(Encoding.ASCII.GetString(buffer, 0, read).Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Closes with no time to linger, which resets the connection.</summary>
    public void Reset() => _socket.Close(0);

    public void Dispose() => _socket.Dispose();
}
