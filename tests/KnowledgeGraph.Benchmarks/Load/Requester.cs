using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Benchmarks.Load;

/// <summary>Sends queries, so many at once, and keeps how each ended.</summary>
internal sealed class Requester(Uri address, string? from = null) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler
    {
        UseProxy = false,
        ConnectCallback = (context, cancellation) => ConnectAsync(context.DnsEndPoint, from, cancellation),
    })
    { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };

    /// <summary>Each of some clients sends its next query when the last is answered.</summary>
    public async Task<List<Answer>> ClosedAsync(IReadOnlyList<string> queries, int clients, TimeSpan time, TimeSpan pause = default)
    {
        var answers = new ConcurrentQueue<Answer>();
        var end = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(async () =>
        {
            for (var place = client; end.Elapsed < time; place++)
            {
                answers.Enqueue(await AskAsync(queries[place % queries.Count]).ConfigureAwait(false));
                if (pause > TimeSpan.Zero)
                {
                    await Task.Delay(pause).ConfigureAwait(false);
                }
            }
        }))).ConfigureAwait(false);
        return [.. answers];
    }

    /// <summary>Sends one query.</summary>
    public async Task<Answer> AskAsync(string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent(
                JsonSerializer.Serialize(new { query }),
                Encoding.UTF8,
                new MediaTypeHeaderValue("application/json")),
        };
        return await SendAsync(request).ConfigureAwait(false);
    }

    /// <summary>Sends a body and gives the reply.</summary>
    public async Task<string> ReadAsync(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        using var response = await _client.PostAsync("/graphql", content).ConfigureAwait(false);
        return await response.Content.ReadAsStringAsync().ConfigureAwait(false);
    }

    /// <summary>As the other, whatever becomes of it.</summary>
    public async Task TryReadAsync(string body)
    {
        try
        {
            await ReadAsync(body).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
        {
            // Turned away, or cut off.
        }
    }

    /// <summary>Sends any request.</summary>
    public async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            using var response = await _client.SendAsync(request).ConfigureAwait(false);
            await response.Content.ReadAsByteArrayAsync().ConfigureAwait(false);
            return new Answer(
                (int)response.StatusCode,
                Stopwatch.GetElapsedTime(started).TotalMilliseconds,
                response.Headers.RetryAfter is not null);
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
        {
            return new Answer(0, Stopwatch.GetElapsedTime(started).TotalMilliseconds, SaysWhenToRetry: false);
        }
    }

    public Task<string> GetAsync(string path) => _client.GetStringAsync(path);

    public void Dispose() => _client.Dispose();

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint to, string? from, CancellationToken cancellation)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        if (from is not null)
        {
            socket.Bind(new IPEndPoint(IPAddress.Parse(from), 0));
        }

        await socket.ConnectAsync(to.Host, to.Port, cancellation).ConfigureAwait(false);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
