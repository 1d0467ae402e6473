using System.Net;
using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using KnowledgeGraph.IntegrationTests.Explorer;
using KnowledgeGraph.IntegrationTests.Storage;
using KnowledgeGraph.IntegrationTests.Stores;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.History;

/// <summary>Since when a record is there, and in which releases it has changed: told by hashes, as comparing the releases tells it.</summary>
public abstract class RecordVersionTests : IDisposable
{
    private static readonly Dictionary<string, string> Unhurried = new() { ["KnowledgeGraph__Load__CostPerSecond"] = "0" };

    private readonly TestStore _store;
    private readonly List<string> _ids;
    private readonly ServedFolder _served;

    protected RecordVersionTests(TestStore store)
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

    [SkippableTheory]
    [InlineData("disease", "diseases")]
    [InlineData("gene", "genes")]
    [InlineData("phenotype", "phenotypes")]
    public async Task Versions_are_the_releases_that_history_tells_changes_of(string field, string list)
    {
        var all = (await AskAsync($"{{ {list}(first: 100) {{ nodes {{ curie }} }} }}")).GetProperty(list).GetProperty("nodes")
            .EnumerateArray().Select(node => node.GetProperty("curie").GetString()!).ToList();
        var changed = 0;
        foreach (var curie in all)
        {
            var record = (await AskAsync(
                $"{{ {field}(id: \"{curie}\") {{ versions {{ change release {{ id createdAt }} }} history {{ to {{ id }} records {{ "
                    + "nodes { change curie } } } } }")).GetProperty(field);
            var versions = Versions(record);
            var told = record.GetProperty("history").EnumerateArray().Select(diff => (
                diff.GetProperty("records").GetProperty("nodes").EnumerateArray().Any(one =>
                    one.GetProperty("curie").GetString() == curie && one.GetProperty("change").GetString() == "ADDED")
                    ? "ADDED"
                    : "CHANGED",
                diff.GetProperty("to").GetProperty("id").GetString()!)).ToList();

            Assert.Equal(told.Exists(one => one.Item1 == "ADDED") ? told : [.. told, ("PRESENT", _ids[0])], versions);
            changed += told.Count;
        }

        Assert.True(changed > 0);
    }

    [SkippableFact]
    public async Task A_pinned_request_tells_versions_up_to_its_release()
    {
        const string Query = "{ disease(id: \"MONDO:0000003\") { versions { change release { id } } } }";
        var now = Versions((await AskAsync(Query)).GetProperty("disease"));
        var pinned = JsonSerializer.Deserialize<JsonElement>(
            await _served.Http.GetStringAsync($"{_served.BaseUrl}/graphql?release={_ids[1]}&query={Uri.EscapeDataString(Query)}"));

        Assert.Equal(("CHANGED", _ids[2]), now[0]);
        Assert.Equal(now.Skip(1), Versions(pinned.GetProperty("data").GetProperty("disease")));
    }

    [SkippableFact]
    public async Task Where_the_image_file_of_a_release_is_gone_nothing_is_told()
    {
        File.Delete(_store.ImageOf(_ids[0]));

        var record = (await AskAsync("{ disease(id: \"MONDO:0000003\") { versions { change } history { to { id } } } }"))
            .GetProperty("disease");
        var page = await PageReader.HtmlAsync($"{_served.BaseUrl}/history?id=MONDO:0000003");

        Assert.Equal(JsonValueKind.Null, record.GetProperty("versions").ValueKind);
        Assert.NotEqual(0, record.GetProperty("history").GetArrayLength());
        Assert.Contains("href=\"/changes?id=MONDO:0000003\"", PageReader.Section(page, "history"), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task The_page_of_a_record_loads_its_history_later_and_says_the_same_when_it_is_pinned()
    {
        var address = $"{_served.BaseUrl}/disease/MONDO:0000003?release={_ids[1]}";
        var pinned = await PageReader.HtmlAsync(address);
        var section = PageReader.Section(await PageReader.HtmlAsync($"{_served.BaseUrl}/disease/MONDO:0000003"), "history");
        var loaded = PageReader.Section(await PageReader.HtmlAsync($"{_served.BaseUrl}/history?id=MONDO:0000003"), "history");
        var added = PageReader.Section(await PageReader.HtmlAsync($"{_served.BaseUrl}/history?id=NCBIGene:4100"), "history");
        _store.Store.Activate(_store.Build("a later one"));
        await _served.WaitForAsync(_store.Store.CurrentId!);

        Assert.Contains("data-load=\"/history?id=MONDO:0000003\" href=\"/changes?id=MONDO:0000003\"", section, StringComparison.Ordinal);
        Assert.Contains($"Changed in release {_ids[2]} of", PageReader.TextOf(loaded), StringComparison.Ordinal);
        Assert.Contains($"Since release {_ids[0]} of", PageReader.TextOf(loaded), StringComparison.Ordinal);
        Assert.Contains("it is the oldest that is kept here", PageReader.TextOf(loaded), StringComparison.Ordinal);
        Assert.Contains($"href=\"/changes?to={_ids[2]}&amp;id=MONDO:0000003\"", loaded, StringComparison.Ordinal);
        Assert.Matches($"Since release {_ids[1]} of [^.]*\\. Neither it nor its links have changed since\\.", PageReader.TextOf(added));
        Assert.Equal(pinned, await PageReader.HtmlAsync(address));
        using var unknown = await PageReader.GetAsync($"{_served.BaseUrl}/history?id=nonsense");
        Assert.Equal("/changes?id=nonsense", unknown.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.Found, unknown.StatusCode);
    }

    private static List<(string Change, string Release)> Versions(JsonElement record) =>
    [
        .. record.GetProperty("versions").EnumerateArray()
            .Select(one => (one.GetProperty("change").GetString()!, one.GetProperty("release").GetProperty("id").GetString()!)),
    ];

    private async Task<JsonElement> AskAsync(string query)
    {
        var reply = await _served.QueryAsync(query);
        Assert.False(reply.TryGetProperty("errors", out var errors), errors.ToString());
        return reply.GetProperty("data");
    }

    public sealed class OnSqlite() : RecordVersionTests(new DataFolder());

    public sealed class OnPostgres() : RecordVersionTests(TestDatabase.InFullRuns(hasImages: true));
}
