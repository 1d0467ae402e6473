using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace KnowledgeGraph.Benchmarks.Load;

/// <summary>
/// 200 clients that send a byte now and then, and 500 that send nothing, beside a good one. Run with <c>load slow FOLDER</c>.
/// </summary>
internal static class SlowClientStudy
{
    private const int Slow = 200;
    private const int Idle = 500;
    private const int GoodClients = 2;

    private static readonly TimeSpan Time = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public static async Task RunAsync(string folder)
    {
        using var served = new ServedProcess(folder);
        using var requester = new Requester(served.Address);
        await requester.ClosedAsync(Questions.Mixture, GoodClients, Time / 2).ConfigureAwait(false);
        var quiet = await requester.ClosedAsync(Questions.Mixture, GoodClients, Time, Pause).ConfigureAwait(false);
        var before = served.Handles;
        using var end = new CancellationTokenSource();
        var sockets = new List<Socket>();
        for (var i = 0; i < Slow + Idle; i++)
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(IPAddress.Loopback, served.Address.Port).ConfigureAwait(false);
            sockets.Add(socket);
        }

        var opened = Stopwatch.StartNew();
        var trickling = sockets.Take(Slow).Select((socket, place) => TrickleAsync(socket, place, end.Token)).ToList();
        var beside = await requester.ClosedAsync(Questions.Mixture, GoodClients, Time, Pause).ConfigureAwait(false);
        while (served.Handles > before + Idle + 10 && opened.Elapsed < TimeSpan.FromMinutes(2))
        {
            await Task.Delay(200).ConfigureAwait(false);
        }

        var gone = opened.Elapsed;
        await end.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(trickling).ConfigureAwait(false);
        sockets.ForEach(socket => socket.Dispose());
        Console.WriteLine($"quiet: {quiet.Count} requests, p50 {quiet.Percentile(0.5):0.0} ms, p99 {quiet.Percentile(0.99):0.0} ms");
        Console.WriteLine($"beside {Slow} slow and {Idle} idle clients: {beside.Count} requests, p50 {beside.Percentile(0.5):0.0} ms, p99 "
            + $"{beside.Percentile(0.99):0.0} ms, {beside.Percentile(0.99) / quiet.Percentile(0.99):0.00} times (bar 2)");
        Console.WriteLine($"answers that were not 200: {beside.Count(answer => answer.Status != 200)}; slow clients' sockets gone after "
            + $"{gone.TotalSeconds:0} s (bar 40)");
    }

    // Half of them dawdle over the headers, half over the body.
    private static async Task TrickleAsync(Socket socket, int place, CancellationToken end)
    {
        var text = place % 2 == 0
            ? "POST /graphql HTTP/1.1\r\nHost: slow\r\nX-Slow: " + new string('x', 1_000)
            : "POST /graphql HTTP/1.1\r\nHost: slow\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n"
                + new string(' ', 1_000);
        var sent = place % 2 == 0 ? 30 : text.Length - 1_000;
        try
        {
            await socket.SendAsync(Encoding.ASCII.GetBytes(text[..sent]), end).ConfigureAwait(false);
            while (!end.IsCancellationRequested && sent < text.Length)
            {
                await Task.Delay(500, end).ConfigureAwait(false);
                await socket.SendAsync(Encoding.ASCII.GetBytes(text.Substring(sent++, 1)), end).ConfigureAwait(false);
            }
        }
        catch (Exception fault) when (fault is SocketException or OperationCanceledException)
        {
            // Cut off, as it should be.
        }
    }
}
