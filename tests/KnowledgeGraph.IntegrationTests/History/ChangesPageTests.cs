using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using KnowledgeGraph.IntegrationTests.Cli;
using KnowledgeGraph.IntegrationTests.Explorer;
using KnowledgeGraph.IntegrationTests.Storage;
using KnowledgeGraph.IntegrationTests.Stores;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.History;

/// <summary>
/// Changes between releases, in GraphQL, as a table and on a page; clients never cache answers that depend on the releases that are kept.
/// </summary>
public abstract class ChangesPageTests : IDisposable
{
    private static readonly Dictionary<string, string> Unhurried = new() { ["KnowledgeGraph__Load__CostPerSecond"] = "0" };

    private readonly TestStore _store;
    private readonly List<string> _ids;
    private readonly ServedFolder _served;

    protected ChangesPageTests(TestStore store)
    {
        _store = store;
        var (before, after) = EditedRelease.Create(11);
        var (_, later) = EditedRelease.Create(11);
        later.Diseases[2].Name = "named otherwise";
        _ids = [before.BuildIn(store.Store).Release.Id, after.BuildIn(store.Store).Release.Id, later.BuildIn(store.Store).Release.Id];
        store.Store.Activate(_ids[2]);
        _served = ServedFolder.Of(store.Options, Unhurried);
    }

