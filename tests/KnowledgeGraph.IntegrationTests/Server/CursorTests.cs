using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>A cursor is taken by the list it is of, and by no other.</summary>
public abstract class CursorTests(SampleService sample)
{
    private const string Disease = "disease(id: \"OMIM:603896\")";
    private const string OtherDisease = "disease(id: \"OMIM:620312\")";
    private const string Gene = "gene(id: \"EIF2B2\")";
    private const string OtherGene = "gene(id: \"EIF2B1\")";
    private const string Term = "phenotype(id: \"HP:0000707\")";

    [SkippableTheory]
    [InlineData(Disease, "phenotypes", OtherDisease, "phenotypes")]
    [InlineData(
        Disease,
        "phenotypes(order: [{ phenotype: { name: ASC } }])",
        OtherDisease,
        "phenotypes(order: [{ phenotype: { name: ASC } }])")]
    [InlineData(
        Disease,
        "phenotypes(where: { phenotype: { name: { contains: \"a\" } } })",
        OtherDisease,
        "phenotypes(where: { phenotype: { name: { contains: \"a\" } } })")]
    [InlineData(Disease, "genes", OtherDisease, "genes")]
    [InlineData(OtherDisease, "citations", Disease, "citations")]
    [InlineData(OtherGene, "phenotypes", Gene, "phenotypes")]
    [InlineData("phenotype(id: \"HP:0001251\")", "ancestors", "phenotype(id: \"HP:0001257\")", "ancestors")]
    [InlineData("phenotype(id: \"HP:0000648\")", "diseases", "phenotype(id: \"HP:0001251\")", "diseases")]
    public Task A_cursor_of_another_record_is_refused(string record, string list, string otherRecord, string otherList) =>
        RefusesAsync(record, list, otherRecord, otherList);

    [SkippableTheory]
    [InlineData(Disease, "phenotypes", "phenotypes(order: [{ phenotype: { name: ASC } }])")]
    [InlineData(Disease, "phenotypes(order: [{ phenotype: { name: ASC } }])", "phenotypes(order: [{ phenotype: { name: DESC } }])")]
    [InlineData(Disease, "phenotypes", "phenotypes(where: { phenotype: { name: { contains: \"a\" } } })")]
    [InlineData(
        Disease,
        "phenotypes(where: { phenotype: { name: { contains: \"a\" } } })",
        "phenotypes(where: { phenotype: { name: { contains: \"e\" } } })")]
    [InlineData(OtherDisease, "citations", "citations(breadth: [NARROW])")]
    [InlineData(OtherDisease, "citations", "citations(category: [ETIOLOGY, DIAGNOSIS, THERAPY, PROGNOSIS])")]
    [InlineData(Term, "diseases(includeDescendants: true)", "diseases")]
    [InlineData(Term, "genes(includeDescendants: true)", "genes")]
    [InlineData(Disease, "phenotypes(from: ALL)", "phenotypes")]
    [InlineData(Disease, "phenotypes(from: ALL)", "phenotypes(from: WIDER)")]
    [InlineData(Term, "ancestors", "descendants")]
    public Task A_cursor_of_other_arguments_is_refused(string record, string list, string otherList) =>
        RefusesAsync(record, list, record, otherList);

    [SkippableTheory]
    [InlineData("diseases", "diseases(where: { name: { contains: \"a\" } })")]
    [InlineData("diseases(where: { name: { contains: \"a\" } })", "diseases(where: { name: { contains: \"e\" } })")]
    [InlineData("diseases(where: { name: { contains: \"a\" } })", "diseases")]
    [InlineData("diseases(order: [{ name: ASC }])", "diseases(order: [{ name: DESC }])")]
    [InlineData("diseases(where: { name: { contains: \"a\" } }, order: [{ name: ASC }])", "diseases(order: [{ name: ASC }])")]
    [InlineData("search(text: \"white\")", "search(text: \"matter\")")]
    [InlineData("search(text: \"white\")", "search(text: \"white\", types: [DISEASE])")]
    public Task A_cursor_of_another_root_list_is_refused(string list, string otherList) => RefusesAsync(null, list, null, otherList);

    [SkippableFact]
    public async Task The_same_list_may_be_asked_for_in_other_words()
    {
        const string Filtered = "phenotypes(where: { phenotype: { name: { contains: \"a\" } } }, order: [{ phenotype: { name: ASC } }])";
        var cursor = await CursorAsync(Disease, Filtered);

        // Another identifier of the record, another page size, variables, values that are the default.
        var reply = await sample.Served.QueryAsync(
            """
            query ($after: String, $text: String, $order: [DiseasePhenotypeSortInput!]) {
              disease(id: "omim:603896") {
                other: phenotypes(first: 3, after: $after, where: { phenotype: { name: { contains: $text } } }, order: $order)
                  { nodes { name } }
              }
            }
            """,
            new { after = cursor, text = "a", order = new { phenotype = new { name = "ASC" } } });

        Assert.False(reply.TryGetProperty("errors", out _), reply.ToString());
    }

    [SkippableFact]
    public async Task A_default_that_is_written_out_makes_no_other_list()
    {
        var cursor = await CursorAsync("phenotype(id: \"HP:0000648\")", "diseases");

        var reply = await sample.Served.QueryAsync(
            $"{{ phenotype(id: \"HP_0000648\") {{ diseases(after: \"{cursor}\", includeDescendants: false) {{ totalCount }} }} }}");

        Assert.False(reply.TryGetProperty("errors", out _), reply.ToString());
    }

    private async Task RefusesAsync(string? record, string list, string? otherRecord, string otherList)
    {
        var cursor = await CursorAsync(record, list);

        var own = await sample.Served.QueryAsync(Query(record, list, $"first: 1, after: \"{cursor}\""));
        Assert.False(own.TryGetProperty("errors", out _), own.ToString());
        foreach (var end in (string[])["after", "before"])
        {
            // Search goes forward alone.
            if (end == "before" && list.StartsWith("search", StringComparison.Ordinal))
            {
                continue;
            }

            var reply = await sample.Served.QueryAsync(Query(otherRecord, otherList, $"first: 1, {end}: \"{cursor}\""));
            Assert.Equal("INVALID_CURSOR", reply.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        }
    }

    private async Task<string> CursorAsync(string? record, string list)
    {
        var reply = await sample.Served.QueryAsync(Query(record, list, "first: 1"));
        var data = reply.GetProperty("data");
        var page = (record is null ? data : data.GetProperty("record")).GetProperty("list");
        var cursor = page.GetProperty("pageInfo").GetProperty("endCursor");
        Assert.True(cursor.ValueKind == JsonValueKind.String, $"{record} has no row in {list}");
        return cursor.GetString()!;
    }

    private static string Query(string? record, string list, string paging)
    {
        var field = list.EndsWith(')') ? $"{list[..^1]}, {paging})" : $"{list}({paging})";
        var page = $"list: {field} {{ pageInfo {{ endCursor }} }}";
        return record is null ? $"{{ {page} }}" : $"{{ record: {record} {{ {page} }} }}";
    }

    public sealed class OnSqlite(SqliteSample sample) : CursorTests(sample), IClassFixture<SqliteSample>;

    public sealed class OnPostgres(PostgresSample sample) : CursorTests(sample), IClassFixture<PostgresSample>;
}
