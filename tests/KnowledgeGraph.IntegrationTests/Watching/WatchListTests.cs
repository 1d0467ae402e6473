using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Xml.Linq;
using KnowledgeGraph.IntegrationTests.Cli;
using KnowledgeGraph.IntegrationTests.Storage;
using KnowledgeGraph.IntegrationTests.Stores;
using KnowledgeGraph.Server.Access;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Watching;

/// <summary>Lists of records that the service watches for a key: kept, read as a feed, and told by signed calls.</summary>
public abstract class WatchListTests : IDisposable
{
    private static readonly XNamespace _atom = "http://www.w3.org/2005/Atom";
    private static readonly string[] _known = ["MONDO:0000002"];
    private static readonly string[] _partlyKnown = ["MONDO:0000002", "no such record"];

    private readonly TestStore _store;
    private readonly string _folder = Directory.CreateTempSubdirectory("kg-watch-").FullName;
    private readonly string _own;
    private readonly string _other;
    private readonly WebhookReceiver _receiver = new();
    private readonly List<string> _releases;

    protected WatchListTests(TestStore store)
    {
        _store = store;
        var now = TimeProvider.System.GetUtcNow();
        var (own, ownKey) = ApiKeyText.Create("own", now, life: null);
        var (other, otherKey) = ApiKeyText.Create("other", now, life: null);
        (_own, _other) = (own, other);
        ApiKeyFile.Write(KeyFile, [ownKey, otherKey]);
        _releases = [.. new[] { "one", "two", "three" }.Select(store.Build)];
        store.Store.Activate(_releases[0]);
    }

    private string KeyFile => Path.Combine(_folder, "keys.json");

    private string Lists => Path.Combine(_folder, "lists");

    public void Dispose()
    {
        _receiver.Dispose();
        _store.Dispose();
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public async Task A_list_belongs_to_the_key_that_made_it()
    {
        using var served = Serve();
        var (status, made) = await SendAsync(served, HttpMethod.Put, "mine", _own, new { ids = _partlyKnown });
        Assert.Equal(HttpStatusCode.Created, status);
        var notice = Assert.Single(made.GetProperty("notices").EnumerateArray());
        Assert.Contains("no such record", notice.GetProperty("message").GetString(), StringComparison.Ordinal);
        var feed = made.GetProperty("feed").GetString()!;

        var (again, changed) = await SendAsync(served, HttpMethod.Put, "mine", _own, new { ids = _known });
        Assert.Equal((HttpStatusCode.OK, feed), (again, changed.GetProperty("feed").GetString()));
        Assert.Equal(
            "MONDO:0000002",
            Assert.Single((await SendAsync(served, HttpMethod.Get, "mine", _own)).Reply.GetProperty("ids").EnumerateArray()).GetString());
        Assert.Equal(
            "mine",
            Assert.Single((await SendAsync(served, HttpMethod.Get, "", _own)).Reply.EnumerateArray()).GetProperty("name").GetString());
        Assert.Empty((await SendAsync(served, HttpMethod.Get, "", _other)).Reply.EnumerateArray());
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(served, HttpMethod.Get, "mine", _other)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(served, HttpMethod.Delete, "mine", _other)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(served, HttpMethod.Get, "mine", key: null)).Status);
        Assert.Equal(
            HttpStatusCode.MethodNotAllowed,
            (await SendAsync(served, HttpMethod.Post, "mine", _own, new { ids = _known })).Status);