    public void Dispose()
    {
        _served.Dispose();
        _store.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public async Task A_feed_has_an_entry_for_each_release_in_which_something_changed()
    {
        var atom = XNamespace.Get("http://www.w3.org/2005/Atom");
        using var reply = await _served.Http.GetAsync($"{_served.BaseUrl}/changes.atom");
        var all = XDocument.Parse(await reply.Content.ReadAsStringAsync()).Root!;
        var of = XDocument.Parse(await _served.Http.GetStringAsync($"{_served.BaseUrl}/changes.atom?id=MONDO:0000003&id=nonsense")).Root!;

        Assert.Equal("application/atom+xml", reply.Content.Headers.ContentType!.MediaType);
        Assert.Equal(atom + "feed", all.Name);
        Assert.Equal([_ids[2], _ids[1]], all.Elements(atom + "entry").Select(entry => entry.Element(atom + "title")!.Value.Split(' ')[1]));
        Assert.All(
            all.Elements(atom + "entry"),
            entry => Assert.True(DateTimeOffset.TryParse(entry.Element(atom + "updated")!.Value, out _)));
        // Of several links, or authors of an entry, readers take different ones.
        Assert.All(
            all.Elements(atom + "entry"),
            entry => Assert.Equal("alternate", Assert.Single(entry.Elements(atom + "link")).Attribute("rel")!.Value));
        Assert.Empty(all.Elements(atom + "entry").Elements(atom + "author"));
        var renamed = all.Elements(atom + "entry").First();
        Assert.Contains("named otherwise", renamed.Element(atom + "content")!.Value, StringComparison.Ordinal);
        var page = await _served.Http.GetAsync(new Uri(renamed.Element(atom + "link")!.Attribute("href")!.Value));
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Null(all.Element(atom + "subtitle"));
        Assert.Contains("“nonsense” means no single record here", of.Element(atom + "subtitle")!.Value, StringComparison.Ordinal);
        Assert.True(of.Elements(atom + "entry").Count() <= 2);
        Assert.Contains(
            "<link rel=\"alternate\" type=\"application/atom+xml\"",
            await _served.Http.GetStringAsync($"{_served.BaseUrl}/changes"),
            StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task GraphQL_tells_what_the_command_does_page_by_page_and_as_a_table()
    {
        var lines = Kg.Run(["releases", "diff", _ids[0], _ids[1], "--format", "ndjson", .. _store.Options]).Output
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonSerializer.Deserialize<JsonElement>(line))
            .ToList();
        var links = lines.Where(line => line.TryGetProperty("link", out _)).Select(line => line.GetProperty("link").GetRawText()).ToList();

        var paged = new List<string>();
        for (var (cursor, more) = ("null", true); more;)
        {
            var page = await AskAsync($$"""{ releaseDiff(from: "{{_ids[0]}}", to: "{{_ids[1]}}") { links(first: 40, after: {{cursor}}) { """
                + $$"""totalCount pageInfo { hasNextPage endCursor } nodes { kind change from fromLabel to toLabel fields { field before """
                + $$"""after } sources { source change } } } } }""");
            var list = page.GetProperty("releaseDiff").GetProperty("links");
            Assert.Equal(links.Count, list.GetProperty("totalCount").GetInt32());
            paged.AddRange(list.GetProperty("nodes").EnumerateArray().Select(link => link.GetRawText()));
            (more, cursor) = (list.GetProperty("pageInfo").GetProperty("hasNextPage")
                .GetBoolean(), $"\"{list.GetProperty("pageInfo").GetProperty("endCursor").GetString()}\"");
        }

        Assert.Equal(links.Select(Normal), paged.Select(Normal));
        var query = Uri.EscapeDataString($$"""{ releaseDiff(from: "{{_ids[0]}}", to: "{{_ids[1]}}") { links(kinds: [DISEASE_GENE], """
            + $$"""sources: ["beta"]) { nodes { from to } } } }""");
        var rows = (await _served.Http.GetStringAsync($"{_served.BaseUrl}/graphql/table.csv?query={query}")).Split(
            "\r\n",
            StringSplitOptions.RemoveEmptyEntries).Skip(1);
        Assert.Equal(
            links.Select(link => JsonSerializer.Deserialize<JsonElement>(link))
                .Where(link => link.GetProperty("kind").GetString() == "DISEASE_GENE"
                    && link.GetProperty("sources").EnumerateArray().Any(source => source.GetProperty("source").GetString() == "Beta"))
                .Select(link => $"{link.GetProperty("from")},{link.GetProperty("to")}"),
            rows);

        var refused = await _served.QueryAsync($$"""{ releaseDiff(from: "{{_ids[0]}}", to: "{{_ids[2]}}") { links(first: 1, after: "x") """
            + $$"""{ totalCount } } missing: releaseDiff(from: "0123456789ab") { recordCounts { count } } }""");
        Assert.Equal(["INVALID_CURSOR", "RELEASE_NOT_FOUND"], refused.GetProperty("errors").EnumerateArray()
            .Select(error => error.GetProperty("extensions").GetProperty("code").GetString())
            .Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public async Task Conditions_narrow_counts_and_lists_alike()
    {
        const string Asked = "recordCounts { type change count } linkCounts { kind change source count } records(first: 50) { totalCount "
            + "nodes { type change curie } }"
            + " links(first: 50) { totalCount nodes { kind change from to sources { source } } }";
        var between = $"from: \"{_ids[0]}\", to: \"{_ids[1]}\"";
        var all = (await AskAsync($"{{ releaseDiff({between}) {{ {Asked} }} }}")).GetProperty("releaseDiff");
        var some = (await AskAsync(
            $"{{ releaseDiff({between}, where: {{ types: [GENE], recordChanges: [ADDED], kinds: [DISEASE_GENE], linkChanges: [ADDED, "
                + $"REMOVED], sources: [\"beta\"] }}) {{ {Asked} }} }}"))
            .GetProperty("releaseDiff");

        var records = Nodes(all, "records").Where(one => (Text(one, "type"), Text(one, "change")) is ("GENE", "ADDED")).Select(Raw)
            .ToList();
        var links = Nodes(all, "links")
            .Where(one => (Text(one, "kind"), Text(one, "change")) is ("DISEASE_GENE", "ADDED" or "REMOVED")
                && one.GetProperty("sources").EnumerateArray().Any(source => Text(source, "source") == "Beta"))
            .Select(Raw).ToList();
        Assert.NotEmpty(records);
        Assert.NotEmpty(links);
        Assert.Equal(records, Nodes(some, "records").Select(Raw));
        Assert.Equal(links, Nodes(some, "links").Select(Raw));
        Assert.Equal(records.Count, some.GetProperty("recordCounts").EnumerateArray().Sum(count => count.GetProperty("count").GetInt32()));
        Assert.Equal(
            links.Count,
            some.GetProperty("linkCounts").EnumerateArray().Where(count => count.GetProperty("source").ValueKind == JsonValueKind.Null)
                .Sum(count => count.GetProperty("count").GetInt32()));

        var none = await AskAsync(
            $"{{ releaseDiff({between}, where: {{ types: [], sources: [\"no such source\"] }}) {{ {Asked} }} notices {{ code "
                + $"argument }} }}");
        Assert.Empty(Nodes(none.GetProperty("releaseDiff"), "records"));
        Assert.Empty(Nodes(none.GetProperty("releaseDiff"), "links"));
        var notice = Assert.Single(none.GetProperty("notices").EnumerateArray());
        Assert.Equal(("NOT_IN_RELEASE", "where"), (Text(notice, "code"), Text(notice, "argument")));
        Assert.Equal(all.GetRawText(), (await AskAsync($"{{ releaseDiff({between}, where: {{ types: null }}) {{ {Asked} }} }}"))
            .GetProperty("releaseDiff")
            .GetRawText());

        static IEnumerable<JsonElement> Nodes(JsonElement diff, string list) =>
            diff.GetProperty(list).GetProperty("nodes").EnumerateArray();
        static string? Text(JsonElement one, string member) => one.GetProperty(member).GetString();
        static string Raw(JsonElement one) => one.GetRawText();
    }

    [SkippableFact]
    public async Task A_walk_that_crosses_to_another_release_is_told_so()
    {
        const string List = "pageInfo { endCursor } nodes { curie }";
        var first = Uri.EscapeDataString($"{{ diseases(first: 2) {{ {List} }} }}");
        var pinned = JsonSerializer.Deserialize<JsonElement>(
            await _served.Http.GetStringAsync($"{_served.BaseUrl}/graphql?release={_ids[0]}&query={first}"));
        var cursor = pinned.GetProperty("data").GetProperty("diseases").GetProperty("pageInfo").GetProperty("endCursor").GetString();
        var next = $"{{ diseases(first: 2, after: \"{cursor}\") {{ {List} }} }}";

        var reply = await _served.QueryAsync(next);
        var same = await _served.Http.GetStringAsync($"{_served.BaseUrl}/graphql?release={_ids[0]}&query={Uri.EscapeDataString(next)}");

        var notice = Assert.Single(reply.GetProperty("extensions").GetProperty("notices").EnumerateArray());
        Assert.Equal(
            ("OTHER_RELEASE", "after"),
            (notice.GetProperty("code").GetString(), notice.GetProperty("argument").GetString()));
        Assert.Contains(_ids[0], notice.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(2, reply.GetProperty("data").GetProperty("diseases").GetProperty("nodes").GetArrayLength());
        Assert.DoesNotContain("OTHER_RELEASE", same, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_record_has_its_history_up_to_the_release_that_answers()
    {
        const string Query =
            "{ disease(id: \"MONDO:0000003\") { history { from { id } to { id } records { nodes { change fields { before after } } } } } }";
        var history = (await AskAsync(Query)).GetProperty("disease").GetProperty("history").EnumerateArray().ToList();

        Assert.Equal(
            (_ids[1], _ids[2]),
            (history[0].GetProperty("from").GetProperty("id").GetString(), history[0].GetProperty("to").GetProperty("id").GetString()));
        Assert.Equal(
            "named otherwise",
            history[0].GetProperty("records").GetProperty("nodes")[0].GetProperty("fields")[0].GetProperty("after").GetString());
        var pinned = JsonSerializer.Deserialize<JsonElement>(
            await _served.Http.GetStringAsync($"{_served.BaseUrl}/graphql?release={_ids[1]}&query={Uri.EscapeDataString(Query)}"));
        Assert.DoesNotContain(
            pinned.GetProperty("data").GetProperty("disease").GetProperty("history").EnumerateArray(),
            diff => diff.GetProperty("to").GetProperty("id").GetString() == _ids[2]);
        var latest = await AskAsync("{ releaseDiff(ids: [\"MONDO:0000003\", \"NCBIGene:987654\"]) { recordCounts { type change count } "
            + "linkCounts { count } } notices { code } }");
        Assert.Equal(
            "RENAMED",
            Assert.Single(latest.GetProperty("releaseDiff").GetProperty("recordCounts").EnumerateArray()).GetProperty("change")
                .GetString());
        Assert.Empty(latest.GetProperty("releaseDiff").GetProperty("linkCounts").EnumerateArray());
        Assert.Equal("UNKNOWN_IDENTIFIER", latest.GetProperty("notices")[0].GetProperty("code").GetString());
        foreach (var (kind, id) in new[] { ("gene", "NCBIGene:4100"), ("phenotype", "HP:0000941") })
        {
            var added = (await AskAsync(
                $"{{ {kind}(id: \"{id}\") {{ history {{ to {{ id }} records {{ nodes {{ change curie }} "
                    + $"}} }} }} }}")).GetProperty(kind).GetProperty("history").EnumerateArray().Single();
            Assert.Equal((_ids[1], "ADDED"), (added.GetProperty("to").GetProperty("id").GetString(), added.GetProperty("records")
                .GetProperty("nodes")[0]
                .GetProperty("change")
                .GetString()));
        }
    }

    [SkippableFact]
    public async Task The_page_shows_two_releases_side_by_side_or_one_record_through_all()
    {
        var form = await PageReader.HtmlAsync($"{_served.BaseUrl}/changes");
        Assert.All(_ids, id => Assert.Contains($"<option value=\"{id}\"", form, StringComparison.Ordinal));

        var text = PageReader.TextOf(await PageReader.HtmlAsync($"{_served.BaseUrl}/changes?from={_ids[1]}&to={_ids[2]}"));
        Assert.Contains("named otherwise", text, StringComparison.Ordinal);
        Assert.Contains($"From release {_ids[1]} of", text, StringComparison.Ordinal);

        var of = PageReader.TextOf(await PageReader.HtmlAsync($"{_served.BaseUrl}/changes?id=MONDO:0000003"));
        Assert.Contains("since the oldest release", of, StringComparison.Ordinal);
        Assert.Contains("named otherwise", of, StringComparison.Ordinal);
        Assert.Contains(
            $"is there since release {_ids[1]}",
            PageReader.TextOf(await PageReader.HtmlAsync($"{_served.BaseUrl}/changes?id=NCBIGene:4100")),
            StringComparison.Ordinal);
        Assert.Contains(
            "/changes?id=MONDO:0000003",
            await PageReader.HtmlAsync($"{_served.BaseUrl}/disease/MONDO:0000003"),
            StringComparison.Ordinal);
        Assert.Contains(
            "The release that this address names is not kept here any more, or never was.",
            PageReader.TextOf(await PageReader.HtmlAsync($"{_served.BaseUrl}/changes?from=0123456789ab&to={_ids[2]}")),
            StringComparison.Ordinal);

        // One release alone stands beside the served one, and a wrong name is not passed over.
        Assert.Contains(
            "A release is named by its id",
            PageReader.TextOf(await PageReader.HtmlAsync($"{_served.BaseUrl}/changes?from=nix")),
            StringComparison.Ordinal);
        Assert.Contains(
            $"Release {_ids[2]}",
            PageReader.TextOf(await PageReader.HtmlAsync($"{_served.BaseUrl}/changes?from={_ids[0]}")),
            StringComparison.Ordinal);
    }

    // Another release may be added or deleted while the same one is served.
    [SkippableFact]
    public async Task What_tells_of_the_store_has_no_tag_and_is_not_to_be_kept()
    {
        string[] addresses =
        [
            "/graphql?query=%7Breleases%7Bid%7D%7D", "/graphql?query=%7Brelease%7BisKept%7D%7D",
            "/graphql?query=%7Bdisease(id:%22MONDO:0000003%22)%7Bhistory%7Bto%7Bid%7D%7D%7D%7D",
            "/graphql/table.csv?query=%7Breleases%7Bid%7D%7D", "/changes",
        ];
        foreach (var address in addresses)
        {
            using var reply = await _served.Http.GetAsync(_served.BaseUrl + address);

            Assert.Equal((HttpStatusCode.OK, address), (reply.StatusCode, address));
            Assert.True(reply.Headers.ETag is null, address);
            Assert.True(reply.Headers.CacheControl?.NoStore == true, address);
        }

        using var lasting = await _served.Http.GetAsync($"{_served.BaseUrl}/graphql?query=%7Brelease%7Bid%7D%7D");
        Assert.NotNull(lasting.Headers.ETag);
        Assert.Contains("GraphQL-Release", lasting.Headers.Vary);
    }

    private static string Normal(string json)
    {
        var link = JsonSerializer.Deserialize<JsonElement>(json);
        return JsonSerializer.Serialize(new
        {
            kind = link.GetProperty("kind").GetString(),
            change = link.GetProperty("change").GetString(),
            from = link.GetProperty("from").GetString(),
            to = link.GetProperty("to").GetString(),
            fields = link.GetProperty("fields").EnumerateArray()
                .Select(field => $"{field.GetProperty("field")} {field.GetProperty("before")} {field.GetProperty("after")}"),
            sources = link.GetProperty("sources").EnumerateArray()
                .Select(source => $"{source.GetProperty("source")} {source.GetProperty("change")}"),
        });
    }

    private async Task<JsonElement> AskAsync(string query)
    {
        var reply = await _served.QueryAsync(query);
        Assert.False(reply.TryGetProperty("errors", out var errors), errors.ToString());
        return reply.GetProperty("data");
    }

    public sealed class OnSqlite() : ChangesPageTests(new DataFolder());

    public sealed class OnPostgres() : ChangesPageTests(TestDatabase.InFullRuns());
}
