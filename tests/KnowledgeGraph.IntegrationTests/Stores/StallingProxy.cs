using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace KnowledgeGraph.IntegrationTests.Stores;

/// <summary>
/// The way to a database server, on a port of its own: open, closed, or stalled, so that connections are taken and nothing comes through.
/// </summary>
internal sealed class StallingProxy : IDisposable
{
    private readonly IPEndPoint _server;
    private readonly ConcurrentDictionary<Socket, bool> _open = [];
    private TcpListener? _listener;
    private TaskCompletionSource _flow = Flowing();
    private long _sent;
    private long _cutAfter = long.MaxValue;
    private long _stallAfter = long.MaxValue;
    private int _rejected;
    private bool _isRejecting;

    private StallingProxy(int port)
    {
        _server = new IPEndPoint(IPAddress.Loopback, port);
        Port = Loopback.FreePort();
    }

    public int Port { get; }

    /// <summary>Bytes that went to the server.</summary>
    public long Sent => Interlocked.Read(ref _sent);

    /// <summary>Connections that were closed as soon as they came.</summary>
    public int Rejected => Volatile.Read(ref _rejected);

    /// <summary>Whether it has fallen silent.</summary>
    public bool IsStalled => !_flow.Task.IsCompleted;

    /// <summary>A way to the server of a connection string, closed at first.</summary>
    public static StallingProxy To(string connection) =>
        new(
            int.Parse(new NpgsqlConnectionStringBuilder(connection).Host!.Split(':')[1],
                System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The connection string that takes this way.</summary>
    public string Through(string connection) =>
        new NpgsqlConnectionStringBuilder(connection) { Host = $"127.0.0.1:{Port}" }.ConnectionString;

    public void Open()
    {
        (_sent, _cutAfter, _stallAfter, _isRejecting) = (0, long.MaxValue, long.MaxValue, false);
        var listener = _listener = new TcpListener(IPAddress.Loopback, Port);
        listener.Start();
        _ = Task.Run(() => AcceptAsync(listener));
    }

    /// <summary>Cuts every connection, and refuses new ones.</summary>
    public void Close()
    {
        _listener?.Dispose();
        _listener = null;
        CutAll();
    }

    /// <summary>Cuts every connection, and takes new ones only to close and count them.</summary>
    public void Reject()
    {
        _isRejecting = true;
        CutAll();
    }

    /// <summary>Opens, and closes when so many bytes have gone to the server.</summary>
    public void OpenFor(long bytes)
    {
        Open();
        _cutAfter = bytes;
    }

    /// <summary>
    /// Opens, and stalls when so many bytes have gone to the server: it takes connections from then on, and says nothing.
    /// </summary>
    public void StallAfter(long bytes)
    {
        Open();
        _stallAfter = bytes;
    }

    public void Stall() => _flow = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Resume() => _flow.TrySetResult();

    public void Dispose()
    {
        Resume();
        Close();
    }

    private static TaskCompletionSource Flowing()
    {
        var flowing = new TaskCompletionSource();
        flowing.SetResult();
        return flowing;
    }

    private void CutAll()
    {
        foreach (var socket in _open.Keys)
        {
            socket.Dispose();
        }
    }

    private async Task AcceptAsync(TcpListener listener)
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptSocketAsync();
                if (_isRejecting)
                {
                    Interlocked.Increment(ref _rejected);
                    client.Dispose();
                    continue;
                }

                _open[client] = true;
                _ = Task.Run(() => ServeAsync(client));
            }
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
        {
            // Nobody is let in any more.
        }
    }

    private async Task ServeAsync(Socket client)
    {
        using var server = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await _flow.Task;
            await server.ConnectAsync(_server);
            _open[server] = true;
            await Task.WhenAny(PumpAsync(client, server, isToServer: true), PumpAsync(server, client, isToServer: false));
        }
        catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
        {
            // The server is not there.
        }

        _open.TryRemove(client, out _);
        _open.TryRemove(server, out _);
        client.Dispose();
    }

    private async Task PumpAsync(Socket from, Socket to, bool isToServer)
    {
        var buffer = new byte[16_384];
        try
        {
            while (await from.ReceiveAsync(buffer) is var count and > 0)
            {
                await _flow.Task;
                var sent = isToServer ? Interlocked.Add(ref _sent, count) : 0;
                if (sent > _cutAfter)
                {
                    Close();
                    return;
                }

                if (sent > _stallAfter)
                {
                    _stallAfter = long.MaxValue;
                    Stall();
                    await _flow.Task;
                }

                await to.SendAsync(buffer.AsMemory(0, count));
            }
        }
        catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
        {
            // One end has gone, and the other goes with it.
        }
    }
}
