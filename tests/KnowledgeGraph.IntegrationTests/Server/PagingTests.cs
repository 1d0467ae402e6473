using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>Walking lists page by page, from either end.</summary>
public abstract class PagingTests(SampleService sample)
{
    [SkippableTheory]
    [InlineData("phenotypes")]
    [InlineData("genes")]
    [InlineData("ancestors")]
    public async Task Every_row_comes_once_forward_and_backward(string field)
    {
        for (var size = 1; size <= 7; size += 3)
        {
            var forward = await WalkAsync(field, "first", "after", "hasNextPage", "endCursor", size);
            Assert.Equal(forward.Total, forward.Ids.Count);
            Assert.Equal(forward.Ids.Count, forward.Ids.Distinct().Count());

            // ancestors takes no last and before.
            if (field != "ancestors")
            {
                var backward = await WalkAsync(field, "last", "before", "hasPreviousPage", "startCursor", size);
                Assert.Equal(forward.Ids, backward.Ids);
            }
        }
    }

    [SkippableFact]
    public async Task A_root_list_is_walked_whole()
    {
        var ids = new List<string>();
        string? after = null;
        do
        {
            var reply = await sample.Served.QueryAsync("query ($after: String) { phenotypes(first: 100, after: $after) { totalCount nodes "
                + "{ hpoId } pageInfo { hasNextPage endCursor } } }", new { after });
            var page = reply.GetProperty("data").GetProperty("phenotypes");
            ids.AddRange(page.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("hpoId").GetString()!));
            after = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean()
                ? page.GetProperty("pageInfo").GetProperty("endCursor").GetString()
                : null;
        }
        while (after is not null);

        Assert.Equal(254, ids.Count);
        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
    }

    [SkippableTheory]
    [InlineData("phenotypes(first: 0)", "INVALID_PAGE_SIZE")]
    [InlineData("phenotypes(first: 101)", "INVALID_PAGE_SIZE")]
    [InlineData("phenotypes(last: -1)", "INVALID_PAGE_SIZE")]
    [InlineData("phenotypes(first: 1, last: 1)", "INVALID_PAGE_SIZE")]
    [InlineData("phenotypes(after: \"nonsense\")", "INVALID_CURSOR")]
    [InlineData("phenotypes(after: \"MXxEaXNlYXNlLmdlbmVzfDB8TkNCSUdlbmU6MQ\")", "INVALID_CURSOR")]
    public async Task A_page_that_cannot_be_is_refused_with_a_code(string field, string code)
    {
        var reply = await sample.Served.QueryAsync($"{{ disease(id: \"OMIM:603896\") {{ {field} {{ totalCount }} }} }}");

        Assert.Equal(code, reply.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal(JsonValueKind.Null, reply.GetProperty("data").GetProperty("disease").GetProperty("phenotypes").ValueKind);
    }

    [SkippableFact]
    public async Task The_largest_page_is_allowed()
    {
        var reply = await sample.Served.QueryAsync("{ phenotypes(first: 100) { nodes { id } } }");

        Assert.Equal(100, reply.GetProperty("data").GetProperty("phenotypes").GetProperty("nodes").GetArrayLength());
    }

    private async Task<(int Total, List<string> Ids)> WalkAsync(
        string field,
        string sizeName,
        string cursorName,
        string more,
        string edge,
        int size)
    {
        var ids = new List<string>();
        string? cursor = null;
        while (true)
        {
            var arguments = cursor is null ? $"{sizeName}: {size}" : $"{sizeName}: {size}, {cursorName}: \"{cursor}\"";
            var reply = await sample.Served.QueryAsync(Page($"{field}({arguments})"));
            var list = reply.GetProperty("data").GetProperty("disease").GetProperty("list");
            var page = list.GetProperty("edges").EnumerateArray().Select(row => row.GetProperty("node").GetProperty("id").GetString()!)
                .ToList();
            ids.InsertRange(sizeName == "last" ? 0 : ids.Count, page);
            if (!list.GetProperty("pageInfo").GetProperty(more).GetBoolean())
            {
                return (list.GetProperty("totalCount").GetInt32(), ids);
            }

            cursor = list.GetProperty("pageInfo").GetProperty(edge).GetString();
        }
    }

    private static string Page(string field) =>
        "{ disease(id: \"OMIM:603896\") { list: " + field
            + " { totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }";

    public sealed class OnSqlite(SqliteSample sample) : PagingTests(sample), IClassFixture<SqliteSample>;

    public sealed class OnPostgres(PostgresSample sample) : PagingTests(sample), IClassFixture<PostgresSample>;
}
