using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using KnowledgeGraph.IntegrationTests.Storage;
using KnowledgeGraph.IntegrationTests.Stores;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.History;

/// <summary>
/// A watcher of some records receives their changes at each activation, and after a lost connection the changes that it missed.
/// </summary>
public abstract class WatchTests(TestStore store) : IDisposable
{
    private const string Watched = "subscription { changes(of: [\"MONDO:0000002\"]) { from { id } to { id } records { nodes { change "
        + "fields { before after } } } links { totalCount } } }";

    private readonly TestStore _store = store;

    public void Dispose()
    {
        _store.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public async Task An_event_stream_tells_what_has_changed_and_resumes_from_the_last_event()
    {
        var ids = new[] { "one", "two", "three", "four" }.Select(_store.Build).ToList();
        _store.Store.Activate(ids[0]);
        using var served = ServedFolder.Of(_store.Options);
        using (var stream = await OpenAsync(served))
        {
            Assert.Equal(":", await LineAsync(stream));
            _store.Store.Activate(ids[1]);
            Assert.Equal(($"id: {ids[1]}", (ids[0], ids[1], "one", "two")), await EventAsync(stream));
        }

        // Nobody listens at this time.
        _store.Store.Activate(ids[2]);
        await ServesAsync(served, ids[2]);
        _store.Store.Activate(ids[3]);
        await ServesAsync(served, ids[3]);

        using (var again = await OpenAsync(served, ids[1]))
        {
            Assert.Equal(($"id: {ids[3]}", (ids[1], ids[3], "two", "four")), await EventAsync(again));
            _store.Store.Activate(ids[0]);
            Assert.Equal(($"id: {ids[0]}", (ids[3], ids[0], "four", "one")), await EventAsync(again));
        }
    }

    [SkippableFact]
    public async Task Who_loses_the_line_before_the_first_event_misses_nothing()
    {
        var ids = new[] { "one", "two" }.Select(_store.Build).ToList();
        _store.Store.Activate(ids[0]);
        using var served = ServedFolder.Of(_store.Options);
        string? known = null;
        using (var stream = await OpenAsync(served))
        {
            // As EventSource does: a field id counts, whether there is an event with it or not.
            for (var line = await LineAsync(stream); line.Length > 0; line = await LineAsync(stream))
            {
                known = line.StartsWith("id: ", StringComparison.Ordinal) ? line["id: ".Length..] : known;
            }
        }

        _store.Store.Activate(ids[1]);
        await ServesAsync(served, ids[1]);
        using var again = await OpenAsync(served, known);

        Assert.Equal(ids[0], known);
        Assert.Equal(($"id: {ids[1]}", (ids[0], ids[1], "one", "two")), await EventAsync(again));
    }

    [SkippableFact]
    public async Task What_can_never_be_told_ends_and_a_release_that_is_unknown_is_said_to_be()
    {
        _store.Store.Activate(_store.Build("one"));
        using var served = ServedFolder.Of(_store.Options);
        using var empty = await OpenAsync(served, query: Watched.Replace("\"MONDO:0000002\"", string.Empty, StringComparison.Ordinal));
        using var unknown = await OpenAsync(served, lastEvent: "000000000000");

        await ReplyAsync(empty);
        Assert.Equal(["", "event: complete"], [await LineAsync(empty), await LineAsync(empty)]);
        var error = Assert.Single((await ReplyAsync(unknown)).Reply.GetProperty("errors").EnumerateArray());
        Assert.Equal("RELEASE_NOT_FOUND", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Contains("is not kept here, or no longer", error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task What_is_wrong_with_the_records_is_told_at_once()
    {
        var ids = new[] { "one", "two" }.Select(_store.Build).ToList();
        _store.Store.Activate(ids[0]);
        using var served = ServedFolder.Of(_store.Options);
        using var partly = await OpenAsync(
            served,
            query: Watched.Replace("\"MONDO:0000002\"", "\"MONDO:0000002\", \"no such record\"", StringComparison.Ordinal));
        using var empty = await OpenAsync(served, query: Watched.Replace("\"MONDO:0000002\"", string.Empty, StringComparison.Ordinal));

        var (id, first) = await ReplyAsync(partly);
        var changes = first.GetProperty("data").GetProperty("changes");
        var notice = Assert.Single(first.GetProperty("extensions").GetProperty("notices").EnumerateArray());
        Assert.Equal($"id: {ids[0]}", id);
        Assert.Equal(
            (ids[0], ids[0]),
            (changes.GetProperty("from").GetProperty("id").GetString(), changes.GetProperty("to").GetProperty("id").GetString()));
        Assert.Empty(changes.GetProperty("records").GetProperty("nodes").EnumerateArray());
        Assert.Equal(("UNKNOWN_IDENTIFIER", "of"), (notice.GetProperty("code").GetString(), notice.GetProperty("argument").GetString()));
        Assert.Contains("no such record", notice.GetProperty("message").GetString(), StringComparison.Ordinal);

        var error = Assert.Single((await ReplyAsync(empty)).Reply.GetProperty("errors").EnumerateArray());
        Assert.Equal("INVALID_ARGUMENT", error.GetProperty("extensions").GetProperty("code").GetString());

        _store.Store.Activate(ids[1]);
        Assert.Equal(($"id: {ids[1]}", (ids[0], ids[1], "one", "two")), await EventAsync(partly));
    }

    [SkippableFact]
    public async Task Conditions_leave_out_changes_but_no_event()
    {
        var ids = new[] { "one", "two" }.Select(_store.Build).ToList();
        _store.Store.Activate(ids[0]);
        using var served = ServedFolder.Of(_store.Options);
        using var removed = await OpenAsync(served, query: Where("recordChanges: [REMOVED]"));
        using var unknown = await OpenAsync(served, query: Where("recordChanges: [RENAMED], sources: [\"no such source\"]"));

        var notice = Assert.Single((await ReplyAsync(unknown)).Reply.GetProperty("extensions").GetProperty("notices").EnumerateArray());
        Assert.Equal(("NOT_IN_RELEASE", "where"), (notice.GetProperty("code").GetString(), notice.GetProperty("argument").GetString()));

        _store.Store.Activate(ids[1]);
        var (id, reply) = await ReplyAsync(removed);
        Assert.Equal($"id: {ids[1]}", id);
        Assert.Empty(reply.GetProperty("data").GetProperty("changes").GetProperty("records").GetProperty("nodes").EnumerateArray());
        // The notice comes with each event, and also where nothing of the records has changed.
        Assert.Single((await ReplyAsync(unknown)).Reply.GetProperty("extensions").GetProperty("notices").EnumerateArray());
        using var untouched = await OpenAsync(
            served,
            ids[0],
            Where("sources: [\"no such source\"]").Replace("MONDO:0000002", "HP:0000003", StringComparison.Ordinal));
        Assert.Single((await ReplyAsync(untouched)).Reply.GetProperty("extensions").GetProperty("notices").EnumerateArray());

        static string Where(string conditions) => Watched.Replace("])", $"], where: {{ {conditions} }})", StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_release_compared_with_itself_still_tells_of_unknown_records()
    {
        var id = _store.Build("one");
        _store.Store.Activate(id);
        using var served = ServedFolder.Of(_store.Options);

        var reply = await served.QueryAsync($$"""{ releaseDiff(from: "{{id}}", to: "{{id}}", ids: ["MONDO:0000002", "no such record"]) { """
            + $$"""records { totalCount } links { totalCount } } }""");

        Assert.Equal(
            "UNKNOWN_IDENTIFIER",
            Assert.Single(reply.GetProperty("extensions").GetProperty("notices").EnumerateArray()).GetProperty("code").GetString());
        Assert.Equal(0, reply.GetProperty("data").GetProperty("releaseDiff").GetProperty("links").GetProperty("totalCount").GetInt32());
    }

    [SkippableFact]
    public async Task A_socket_tells_each_listener_what_has_changed_of_its_own_records()
    {
        var ids = new[] { "one", "two" }.Select(_store.Build).ToList();
        _store.Store.Activate(ids[0]);
        using var served = ServedFolder.Of(_store.Options);
        using var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await socket.ConnectAsync(new Uri(served.BaseUrl.Replace("http:", "ws:", StringComparison.Ordinal) + "/graphql"), limit.Token);
        await SendAsync(socket, new { type = "connection_init" }, limit.Token);
        Assert.Equal("connection_ack", (await ReadAsync(socket, limit.Token)).GetProperty("type").GetString());
        await SendAsync(socket, new { id = "a", type = "subscribe", payload = new { query = Watched } }, limit.Token);
        await SendAsync(
            socket,
            new { id = "b", type = "subscribe", payload = new { query = Watched.Replace("0000002", "0000001", StringComparison.Ordinal) } },
            limit.Token);
        // Nothing shows when a subscription has begun, so releases are switched until each listener has heard of one.
        using var heard = new CancellationTokenSource();
        var turning = Task.Run(() => TurnAsync(ids, heard.Token), limit.Token);
        var told = new Dictionary<string, JsonElement>();
        while (told.Count < 2)
        {
            var message = await ReadAsync(socket, limit.Token);
            Assert.Equal("next", message.GetProperty("type").GetString());
            var (listener, changes) = (message.GetProperty("id").GetString()!, message.GetProperty("payload").GetProperty("data")
                .GetProperty("changes"));
            // On a busy machine an event may stand for a turn and the turn back, so that nothing has changed.
            if (listener != "a" || changes.GetProperty("records").GetProperty("nodes").GetArrayLength() > 0)
            {
                told[listener] = changes;
            }
        }

        await heard.CancelAsync();
        await turning;
        await SendAsync(socket, new { id = "a", type = "complete" }, limit.Token);
        await SendAsync(socket, new { id = "b", type = "complete" }, limit.Token);
        Assert.Contains(Told(told["a"]), new[] { (ids[0], ids[1], "one", "two"), (ids[1], ids[0], "two", "one") });
        Assert.Empty(told["b"].GetProperty("records").GetProperty("nodes").EnumerateArray());
        await SendAsync(
            socket,
            new { id = "c", type = "subscribe", payload = new { query = Watched, extensions = new { release = ids[0] } } },
            limit.Token);
        Assert.Contains(
            "pinned",
            (await OfAsync(socket, "c", limit.Token)).GetProperty("payload")[0].GetProperty("message").GetString(),
            StringComparison.Ordinal);
        // An operation on the same connection answers from the release that it names.
        await SendAsync(socket, new
        {
            id = "d",
            type = "subscribe",
            payload = new
            {
                query = "{ disease(id: \"MONDO:0000002\") "
            + "{ name } }",
                extensions = new { release = ids[0] }
            }
        }, limit.Token);
        Assert.Equal("one", (await OfAsync(socket, "d", limit.Token)).GetProperty("payload").GetProperty("data").GetProperty("disease")
            .GetProperty("name")
            .GetString());
    }

    [SkippableFact]
    public async Task Of_many_listeners_none_is_turned_away_for_want_of_room()
    {
        const int Listeners = 100;
        var ids = new[] { "one", "two" }.Select(_store.Build).ToList();
        _store.Store.Activate(ids[0]);
        // There is hardly room for any of them at a time.
        using var served = ServedFolder.Of(
            _store.Options, new Dictionary<string, string>
            {
                ["KnowledgeGraph__Load__MaxRunning"] = "1",
                ["KnowledgeGraph__Load__MaxWaiting"] = "2",
                ["KnowledgeGraph__Streams__MaxOperations"] = "100",
            });
        using var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await socket.ConnectAsync(new Uri(served.BaseUrl.Replace("http:", "ws:", StringComparison.Ordinal) + "/graphql"), limit.Token);
        await SendAsync(socket, new { type = "connection_init" }, limit.Token);
        Assert.Equal("connection_ack", (await ReadAsync(socket, limit.Token)).GetProperty("type").GetString());
        for (var listener = 0; listener < Listeners; listener++)
        {
            await SendAsync(socket, new { id = $"{listener}", type = "subscribe", payload = new { query = Watched } }, limit.Token);
        }

        using var heard = new CancellationTokenSource();
        var turning = Task.Run(() => TurnAsync(ids, heard.Token), limit.Token);
        for (var told = new HashSet<string>(); told.Count < Listeners;)
        {
            var message = await ReadAsync(socket, limit.Token);
            Assert.True(
                message.GetProperty("type").GetString() == "next" && !message.GetProperty("payload").TryGetProperty("errors", out _),
                message.ToString());
            told.Add(message.GetProperty("id").GetString()!);
        }

        await heard.CancelAsync();
        await turning;
    }

    private async Task TurnAsync(List<string> ids, CancellationToken heard)
    {
        for (var turn = 1; !heard.IsCancellationRequested; turn++)
        {
            _store.Store.Activate(ids[turn % 2]);
            await Task.Delay(1_500, heard).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // Messages of other subscriptions from before they were completed may come in between.
    private static async Task<JsonElement> OfAsync(ClientWebSocket socket, string id, CancellationToken cancellation)
    {
        var message = await ReadAsync(socket, cancellation);
        while (message.GetProperty("id").GetString() != id)
        {
            message = await ReadAsync(socket, cancellation);
        }

        return message;
    }

    private static async Task<StreamReader> OpenAsync(ServedFolder served, string? lastEvent = null, string query = Watched)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"{served.BaseUrl}/graphql") { Content = JsonContent.Create(new { query }) };
        request.Headers.Accept.ParseAdd("text/event-stream");
        if (lastEvent is not null)
        {
            request.Headers.Add("Last-Event-ID", lastEvent);
        }

        var reply = await served.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return new StreamReader(await reply.Content.ReadAsStreamAsync());
    }

    private static async Task<(string Id, (string From, string To, string Before, string After) Told)> EventAsync(StreamReader stream)
    {
        var (id, reply) = await ReplyAsync(stream);
        Assert.False(reply.TryGetProperty("errors", out var errors), errors.ToString());
        return (id, Told(reply.GetProperty("data").GetProperty("changes")));
    }

    private static async Task<(string Id, JsonElement Reply)> ReplyAsync(StreamReader stream)
    {
        var id = await LineAsync(stream);
        // The beginning of a stream has an id as well.
        for (var line = id; line != "event: next"; line = await LineAsync(stream))
        {
            id = line;
        }

        return (id, JsonSerializer.Deserialize<JsonElement>((await LineAsync(stream))["data: ".Length..]));
    }

    private static (string From, string To, string Before, string After) Told(JsonElement changes)
    {
        var field = changes.GetProperty("records").GetProperty("nodes").EnumerateArray().Single().GetProperty("fields")[0];
        return (
            changes.GetProperty("from").GetProperty("id").GetString()!, changes.GetProperty("to").GetProperty("id").GetString()!,
            field.GetProperty("before").GetString()!, field.GetProperty("after").GetString()!);
    }

    private static async Task<string> LineAsync(StreamReader stream)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        return await stream.ReadLineAsync(limit.Token) ?? throw new InvalidOperationException("the stream has ended");
    }

    private static async Task ServesAsync(ServedFolder served, string release)
    {
        for (var tries = 0; tries < 200; tries++)
        {
            if ((await served.QueryAsync("{ __typename }")).GetProperty("extensions").GetProperty("release").GetString() == release)
            {
                return;
            }

            await Task.Delay(50);
        }

        Assert.Fail($"{release} is not served");
    }

    private static Task SendAsync(ClientWebSocket socket, object message, CancellationToken cancellation) =>
        socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, endOfMessage: true, cancellation);

    private static async Task<JsonElement> ReadAsync(ClientWebSocket socket, CancellationToken cancellation)
    {
        var buffer = new byte[64 * 1024];
        var length = 0;
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(length), cancellation);
            length += part.Count;
            if (part.EndOfMessage)
            {
                var message = JsonSerializer.Deserialize<JsonElement>(Encoding.UTF8.GetString(buffer, 0, length));
                if (message.GetProperty("type").GetString() is not "ping" and not "complete")
                {
                    return message;
                }

                length = 0;
            }
        }
    }

    public sealed class OnSqlite() : WatchTests(new DataFolder());

    public sealed class OnPostgres() : WatchTests(TestDatabase.InFullRuns());
}
