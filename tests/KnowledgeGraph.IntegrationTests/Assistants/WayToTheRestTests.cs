using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using ModelContextProtocol.Client;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Assistants;

/// <summary>An answer says of each list where to go on, and whoever goes on there misses no row.</summary>
public abstract class WayToTheRestTests(SampleService sample) : IAsyncLifetime
{
    private const string Vwm = "MONDO:0957870";

    private McpClient? _client;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await (_client?.DisposeAsync() ?? default);

    [SkippableTheory]
    [InlineData("totalCount pageInfo { hasNextPage endCursor } nodes { curie name }", "nodes")]
    [InlineData("info: pageInfo { more: hasNextPage end: endCursor } rows: nodes { curie name }", "rows", "info.end", "info.more")]
    [InlineData("nodes { curie } pageInfo { hasNextPage endCursor } edges { node { name } }", "nodes")]
    [InlineData("edges { curie: node { curie name } } pageInfo { endCursor hasNextPage }", "edges")]
    public async Task A_page_that_is_cut_ends_where_it_is_cut(
        string selection, string rows, string end = "pageInfo.endCursor", string more = "pageInfo.hasNextPage")
    {
        var all = (await AllAsync()).Count;
        var (byPage, after, isMore) = (new List<string>(), default(string), true);
        for (var calls = 0; isMore && calls < 200; calls++)
        {
            var reply = await AskAsync("ask", new
            {
                query = $"query ($after: String) {{ list: diseases(first: 50, after: $after) {{ {selection} }} }}",
                variables = new { after },
                budget = 400,
            });
            Assert.InRange(reply.Tokens, 20, 400);
            var list = reply.Data.GetProperty("list");
            byPage.AddRange(list.GetProperty(rows).EnumerateArray().Select(row => row.GetRawText()));
            var told = reply.List("leftOut").Select(text => JsonSerializer.Deserialize<JsonElement>(text)).SingleOrDefault();
            isMore = At(list, more).GetBoolean();
            after = At(list, end).GetString();
            Assert.Equal(isMore, told.ValueKind == JsonValueKind.Object);
            if (isMore)
            {
                Assert.Equal(($"list.{rows}", after), (told.GetProperty("path").GetString(), told.GetProperty("after").GetString()));
                Assert.Equal((list.GetProperty(rows).GetArrayLength(), all),
                    (told.GetProperty("shown").GetInt32(), told.GetProperty("of").GetInt32()));
            }
        }

        Assert.Equal((all, all), (byPage.Count, byPage.Distinct().Count()));
    }

    [SkippableFact]
    public async Task A_list_that_is_read_backward_is_cut_at_its_start()
    {
        var (read, before, isMore) = (new List<string?>(), default(string), true);
        for (var calls = 0; isMore && calls < 200; calls++)
        {
            var reply = await AskAsync("ask", new
            {
                query = "query ($before: String) { diseases(last: 50, before: $before) { pageInfo { hasPreviousPage startCursor } "
                    + "nodes { curie name } } }",
                variables = new { before },
                budget = 400,
            });
            var list = reply.Data.GetProperty("diseases");
            read.InsertRange(0, list.GetProperty("nodes").EnumerateArray().Select(row => row.GetProperty("curie").GetString()));
            isMore = At(list, "pageInfo.hasPreviousPage").GetBoolean();
            before = At(list, "pageInfo.startCursor").GetString();
            Assert.Equal(isMore ? before : null, reply.Json.TryGetProperty("leftOut", out var left)
                ? left[0].GetProperty("before").GetString() : null);
        }

        Assert.Equal(await AllAsync(), read);
    }

    [SkippableTheory]
    [InlineData("{ phenotypes { nodes { curie } } }", "phenotypes.nodes", 25)]
    [InlineData("{ phenotypes(first: 3) { edges { node { curie } } } }", "phenotypes.edges", 3)]
    [InlineData("{ search(text: \"white\", first: 1) { nodes { matched } } }", "search.nodes", 1)]
    [InlineData("{ a: disease(id: \"MONDO:0957870\") { b: citations(first: 2) { c: nodes { curie } } } }", "a.b.c", 2)]
    [InlineData("{ diseasesById(ids: [\"MONDO:0957870\"]) { disease { citations(first: 2) { nodes { curie } } } } }",
        "diseasesById[0].disease.citations.nodes", 2)]
    public async Task Rows_beyond_the_page_are_told(string query, string path, int shown)
    {
        var left = (await AskAsync("ask", new { query })).Json.GetProperty("leftOut").EnumerateArray().Single();

        Assert.Equal((path, shown), (left.GetProperty("path").GetString(), left.GetProperty("shown").GetInt32()));
        Assert.True(left.GetProperty("of").GetInt32() > shown);
        Assert.NotEmpty(left.GetProperty("after").GetString()!);
    }

