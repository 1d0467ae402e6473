using System.Net;
using System.Net.Sockets;
using System.Text;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>A client that sends what it likes, by bare socket.</summary>
internal sealed class BareClient : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 8_192 };

    /// <summary>Connects, from an address of loopback if one is given.</summary>
    public static async Task<BareClient> ConnectAsync(TestServer server, string? from = null)
    {
        var client = new BareClient();
        if (from is not null)
        {
            client._socket.Bind(new IPEndPoint(IPAddress.Parse(from), 0));
        }

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

    /// <summary>Asks for one query and reads the whole answer, after which the server closes the connection.</summary>
    public async Task<string> AskAsync(string query)
    {
        await SendAsync(Get(query, "close"));
        return await ReadToEndAsync();
    }

    /// <summary>A request for one query.</summary>
    public static string Get(string query, string connection = "keep-alive") =>
        $"GET /graphql?query={Uri.EscapeDataString(query)} HTTP/1.1\r\nHost: x\r\nAccept: application/graphql-response+json\r\nConnection: "
            + $"{connection}\r\n\r\n";

    /// <summary>
    /// Reads a little at a time, until the server closes the connection or the time is over; gives how much came, and whether it was
    /// closed.
    /// </summary>
    public async Task<(long Bytes, bool IsClosed)> TrickleAsync(TimeSpan time)
    {
        using var limit = new CancellationTokenSource(time);
        var buffer = new byte[1_000];
        var bytes = 0L;
        try
        {
            int read;
            while ((read = await _socket.ReceiveAsync(buffer, limit.Token)) > 0)
            {
                bytes += read;
                await Task.Delay(20, limit.Token);
            }
        }
        catch (SocketException)
        {
        }
        catch (OperationCanceledException)
        {
            return (bytes, false);
        }

        return (bytes, true);
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
