using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Benchmarks.Load;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.Benchmarks.History;

/// <summary>
/// How soon an activation reaches 1,000 listeners, each of whom watches a gene of its own, beside one that reads nothing: run with
/// <c>watchers FOLDER</c>, a data folder with two releases or more; it is turned from the one before the newest to the newest and back.
/// </summary>
internal static class WatcherStudy
{
    private const int Sockets = 50;
    private const int PerSocket = 20;
    private const int Turns = 5;

    public static async Task RunAsync(string folder)
    {
        using var store = ReleaseStores.InFolder(folder, TimeProvider.System);
        var ids = store.List().Take(2).Select(release => release.Id).ToList();
        store.Activate(ids[1]);
        var genes = Genes(store);
        using var served = new ServedProcess(folder);
        using var end = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        var told = new ConcurrentDictionary<string, (long At, string To)>();
        var wrong = new ConcurrentBag<string>();
        var listeners = new List<Task>();
        for (var socket = 0; socket < Sockets; socket++)
        {
            var own = genes.Skip(socket * PerSocket).Take(PerSocket).ToList();
            var open = await OpenAsync(served, own, end.Token).ConfigureAwait(false);
            listeners.Add(socket == 0 ? Task.Delay(Timeout.Infinite, end.Token) : ListenAsync(open, told, wrong.Add, end.Token));
        }

        // Nothing tells when a subscription has begun.
        await Task.Delay(TimeSpan.FromSeconds(10), end.Token).ConfigureAwait(false);
        var heard = (Sockets - 1) * PerSocket;
        for (var turn = 0; turn < Turns; turn++)
        {
            var to = ids[turn % 2];
            var start = Stopwatch.GetTimestamp();
            store.Activate(to);
            while (told.Values.Count(one => one.To == to) < heard && Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(30))
            {
                await Task.Delay(5, end.Token).ConfigureAwait(false);
            }

            var times = told.Values.Where(one => one.To == to).Select(one => Stopwatch.GetElapsedTime(start, one.At).TotalMilliseconds)
                .Order()
                .ToList();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{times.Count} of {heard} listeners told: the first after {times.FirstOrDefault():F0} ms, half after "
                    + $"{times.ElementAtOrDefault(times.Count / 2):F0} ms, the last after {times.LastOrDefault():F0} ms; {wrong.Count} "
                    + $"wrong{(wrong.TryPeek(out var one) ? $", such as {one[..Math.Min(one.Length, 300)]}" : "")}"));
            await Task.Delay(TimeSpan.FromSeconds(2), end.Token).ConfigureAwait(false);
        }

        await end.CancelAsync().ConfigureAwait(false);
    }

    private static List<string> Genes(ReleaseStore store)
    {
        using var host = new ReleaseHost(store);
        host.Follow();
        using var lease = host.Acquire()!;
        var graph = lease.Graph;
        return [.. Enumerable.Range(0, graph.Genes.Count).Where(row => graph.DiseaseGenes.ByRight.Degree(row) > 0).Take(Sockets * PerSocket)
            .Select(row => graph.Genes.Curie[row]!)];
    }

    private static async Task<ClientWebSocket> OpenAsync(ServedProcess served, List<string> genes, CancellationToken end)
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        await socket.ConnectAsync(new Uri($"ws://{served.Address.Authority}/graphql"), end).ConfigureAwait(false);
        await SendAsync(socket, new { type = "connection_init" }, end).ConfigureAwait(false);
        foreach (var gene in genes)
        {
            var query = $$"""subscription { changes(of: ["{{gene}}"]) { to { id } records { totalCount } links(first: 5) { totalCount """
                + $$"""nodes { from to change } } } }""";
            await SendAsync(socket, new { id = gene, type = "subscribe", payload = new { query } }, end).ConfigureAwait(false);
        }

        return socket;
    }

    private static async Task ListenAsync(
        ClientWebSocket socket,
        ConcurrentDictionary<string, (long At, string To)> told,
        Action<string> wrong,
        CancellationToken end)
    {
        var buffer = new byte[256 * 1024];
        try
        {
            for (var length = 0; ;)
            {
                var part = await socket.ReceiveAsync(buffer.AsMemory(length), end).ConfigureAwait(false);
                length += part.Count;
                if (!part.EndOfMessage)
                {
                    continue;
                }

                using var message = JsonDocument.Parse(buffer.AsMemory(0, length));
                length = 0;
                switch (message.RootElement.GetProperty("type").GetString())
                {
                    case "ping":
                        await SendAsync(socket, new { type = "pong" }, end).ConfigureAwait(false);
                        break;
                    case "next":
                        Note(message.RootElement, told, wrong);
                        break;
                    case "error":
                        wrong(message.RootElement.GetRawText());
                        break;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // All have heard.
        }
    }

    private static void Note(JsonElement message, ConcurrentDictionary<string, (long At, string To)> told, Action<string> wrong)
    {
        var gene = message.GetProperty("id").GetString()!;
        if (!message.GetProperty("payload").TryGetProperty("data", out var data) || data.ValueKind == JsonValueKind.Null)
        {
            wrong(message.GetRawText());
            return;
        }

        var changes = data.GetProperty("changes");
        if (changes.GetProperty("links").GetProperty("nodes").EnumerateArray()
            .Any(link => link.GetProperty("from").GetString() != gene && link.GetProperty("to").GetString() != gene))
        {
            wrong(message.GetRawText());
        }

        told[gene] = (Stopwatch.GetTimestamp(), changes.GetProperty("to").GetProperty("id").GetString()!);
    }

    private static ValueTask SendAsync(ClientWebSocket socket, object message, CancellationToken end) =>
        socket.SendAsync(
            Encoding.UTF8.GetBytes(JsonSerializer.Serialize(message)).AsMemory(),
            WebSocketMessageType.Text,
            endOfMessage: true,
            end);
}
