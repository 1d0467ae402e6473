using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using KnowledgeGraph.IntegrationTests.Storage;
using KnowledgeGraph.IntegrationTests.Stores;
using KnowledgeGraph.Storage.Filtering;
using KnowledgeGraph.Storage.Model;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Filtering;

/// <summary>Random walks through filtered and ordered lists, page by page: every row once, in one order, from either end.</summary>
public abstract class PageWalkTests : IDisposable
{
    private static readonly int Walks = RandomCases.Of(1_000);

    private readonly TestStore _folder;
    private readonly InProcessService _service;

    protected PageWalkTests(TestStore store)
    {
        _folder = store;
        _folder.Store.Activate(RandomRelease.Create(seed: 5).BuildIn(_folder.Store).Release.Id);
        _service = new InProcessService(
            _folder.Store,
            options => (options.Costs.MaxFieldCost, options.Costs.MaxTypeCost) = (int.MaxValue, int.MaxValue));
    }

    [SkippableFact]
    public async Task Records_come_once_forward_and_backward()
    {
        var random = new Random(11);
        var filters = new RandomFilter(random, new RandomReleaseValues { NamesKnownTermsAlone = true });
        (string Field, FilterShape Shape)[] lists = [("diseases", FilterShapes.Listed[0]), ("genes", FilterShapes.Listed[
            1]), ("phenotypes", FilterShapes.Listed[2]), ("citations", FilterShapes.Listed[3])];
        for (var walk = 0; walk < Walks / 2; walk++)
        {
            var (field, shape) = lists[walk % lists.Length];
            var where = random.Next(3) == 0 ? null : filters.Filter(shape, depth: 3);
            var order = random.Next(4) == 0 ? null : filters.Order(shape);
            await WalkAsync(arguments => $"{field}({arguments})", null, shape, where, order, random.Next(1, 12));
        }
    }

    [SkippableFact]
    public async Task Links_come_once_forward_and_backward()
    {
        var random = new Random(13);
        var filters = new RandomFilter(random, new RandomReleaseValues { NamesKnownTermsAlone = true });
        (string Root, string Field, FilterShape Shape)[] lists =
        [
            ("disease(id: \"MONDO:00000{0:00}\")", "genes", FilterShapes.Listed[
                4]), ("disease(id: \"MONDO:00000{0:00}\")", "phenotypes", FilterShapes.Listed[5]),
            ("disease(id: \"MONDO:00000{0:00}\")", "citations", FilterShapes.Listed[
                6]), ("gene(id: \"NCBIGene:{0}\")", "diseases", FilterShapes.Listed[4]),
            ("disease(id: \"MONDO:00000{0:00}\")", "genes(from: NARROWER", FilterShapes.Listed[
                4]), ("disease(id: \"MONDO:00000{0:00}\")", "phenotypes(from: ALL", FilterShapes.Listed[5]),
            ("disease(id: \"MONDO:00000{0:00}\")", "citations(from: WIDER", FilterShapes.Listed[6]),
            ("phenotype(id: \"HP:00000{0:00}\")", "diseases", FilterShapes.Listed[
                5]), ("phenotype(id: \"HP:00000{0:00}\")", "diseases(includeDescendants: true", FilterShapes.Listed[5]),
        ];
        for (var walk = 0; walk < Walks / 2; walk++)
        {
            var (root, field, shape) = lists[walk % lists.Length];
            var where = random.Next(3) == 0 ? null : filters.Filter(shape, depth: 3);
            var order = random.Next(4) == 0 ? null : filters.Order(shape);
            var record = string.Format(System.Globalization.CultureInfo.InvariantCulture, root, random.Next(1, 41));
            await WalkAsync(
                arguments => field.Contains('(') ? $"{field}, {arguments})" : $"{field}({arguments})",
                record,
                shape,
                where,
                order,
                random.Next(1, 5));
        }
    }

    public void Dispose()
    {
        _service.Dispose();
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task WalkAsync(Func<string, string> field, string? record, FilterShape shape, object? where, object? order, int size)
    {
        var total = -1;
        var pages = new List<List<string>>();
        foreach (var (take, from, more, edge) in new[]
        {
            ("first", "after", "hasNextPage", "endCursor"),
            ("last", "before", "hasPreviousPage", "startCursor"),
        })
        {
            var rows = new List<string>();
            string? cursor = null;
            while (true)
            {
                var list = field($"{take}: {size}, {from}: $cursor, where: $where, order: $order");
                var query = $"query ($cursor: String, $where: {shape.Name}FilterInput, $order: [{shape.Name}SortInput!]) {{ " +
                    $"{record} {(record is null ? "" : "{")} list: {list} {{ totalCount edges {{ cursor node {{ curie }} }} pageInfo {{ "
                        + $"hasNextPage hasPreviousPage startCursor endCursor }} }} {(record is null ? "" : "}")} }}";
                var reply = await _service.QueryAsync(
                    query,
                    new Dictionary<string, object?> { ["cursor"] = cursor, ["where"] = Plain(where), ["order"] = Plain(order) });
                Assert.False(reply.TryGetProperty("errors", out var errors), errors.ToString() + query);
                var data = record is null ? reply.GetProperty("data") : reply.GetProperty("data").EnumerateObject().Single().Value;
                var page = data.GetProperty("list");
                total = total < 0 ? page.GetProperty("totalCount").GetInt32() : total;
                Assert.Equal(total, page.GetProperty("totalCount").GetInt32());
                var curies = page.GetProperty("edges").EnumerateArray()
                    .Select(one => one.GetProperty("node").GetProperty("curie").GetString()!)
                    .ToList();
                rows = take == "first" ? [.. rows, .. curies] : [.. curies, .. rows];
                var info = page.GetProperty("pageInfo");
                Assert.True(rows.Count <= total, $"{rows.Count} rows of {total}: {query}");
                if (!info.GetProperty(more).GetBoolean())
                {
                    break;
                }

                cursor = info.GetProperty(edge).GetString();
            }

            Assert.Equal(total, rows.Count);
            Assert.Equal(rows.Count, rows.Distinct().Count());
            pages.Add(rows);
        }

        Assert.Equal(pages[0], pages[1]);
    }

    // Variables as a client sends them: enums by name.
    private static object? Plain(object? value) => value switch
    {
        IDictionary<string, object?> entries => entries.ToDictionary(entry => entry.Key, entry => Plain(entry.Value)),
        List<object?> items => items.ConvertAll(Plain),
        Enum constant => JsonNamingPolicy.SnakeCaseUpper.ConvertName(constant.ToString()),
        _ => value,
    };

    public sealed class OnSqlite() : PageWalkTests(new DataFolder());

    public sealed class OnPostgres() : PageWalkTests(new TestDatabase());
}
