using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace KnowledgeGraph.Benchmarks.Load;

/// <summary>Everything that servers have fallen over, twice, beside a good client. Run with <c>load hostile FOLDER</c>.</summary>
internal static class HostileStudy
{
    private static readonly TimeSpan QuietTime = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public static async Task RunAsync(string folder)
    {
        using var served = new ServedProcess(folder);
        using var good = new Requester(served.Address);
        using var bad = new Requester(served.Address);
        await good.ClosedAsync(Questions.Mixture, clients: 2, QuietTime).ConfigureAwait(false);
        var quiet = await good.ClosedAsync(Questions.Mixture, clients: 1, QuietTime, Pause).ConfigureAwait(false);
        var memory = new List<double>();
        var faults = new List<string>();
        var victim = new List<Answer>();
        for (var pass = 1; pass <= 3; pass++)
        {
            var beside = good.ClosedAsync(Questions.Mixture, clients: 1, QuietTime, Pause);
            var watch = Stopwatch.StartNew();
            var slowest = 0.0;
            var count = 0;
            do
            {
                foreach (var (name, request) in HostileRequests.All())
                {
                    using (request)
                    {
                        var answer = await bad.SendAsync(request).ConfigureAwait(false);
                        slowest = Math.Max(slowest, answer.Milliseconds);
                        count++;
                        if (answer.Status is 0 or >= 500)
                        {
                            faults.Add($"{name}: {answer.Status}");
                        }
                    }
                }

                foreach (var text in HostileRequests.Raw())
                {
                    count++;
                    await SendRawAsync(served.Address, text).ConfigureAwait(false);
                }
            }
            while (watch.Elapsed < QuietTime);

            victim.AddRange(await beside.ConfigureAwait(false));
            memory.Add(served.ResidentMegabytes);
            Console.WriteLine($"pass {pass}: {count} hostile requests, slowest {slowest:0} ms, resident {memory[^1]:0} MB");
        }

        Console.WriteLine($"5xx or broken: {(faults.Count == 0 ? "none" : string.Join("; ", faults.Distinct()))}; process "
            + $"{(served.HasEnded ? "has ended" : "runs")}");
        Console.WriteLine($"the good client: quiet p99 {quiet.Percentile(0.99):0.0} ms, beside p99 {victim.Percentile(0.99):0.0} ms, "
            + $"{victim.Percentile(0.99) / quiet.Percentile(0.99):0.00} times (bar 2), errors "
            + $"{victim.Count(answer => answer.Status != 200)}");
        Console.WriteLine($"memory of the second pass over the first {memory[1] - memory[0]:+0;-0;0} MB, of the third over the second "
            + $"{memory[2] - memory[1]:+0;-0;0} MB (bar +20)");
    }

    private static async Task SendRawAsync(Uri address, string text)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        try
        {
            await socket.ConnectAsync(address.Host, address.Port, limit.Token).ConfigureAwait(false);
            await socket.SendAsync(Encoding.Latin1.GetBytes(text), limit.Token).ConfigureAwait(false);
            await socket.ReceiveAsync(new byte[1_024], limit.Token).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is SocketException or OperationCanceledException)
        {
            // Closed on, or left waiting: either is an answer.
        }
    }
}
