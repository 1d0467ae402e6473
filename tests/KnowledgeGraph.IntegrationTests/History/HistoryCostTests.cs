using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using KnowledgeGraph.IntegrationTests.Storage;
using KnowledgeGraph.IntegrationTests.Stores;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.History;

/// <summary>
/// The cost of a comparison depends on what is compared, and never on what the process has open: the history of one record is answered with
/// as many releases as it tells of, at the usual limits.
/// </summary>
public abstract class HistoryCostTests(TestStore store) : IDisposable
{
    private readonly TestStore _store = store;

    public void Dispose()
    {
        _store.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableTheory]
    [InlineData("disease(id: \"MONDO:0000002\")", "disease")]
    [InlineData("gene(id: \"NCBIGene:1\")", "gene")]
    [InlineData("phenotype(id: \"HP:0000003\")", "phenotype")]
    public async Task The_history_of_a_record_is_answered_with_ten_kept_releases(string record, string field)
    {
        var ids = Build(10);
        var query = $"{{ {record} {{ history {{ from {{ id }} to {{ id }} }} }} }}";

        // Neither the server nor the command has anything but the served release open.
        using var served = ServedFolder.Of(_store.Options);
        var reply = await served.QueryAsync(query);
        var (exitCode, output, error) = Kg.Run(["query", query, .. _store.Options]);

        Assert.False(reply.TryGetProperty("errors", out var errors), errors.ToString());
        Assert.True(exitCode == 0, error);
        var told = reply.GetProperty("data").GetProperty(field).GetProperty("history");
        Assert.Equal(field == "disease" ? ids.Count - 1 : 0, told.GetArrayLength());
        Assert.Equal(
            told.GetRawText(),
            JsonSerializer.Deserialize<JsonElement>(output).GetProperty("data").GetProperty(field).GetProperty("history").GetRawText());
    }

    [SkippableFact]
    public async Task A_pinned_comparison_answers_the_same_bytes_first_and_last_and_from_another_process()
    {
        var ids = Build(3);
        var query = $$"""{ releaseDiff(from: "{{ids[0]}}", to: "{{ids[1]}}") { links { totalCount } records { totalCount } } }""";

        using var served = ServedFolder.Of(_store.Options);
        using var other = ServedFolder.Of(_store.Options);
        await other.QueryAsync($$"""{ releaseDiff(from: "{{ids[2]}}", to: "{{ids[0]}}") { links { totalCount } } }""");
        var first = await served.QueryAsync(query);
        var again = await served.QueryAsync(query);

        Assert.Equal(first.GetRawText(), again.GetRawText());
        Assert.Equal(first.GetRawText(), (await other.QueryAsync(query)).GetRawText());
        Assert.True(first.GetProperty("extensions").GetProperty("cost").GetProperty("fieldCost").GetInt64() > 1_000);
    }

    private List<string> Build(int count)
    {
        List<string> ids = [];
        for (var number = 0; number < count; number++)
        {
            ids.Add(_store.Build($"disease {number}"));
            _store.Store.Keep(ids[^1], isKept: true);
            _store.Store.Activate(ids[^1]);
        }

        return ids;
    }

    public sealed class OnSqlite() : HistoryCostTests(new DataFolder());

    public sealed class OnPostgres() : HistoryCostTests(TestDatabase.InFullRuns());
}