        // Another process with the same folder knows it too.
        using (var beside = Serve())
        {
            Assert.Equal(HttpStatusCode.OK, (await SendAsync(beside, HttpMethod.Get, "mine", _own)).Status);
            Assert.Equal(HttpStatusCode.NoContent, (await SendAsync(beside, HttpMethod.Delete, "mine", _own)).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(served, HttpMethod.Get, "mine", _own)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await served.Http.GetAsync(new Uri(feed))).StatusCode);
    }

    [SkippableTheory]
    [InlineData("bad name", """{ "ids": ["MONDO:0000002"] }""", "letters, digits")]
    [InlineData("mine", """{ "ids": [] }""", "1 to 2 records; 0 are given")]
    [InlineData("mine", """{ "ids": ["a", "b", "c"] }""", "1 to 2 records; 3 are given")]
    [InlineData("mine", """{ "ids": [null, " "] }""", "1 to 2 records; 0 are given")]
    [InlineData("mine", """{ "id": ["MONDO:0000002"] }""", "watch list is a JSON object")]
    [InlineData("mine", "[1", "watch list is a JSON object")]
    [InlineData("mine", "null", "watch list is a JSON object")]
    [InlineData("mine", """{ "ids": ["MONDO:0000002"], "hook": "x" }""", "hook is no field of it")]
    [InlineData("mine", """{ "ids": "MONDO:0000002" }""", "ids is no field of it, is there twice, or has another kind of value")]
    [InlineData("mine", """{ "ids": """, "this is not JSON")]
    [InlineData("mine", """{ "ids": ["MONDO:0000002"], "webhook": "nonsense" }""", "begins with https://")]
    [InlineData("mine", """{ "ids": ["MONDO:0000002"], "webhook": "https://elsewhere.example/" }""", "none of the hosts")]
    [InlineData("mine", """{ "ids": ["MONDO:0000002"], "webhook": "https://hooks.example:8443/" }""", "none of the hosts")]
    [InlineData("mine", """{ "ids": ["MONDO:0000002"], "webhook": "https://me:secret@hooks.example/" }""", "no name, password")]
    [InlineData("mine", """{ "ids": ["MONDO:0000002"], "webhook": "http://hooks.example/" }""", "must begin with https://")]
    public async Task A_list_that_makes_no_sense_is_refused_with_the_reason(string name, string body, string reason)
    {
        using var served = Serve(("MaxRecords", "2"), ("WebhookHosts__1", "hooks.example"));
        using var content = new StringContent(body);
        using var request = Request(served, HttpMethod.Put, Uri.EscapeDataString(name), _own);
        request.Content = content;
        using var reply = await served.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, reply.StatusCode);
        var refusal = await reply.Content.ReadAsStringAsync();
        Assert.Contains(reason, refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("KnowledgeGraph.Server", refusal, StringComparison.Ordinal);
        Assert.Empty((await SendAsync(served, HttpMethod.Get, "", _own)).Reply.EnumerateArray());
    }

    [SkippableFact]
    public async Task There_is_room_for_so_many_lists_of_a_client()
    {
        using var served = Serve(("MaxListsPerClient", "2"), ("MaxLists", "3"));
        Assert.Equal(HttpStatusCode.Created, (await SendAsync(served, HttpMethod.Put, "a", _own, new { ids = _known })).Status);
        Assert.Equal(HttpStatusCode.Created, (await SendAsync(served, HttpMethod.Put, "b", _own, new { ids = _known })).Status);
        var (status, refused) = await SendAsync(served, HttpMethod.Put, "c", _own, new { ids = _known });
        Assert.Equal(
            (HttpStatusCode.Conflict, "TOO_MANY_WATCH_LISTS"),
            (status, refused.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString()));
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(served, HttpMethod.Put, "b", _own, new { ids = _known })).Status);
        Assert.Equal(HttpStatusCode.Created, (await SendAsync(served, HttpMethod.Put, "a", _other, new { ids = _known })).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await SendAsync(served, HttpMethod.Put, "b", _other, new { ids = _known })).Status);
    }

    [SkippableFact]
    public async Task A_feed_is_read_by_its_address_alone_as_long_as_its_owner_has_a_key()
    {
        using var served = Serve(("../Access__Required", "true"));
        var feed = (await SendAsync(served, HttpMethod.Put, "mine", _own, new { ids = _known })).Reply.GetProperty("feed").GetString()!;
        _store.Store.Activate(_releases[1]);
        for (var tries = 0; !(await served.Http.GetStringAsync(new Uri(feed))).Contains("<entry>", StringComparison.Ordinal); tries++)
        {
            Assert.InRange(tries, 0, 100);
            await Task.Delay(100);
        }

        using var reply = await served.Http.GetAsync(new Uri(feed));
        Assert.Equal((HttpStatusCode.OK, "application/atom+xml"), (reply.StatusCode, reply.Content.Headers.ContentType?.MediaType));
        var read = XDocument.Parse(await reply.Content.ReadAsStringAsync()).Root!;
        Assert.Contains("mine", read.Element(_atom + "title")!.Value, StringComparison.Ordinal);
        Assert.Equal(feed, read.Elements(_atom + "link").First(link => link.Attribute("rel")!.Value == "self").Attribute("href")!.Value);
        Assert.Contains("two", Assert.Single(read.Elements(_atom + "entry")).Element(_atom + "content")!.Value, StringComparison.Ordinal);
        Assert.Null(read.Element(_atom + "subtitle"));

        // Readers know entries again by their ids, whatever the list holds by now and whatever the host is called.
        await SendAsync(served, HttpMethod.Put, "mine", _own, new { ids = _known.Append("nonsense") });
        var local = new UriBuilder(feed) { Host = "localhost" }.Uri;
        var longer = XDocument.Parse(await served.Http.GetStringAsync(local)).Root!;
        Assert.Equal(
            read.DescendantsAndSelf().Elements(_atom + "id").Select(id => id.Value),
            longer.DescendantsAndSelf().Elements(_atom + "id").Select(id => id.Value));
        Assert.Equal(2, longer.DescendantsAndSelf().Elements(_atom + "id").Select(id => id.Value).Distinct().Count());
        Assert.Contains("“nonsense” means no single record here", longer.Element(_atom + "subtitle")!.Value, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await served.Http.GetAsync($"{served.BaseUrl}/changes.atom")).StatusCode);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await served.Http.GetAsync($"{served.BaseUrl}/watch-lists/feeds/{new string('0', 48)}.atom")).StatusCode);

        ApiKeyFile.Update(
            KeyFile,
            keys => [.. keys.Select(key => key.Name == "own" ? key with { RevokedAt = TimeProvider.System.GetUtcNow() } : key)]);
        await Task.Delay(TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.NotFound, (await served.Http.GetAsync(new Uri(feed))).StatusCode);
    }

    [SkippableFact]
    public async Task A_webhook_is_told_of_changes_once_signed_and_again_where_it_did_not_answer()
    {
        using var served = Serve();
        // Two processes, of which one calls.
        using var beside = Serve();
        var made = (await SendAsync(served, HttpMethod.Put, "mine", _own, new { ids = _known, webhook = _receiver.Address })).Reply;
        var secret = made.GetProperty("webhook").GetProperty("secret").GetString()!;
        await SendAsync(served, HttpMethod.Put, "unchanged", _own, new { ids = new[] { "MONDO:0000001" }, webhook = _receiver.Address });
        Assert.False((await SendAsync(served, HttpMethod.Get, "mine", _own)).Reply.GetProperty("webhook").TryGetProperty("secret", out _));

        _receiver.Answer = HttpStatusCode.Redirect;
        _store.Store.Activate(_releases[1]);
        var failed = await _receiver.NextAsync();
        Assert.True(failed.IsSignedWith(secret));
        Assert.Equal("/changes", failed.Path);
        await KnownAsync(served, webhook => webhook.GetProperty("failures").GetInt32() == 1);
        Assert.True(_store.Store.List().Single(release => release.Id == _releases[0]).Manifest!.IsKept);
        Assert.Contains(
            "302",
            (await SendAsync(served, HttpMethod.Get, "mine", _own)).Reply.GetProperty("webhook").GetProperty("lastFault").GetString(),
            StringComparison.Ordinal);

        _receiver.Answer = HttpStatusCode.OK;
        var call = await _receiver.NextAsync();
        Assert.True(call.IsSignedWith(secret));
        Assert.Equal(failed.Id, call.Id);
        Assert.Equal("watch-list.changed", call.Json.GetProperty("type").GetString());
        Assert.Equal(
            ("mine", _releases[0], _releases[1]),
            (Text(call.Data, "list"), Text(call.Data, "fromRelease"), Text(call.Data, "toRelease")));
        var renamed = call.Data.GetProperty("changes").GetProperty("records").GetProperty("nodes")[0];
        Assert.Equal(("MONDO:0000002", "RENAMED"), (Text(renamed, "curie"), Text(renamed, "change")));
        await KnownAsync(
            served,
            webhook => Text(webhook, "toldRelease") == _releases[1] && webhook.GetProperty("failures").GetInt32() == 0);
        for (var tries = 0; _store.Store.List().Single(release => release.Id == _releases[0]).Manifest!.IsKept is not null; tries++)
        {
            Assert.InRange(tries, 0, 100);
            await Task.Delay(100);
        }

        await Task.Delay(TimeSpan.FromSeconds(3));
        Assert.Equal(0, _receiver.Waiting);
    }

    [SkippableFact]
    public async Task What_happens_while_no_process_runs_is_told_by_the_next_and_who_is_gone_is_not_called_again()
    {
        using (var served = Serve())
        {
            await SendAsync(served, HttpMethod.Put, "mine", _own, new { ids = _known, webhook = _receiver.Address });
        }

        _store.Store.Activate(_releases[1]);
        _store.Store.Activate(_releases[2]);
        _receiver.Answer = HttpStatusCode.Gone;
        using var next = Serve();
        var call = await _receiver.NextAsync();
        Assert.Equal((_releases[0], _releases[2]), (Text(call.Data, "fromRelease"), Text(call.Data, "toRelease")));
        for (var tries = 0; (await SendAsync(next, HttpMethod.Get, "mine", _own)).Reply.TryGetProperty("webhook", out _); tries++)
        {
            Assert.InRange(tries, 0, 100);
            await Task.Delay(100);
        }
    }

    [SkippableFact]
    public async Task Without_a_folder_it_is_said_that_no_lists_are_kept()
    {
        using var served = ServedFolder.Of(
            _store.Options,
            new Dictionary<string, string> { ["KnowledgeGraph__Access__KeyFile"] = KeyFile });
        var (status, reply) = await SendAsync(served, HttpMethod.Get, "", _own);

        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Contains("Watching:Folder", reply.GetProperty("errors")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    private static string? Text(JsonElement element, string property) => element.GetProperty(property).GetString();

    private async Task KnownAsync(ServedFolder served, Predicate<JsonElement> isSo)
    {
        for (var tries = 0; !isSo((await SendAsync(served, HttpMethod.Get, "mine", _own)).Reply.GetProperty("webhook")); tries++)
        {
            Assert.InRange(tries, 0, 200);
            await Task.Delay(100);
        }
    }

    private ServedFolder Serve(params (string Option, string Value)[] options)
    {
        var environment = new Dictionary<string, string>
        {
            ["KnowledgeGraph__Access__KeyFile"] = KeyFile,
            ["KnowledgeGraph__Watching__Folder"] = Lists,
            ["KnowledgeGraph__Watching__WebhookHosts__0"] = _receiver.Host,
        };
        foreach (var (option, value) in options)
        {
            environment[option.StartsWith("../", StringComparison.Ordinal)
                ? $"KnowledgeGraph__{option[3..]}"
                : $"KnowledgeGraph__Watching__{option}"] = value;
        }

        return ServedFolder.Of(_store.Options, environment);
    }

    private static HttpRequestMessage Request(ServedFolder served, HttpMethod method, string name, string? key)
    {
        var request = new HttpRequestMessage(method, $"{served.BaseUrl}/watch-lists{(name.Length > 0 ? "/" + name : "")}");
        if (key is not null)
        {
            request.Headers.Add("X-API-Key", key);
        }

        return request;
    }

    private static async Task<(HttpStatusCode Status, JsonElement Reply)> SendAsync(
        ServedFolder served,
        HttpMethod method,
        string name,
        string? key,
        object? body = null)
    {
        using var request = Request(served, method, name, key);
        request.Content = body is null ? null : JsonContent.Create(body);
        using var reply = await served.Http.SendAsync(request);
        var text = await reply.Content.ReadAsStringAsync();
        return (reply.StatusCode, text.Length > 0 ? JsonSerializer.Deserialize<JsonElement>(text) : default);
    }

    public sealed class OnSqlite() : WatchListTests(new DataFolder());

    public sealed class OnPostgres() : WatchListTests(TestDatabase.InFullRuns());
}
