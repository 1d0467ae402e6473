using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Benchmarks.Load;

/// <summary>
/// So many requests a second over a set of kept connections, by plain sockets: what sends ten times what a service can answer must cost a
/// fraction of what the service does. A connection that still waits for an answer when its turn comes lets the turn pass.
/// </summary>
internal sealed class OpenLoad(Uri address, string query)
{
    private const int Connections = 512;

    private readonly byte[] _request = Request(address, query);
    private readonly ConcurrentQueue<Answer> _answers = new();
    private int _passed;

    /// <summary>Turns that were let pass.</summary>
    public int Passed => _passed;

    /// <summary>Sends for a time.</summary>
    public async Task<List<Answer>> RunAsync(double perSecond, TimeSpan time)
    {
        var connections = (int)Math.Clamp(perSecond, 1, Connections);
        var every = TimeSpan.FromSeconds(connections / perSecond);
        var sockets = new List<Socket>();
        while (sockets.Count < connections)
        {
            // Before the clock starts: hundreds of connections made at once are a load of their own.
            sockets.Add(await ConnectAsync().ConfigureAwait(false));
        }

        var watch = Stopwatch.StartNew();
        await Task.WhenAll(
            sockets.Select((socket, place) =>
                Task.Run(() => SendAsync(socket, every * ((double)place / connections), every, time, watch)))).ConfigureAwait(false);
        return [.. _answers];
    }

    /// <summary>Sends over some connections, on each as soon as the last request is answered.</summary>
    public async Task<List<Answer>> SaturateAsync(int connections, TimeSpan time)
    {
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(
            Enumerable.Range(0, connections)
                .Select(_ => Task.Run(() => SendAsync(socket: null, TimeSpan.Zero, TimeSpan.Zero, time, watch)))).ConfigureAwait(false);
        return [.. _answers];
    }

    private async Task SendAsync(Socket? socket, TimeSpan first, TimeSpan every, TimeSpan time, Stopwatch watch)
    {
        var buffer = new byte[1 << 16];
        for (var due = first; due < time && watch.Elapsed < time; due += every)
        {
            if (watch.Elapsed is var now && now < due)
            {
                await Task.Delay(due - now).ConfigureAwait(false);
            }
            else if (every > TimeSpan.Zero && now - due >= every)
            {
                Interlocked.Increment(ref _passed);
                continue;
            }

            var started = Stopwatch.GetTimestamp();
            var answer = new Answer(0, 0, SaysWhenToRetry: false);
            try
            {
                socket ??= await ConnectAsync().ConfigureAwait(false);
                await socket.SendAsync(_request).ConfigureAwait(false);
                answer = await ReadAsync(socket, buffer).ConfigureAwait(false);
            }
            catch (SocketException)
            {
                socket?.Dispose();
                socket = null;
            }

            _answers.Enqueue(answer with { Milliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds });
        }

        socket?.Dispose();
    }

    private async Task<Socket> ConnectAsync()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, address.Port).ConfigureAwait(false);
        return socket;
    }

    // Every reply of the service tells its length.
    private static async Task<Answer> ReadAsync(Socket socket, byte[] buffer)
    {
        var (read, bodyFrom, missing) = (0, -1, 1);
        var answer = new Answer(0, 0, SaysWhenToRetry: false);
        while (missing > 0)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(bodyFrom < 0 ? read : 0)).ConfigureAwait(false);
            if (part == 0)
            {
                throw new SocketException((int)SocketError.ConnectionReset);
            }

            if (bodyFrom >= 0)
            {
                missing -= part;
                continue;
            }

            read += part;
            var end = buffer.AsSpan(0, read).IndexOf("\r\n\r\n"u8);
            if (end >= 0)
            {
                bodyFrom = end + 4;
                var head = Encoding.ASCII.GetString(buffer, 0, end);
                answer = new Answer(
                    int.Parse(head.AsSpan(9, 3), CultureInfo.InvariantCulture),
                    0,
                    head.Contains("\r\nRetry-After:", StringComparison.OrdinalIgnoreCase));
                missing = LengthIn(head) - (read - bodyFrom);
            }
        }

        return answer;
    }

    private static int LengthIn(string head)
    {
        const string Name = "\r\nContent-Length:";
        var at = head.IndexOf(Name, StringComparison.OrdinalIgnoreCase);
        var value = at < 0 ? throw new InvalidDataException("a reply without its length: " + head) : head[(at + Name.Length)..];
        return int.Parse(value.Split('\r')[0], CultureInfo.InvariantCulture);
    }

    private static byte[] Request(Uri address, string query)
    {
        var body = JsonSerializer.Serialize(new { query });
        return Encoding.UTF8.GetBytes($"POST /graphql HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: "
            + $"application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");
    }
}