    [SkippableFact]
    public async Task A_whole_list_leaves_nothing_out()
    {
        var reply = await AskAsync("ask", new { query = "{ disease(id: \"VWM2\") { genes { nodes { curie } } } release { id } }" });

        Assert.Empty(reply.List("leftOut"));
        Assert.False(reply.IsError);
    }

    [SkippableTheory]
    [InlineData(Vwm, "papers", "citations", 7)]
    [InlineData(Vwm, "phenotypes", "phenotypes", 4)]
    [InlineData("GALC", "diseases", "diseases", 1)]
    [InlineData("GALC", "phenotypes", "ofGene", 30)]
    [InlineData("HP:0000707", "diseases", "ofDiseases", 30)]
    [InlineData("HP:0000707", "genes", "ofGenes", 30)]
    public async Task Every_part_of_a_record_is_read_on_to_its_end(string id, string part, string list, int first)
    {
        var (read, after, total) = (new List<string>(), default(string), -1);
        do
        {
            var reply = await AskAsync("record", new { id, part, first, after });
            Assert.False(reply.IsError, reply.Text);
            var page = reply.Data.GetProperty("record").GetProperty(list);
            total = page.GetProperty("totalCount").GetInt32();
            read.AddRange(page.GetProperty("rows").EnumerateArray().Select(row => row.GetRawText()));
            after = reply.Json.TryGetProperty("leftOut", out var left)
                ? left.EnumerateArray().Single().GetProperty("after").GetString()
                : null;
        }
        while (after is not null && read.Count < 500);

        Assert.Equal((total, total), (read.Count, read.Distinct().Count()));
        Assert.True(total >= first, $"{total} rows");
    }

    [SkippableTheory]
    [InlineData(Vwm, "ancestors")]
    [InlineData("MONDO:0800448", "descendants")]
    [InlineData("HP:0000518", "wider")]
    [InlineData("HP:0100022", "narrower")]
    public async Task Both_directions_of_a_hierarchy_are_read_on(string id, string list)
    {
        var reply = await AskAsync("record", new { id, part = "hierarchy", first = 2 });
        var total = reply.Data.GetProperty("record").GetProperty(list).GetProperty("totalCount").GetInt32();
        Assert.True(total > 2, reply.Text);
        var read = new List<string>();
        for (var calls = 0; calls < 200; calls++)
        {
            var record = reply.Data.GetProperty("record");
            read.AddRange(record.GetProperty(list).GetProperty("rows").EnumerateArray().Select(row => row.GetRawText()));
            var way = reply.List("leftOut").Select(text => JsonSerializer.Deserialize<JsonElement>(text))
                .Where(entry => entry.GetProperty("path").GetString() == $"record.{list}.rows").ToList();
            if (way.Count == 0)
            {
                break;
            }

            reply = await AskAsync("record", new { id, part = "hierarchy", first = 2, after = way[0].GetProperty("after").GetString() });
        }

        Assert.Equal((total, total), (read.Count, read.Distinct().Count()));
    }

