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
/// How soon an activation reaches 1,000 listeners, each of whom watches a gene of its own, half of them over WebSockets and half by event
/// streams, beside some that read nothing: run with <c>watchers FOLDER</c>, a data folder with two releases or more; it is turned from the
/// one before the newest to the newest and back.
/// </summary>
internal static class WatcherStudy
{
    private const int Sockets = 25;
    private const int PerSocket = 20;
    private const int EventStreams = 500;
    private const int SilentStreams = 20;
    private const int Heard = ((Sockets - 1) * PerSocket) + EventStreams - SilentStreams;
    private const int Turns = 7;

    public static async Task RunAsync(string folder)
    {
        using var store = ReleaseStores.InFolder(folder, TimeProvider.System);
        var ids = store.List().Take(2).Select(release => release.Id).ToList();
        store.Activate(ids[1]);
        var genes = Genes(store);
        using var served = new ServedProcess(
            folder,
            new Dictionary<string, string> { ["KnowledgeGraph__Streams__MaxConnectionsPerClient"] = "1000" });
        using var http = new HttpClient { BaseAddress = served.Address, Timeout = Timeout.InfiniteTimeSpan };
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

        foreach (var (index, gene) in genes.Skip(Sockets * PerSocket).Index())
        {
            var stream = await OpenAsync(http, gene, end.Token).ConfigureAwait(false);
            listeners.Add(
                index < SilentStreams ? Task.Delay(Timeout.Infinite, end.Token) : ListenAsync(stream, gene, told, wrong.Add, end.Token));
        }

        // Nothing tells when a subscription has begun.
        await Task.Delay(TimeSpan.FromSeconds(10), end.Token).ConfigureAwait(false);
        List<double> lasts = [];
        for (var turn = 0; turn < Turns; turn++)
        {
            var to = ids[turn % 2];
            var start = Stopwatch.GetTimestamp();
            store.Activate(to);
            var turned = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            while (told.Values.Count(one => one.To == to) < Heard && Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(30))
            {
                await Task.Delay(5, end.Token).ConfigureAwait(false);
            }

            var times = told.Values.Where(one => one.To == to).Select(one => Stopwatch.GetElapsedTime(start, one.At).TotalMilliseconds)
                .Order()
                .ToList();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"pointer turned after {turned:F0} ms; {times.Count} of {Heard} listeners told: the first after "
                    + $"{times.FirstOrDefault():F0} ms, half after {times.ElementAtOrDefault(times.Count / 2):F0} ms, the last after {times.LastOrDefault():F0} ms; {wrong.Count} "
                    + $"wrong{(wrong.TryPeek(out var one) ? $", such as {one[..Math.Min(one.Length, 300)]}" : "")}"));
            lasts.Add(times.Count < Heard ? double.PositiveInfinity : times[^1]);
            await Task.Delay(TimeSpan.FromSeconds(3), end.Token).ConfigureAwait(false);
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"the last listener, median of {Turns}: {lasts.Order().ElementAt(Turns / 2):F0} ms"));
        await end.CancelAsync().ConfigureAwait(false);
    }

    private static List<string> Genes(ReleaseStore store)
    {
        using var host = new ReleaseHost(store);
        host.Follow();
        using var lease = host.Acquire()!;
        var graph = lease.Graph;
        return [.. Enumerable.Range(0, graph.Genes.Count).Where(row => graph.DiseaseGenes.ByRight.Degree(row) > 0)
            .Take((Sockets * PerSocket) + EventStreams)
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
            await SendAsync(socket, new { id = gene, type = "subscribe", payload = new { query = QueryOf(gene) } }, end)
                .ConfigureAwait(false);
        }

        return socket;
    }

    private static string QueryOf(string gene) =>
        $$"""subscription { changes(of: ["{{gene}}"]) { from { id } to { id } recordCounts { type change count } records { totalCount } """
            + """links(first: 5) { totalCount nodes { from to change fields { field before after } } } } }""";

    private static async Task<Stream> OpenAsync(HttpClient http, string gene, CancellationToken end)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"graphql?query={Uri.EscapeDataString(QueryOf(gene))}");
        request.Headers.Accept.ParseAdd("text/event-stream");
        var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, end).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStreamAsync(end).ConfigureAwait(false);
    }

    private static async Task ListenAsync(
        Stream stream,
        string gene,
        ConcurrentDictionary<string, (long At, string To)> told,
        Action<string> wrong,
        CancellationToken end)
    {
        const string Data = "data: ";
        using var reader = new StreamReader(stream);
        try
        {
            while (await reader.ReadLineAsync(end).ConfigureAwait(false) is { } line)
            {
                if (line.StartsWith(Data, StringComparison.Ordinal))
                {
                    using var payload = JsonDocument.Parse(line.AsMemory(Data.Length));
                    Note(gene, payload.RootElement, told, wrong);
                }
            }

            wrong($"the stream of {gene} has ended");
        }
        catch (OperationCanceledException)
        {
            // All have heard.
        }
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
                        Note(
                            message.RootElement.GetProperty("id").GetString()!, message.RootElement.GetProperty("payload"), told, wrong);
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

    private static void Note(
        string gene, JsonElement payload, ConcurrentDictionary<string, (long At, string To)> told, Action<string> wrong)
    {
        if (!payload.TryGetProperty("data", out var data) || data.ValueKind == JsonValueKind.Null)
        {
            wrong(payload.GetRawText());
            return;
        }

        var changes = data.GetProperty("changes");
        if (changes.GetProperty("links").GetProperty("nodes").EnumerateArray()
            .Any(link => link.GetProperty("from").GetString() != gene && link.GetProperty("to").GetString() != gene))
        {
            wrong(payload.GetRawText());
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
