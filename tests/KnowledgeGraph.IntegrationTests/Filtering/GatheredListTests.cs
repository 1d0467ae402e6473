using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Filtering;

/// <summary>Lists that are gathered from a term and all below it: once for each request and list, for what they take.</summary>
public abstract class GatheredListTests(SampleService sample) : IDisposable
{
    private const string Root = "HP:0000118";
    private const string List =
        "diseases(includeDescendants: true, first: 2, where: { negated: { eq: false } }, order: [{ disease: { name: DESC } }]";

    private readonly InProcessService _service = new(sample.OpenStore());

    public void Dispose()
    {
        _service.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public async Task The_same_list_is_gathered_once_under_however_many_aliases()
    {
        var log = SqlLog.Listen();
        var aliases = string.Join(' ', Enumerable.Range(0, 30).Select(alias => $"a{alias}: {List}) {{ totalCount nodes {{ curie }} }}"));
        var reply = await _service.QueryAsync($"{{ phenotype(id: \"{Root}\") {{ {aliases} }} }}");
        var lists = reply.GetProperty("data").GetProperty("phenotype").EnumerateObject().Select(list => list.Value.GetRawText()).Distinct();

        Assert.Single(lists);
        Assert.Empty(log);
    }

    [SkippableFact]
    public async Task Pages_of_a_gathered_list_follow_one_another()
    {
        var whole = await PageAsync("first: 100");
        var names = new List<string>();
        string? after = null;
        do
        {
            var page = await PageAsync(after is null ? "first: 2" : $"first: 2, after: \"{after}\"");
            names.AddRange(Names(page));
            after = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean()
                ? page.GetProperty("pageInfo").GetProperty("endCursor").GetString()
                : null;
        }
        while (after is not null);

        Assert.Equal(whole.GetProperty("totalCount").GetInt32(), names.Count);
        Assert.Equal(Names(whole), names);
        Assert.Equal(names.Order(StringComparer.OrdinalIgnoreCase).Reverse(), names);
    }

    [SkippableFact]
    public async Task What_is_gathered_is_paid_for()
    {
        static string Of(string term, string arguments) => $"{{ phenotype(id: \"{term}\") {{ diseases({arguments}) {{ totalCount }} }} }}";
        var own = await CostAsync(Of(Root, "includeDescendants: false"));
        var below = await CostAsync(Of(Root, "includeDescendants: true"));

        Assert.True(below > own, $"{below} for all below, {own} for the term's own");
    }

    [SkippableFact]
    public async Task A_request_that_gathers_more_than_it_may_hold_is_refused_as_a_whole()
    {
        using var served = sample.ServeAgain(new Dictionary<string, string> { ["KnowledgeGraph__Requests__MaxGatheredBytes"] = "100" });
        var refused = await served.QueryAsync($"{{ phenotype(id: \"{Root}\") {{ {List}) {{ totalCount }} }} }}");
        var other = await served.QueryAsync($"{{ phenotype(id: \"{Root}\") {{ name }} }}");

        Assert.Equal("TOO_MUCH_MEMORY", refused.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.False(refused.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object);
        Assert.False(other.TryGetProperty("errors", out _));
    }

    private async Task<long> CostAsync(string query) =>
        (await _service.QueryAsync(query)).GetProperty("extensions").GetProperty("cost").GetProperty("fieldCost").GetInt64();

    private async Task<JsonElement> PageAsync(string page)
    {
        var reply = await _service.QueryAsync(
            $"{{ phenotype(id: \"{Root}\") {{ {List.Replace("first: 2", page, StringComparison.Ordinal)}) {{ totalCount pageInfo {{ "
                + $"hasNextPage endCursor }} nodes {{ name }} }} }} }}");
        return reply.GetProperty("data").GetProperty("phenotype").GetProperty("diseases");
    }

    private static List<string> Names(JsonElement page) =>
        [.. page.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("name").GetString()!)];

    public sealed class OnSqlite(SqliteSample sample) : GatheredListTests(sample), IClassFixture<SqliteSample>;

    public sealed class OnPostgres(PostgresSample sample) : GatheredListTests(sample), IClassFixture<PostgresSample>;
}