    [SkippableTheory]
    [InlineData(Vwm)]
    [InlineData("GALC")]
    [InlineData("HP:0000707")]
    public async Task The_rest_of_an_overview_is_in_the_part_that_it_names(string id)
    {
        var overview = await AskAsync("record", new { id });

        var left = overview.Json.GetProperty("leftOut").EnumerateArray().Where(entry => entry.TryGetProperty("after", out _)).ToList();
        Assert.NotEmpty(left);
        foreach (var entry in left)
        {
            var list = entry.GetProperty("path").GetString()!.Split('.')[1];
            var shown = overview.Data.GetProperty("record").GetProperty(list).GetProperty("rows").EnumerateArray().Select(Curie);
            var (more, after) = (new List<string?>(), entry.GetProperty("after").GetString());
            while (after is not null)
            {
                var rest = await AskAsync("record", new
                {
                    id,
                    part = entry.GetProperty("part").GetString(),
                    after,
                    first = 100,
                    budget = 20_000,
                });
                Assert.False(rest.IsError, rest.Text);
                more.AddRange(rest.Data.GetProperty("record").EnumerateObject().Select(property => property.Value)
                    .Single(value => value.ValueKind == JsonValueKind.Object && value.TryGetProperty("rows", out _))
                    .GetProperty("rows").EnumerateArray().Select(Curie));
                after = rest.Json.TryGetProperty("leftOut", out var further) ? further[0].GetProperty("after").GetString() : null;
            }

            Assert.Equal(entry.GetProperty("of").GetInt32(), shown.Concat(more).Distinct().Count());
        }
    }

    [SkippableTheory]
    [InlineData("resolve", "{\"terms\":[$]}")]
    [InlineData("compare", "{\"ids\":[$]}")]
    [InlineData("diagnose", "{\"observed\":[$]}")]
    [InlineData("ask", "{\"query\":\"query($a:[String!]!){diseasesById(ids:$a){identifier status}}\",\"variables\":{\"a\":[$]}}")]
    [InlineData("ask", "{\"query\":\"query($a:[String!]!){resolve(terms:$a){term}}\",\"variables\":{\"a\":[$]}}")]
    public async Task An_answer_is_never_longer_than_its_budget(string tool, string arguments)
    {
        foreach (var (count, budget) in new[] { (1, 200), (15, 200), (15, 300), (15, 1_500), (60, 200), (60, 1_500) })
        {
            var unknown = string.Join(',', Enumerable.Range(0, count).Select(number => $"\"no such thing {number}\""));
            var given = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(
                arguments.Replace("$]", $"{unknown}]", StringComparison.Ordinal))!;
            given["budget"] = JsonSerializer.SerializeToElement(budget);

            var reply = await AskAsync(tool, given);

            Assert.InRange(reply.Tokens, 10, budget);
            Assert.True(!reply.IsError || reply.Code is not null, reply.Text);
            if (reply.List("notices").Count is > 0 and var shown && shown < count && !reply.IsError)
            {
                var left = reply.Json.GetProperty("leftOut").EnumerateArray()
                    .Single(entry => entry.GetProperty("path").GetString() == "notices");
                Assert.Equal(shown, left.GetProperty("shown").GetInt32());
                Assert.True(left.GetProperty("of").GetInt32() > shown);
            }
        }
    }

    // All diseases, in the order of the list, by pages of the service.
    private async Task<List<string?>> AllAsync()
    {
        var (all, after) = (new List<string?>(), default(string));
        do
        {
            var page = (await sample.Served.QueryAsync(
                "query ($after: String) { diseases(first: 100, after: $after) { nodes { curie } pageInfo { hasNextPage endCursor } } }",
                new { after })).GetProperty("data").GetProperty("diseases");
            all.AddRange(page.GetProperty("nodes").EnumerateArray().Select(Curie));
            after = At(page, "pageInfo.hasNextPage").GetBoolean() ? At(page, "pageInfo.endCursor").GetString() : null;
        }
        while (after is not null);
        return all;
    }

    private static JsonElement At(JsonElement element, string path) =>
        path.Split('.').Aggregate(element, (inner, name) => inner.GetProperty(name));

    // A row that has nothing but an identifier is written as that.
    private static string? Curie(JsonElement row) =>
        row.ValueKind == JsonValueKind.String ? row.GetString() : row.GetProperty("curie").GetString();

    private async Task<ToolReply> AskAsync(string tool, object arguments) =>
        await (_client ??= await AssistantClient.ConnectAsync(sample.Served.BaseUrl)).AskAsync(tool, arguments);

    public sealed class OnSqlite(EmbeddedSample sample) : WayToTheRestTests(sample), IClassFixture<EmbeddedSample>;

    public sealed class OnPostgres(EmbeddedPostgresSample sample)
        : WayToTheRestTests(sample.InFullRuns()), IClassFixture<EmbeddedPostgresSample>;
}
