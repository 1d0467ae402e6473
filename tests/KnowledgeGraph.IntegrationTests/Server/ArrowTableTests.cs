using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeGraph.IntegrationTests.Cli;
using KnowledgeGraph.IntegrationTests.Clients;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>
/// Tables as Arrow streams, read by Arrow's own library for JavaScript: with pages of two rows, so that they come in several batches.
/// </summary>
public abstract class ArrowTableTests(SmallPages services)
{
    private const string Features = "disease(id: \"MONDO:0800448\") { phenotypes(first: 31) { edges { negated frequency { text ratio "
        + "numerator denominator } onset { name } node { curie } } } }";
    private const string Lists = "diseases { nodes { curie acronym phenotypes(first: 100) { totalCount edges { negated frequency { text "
        + "ratio denominator } node { synonyms { name } } } } } }";
    private const string None =
        "diseases(where: { name: { eq: \"no such disease\" } }) { nodes { curie acronym synonyms { name } phenotypes { totalCount } } }";

    [SkippableTheory]
    [InlineData(Features, "negated|Bool,frequency.text|Utf8,frequency.ratio|Float64,frequency.numerator|Int32,frequency.denominator|Int32,"
        + "onset.name|Utf8,node.curie|Utf8")]
    [InlineData(
        Lists,
        "curie|Utf8,acronym|Utf8,phenotypes.totalCount|Int32,phenotypes.edges.negated|List<Bool>,phenotypes.edges.frequency.text|List<Utf8>"
            + ","
        + "phenotypes.edges.frequency.ratio|List<Float64>,phenotypes.edges.frequency.denominator|List<Int32>,"
        + "phenotypes.edges.node.synonyms.name|List<Utf8>")]
    [InlineData(None, "curie|Utf8,acronym|Utf8,synonyms.name|List<Utf8>,phenotypes.totalCount|Int32")]
    public async Task Columns_are_typed_and_values_those_of_the_query(string list, string columns)
    {
        var query = $"{{ {list} }}";
        var server = list == Lists ? services.Sample.Served : services.Served;
        var file = Path.GetTempFileName();
        var (code, _, error) = Kg.Run(["export", "table", query, "--format", "arrow", "--out", file, .. services.Sample.Options]);
        Assert.True(code == 0, error);

        var tables = NodeTools.Run("arrow.mjs", $"{server.BaseUrl}/graphql/table.arrows?query={Uri.EscapeDataString(query)}", file)
            .EnumerateArray()
            .ToList();
        File.Delete(file);

        var rows = await RowsAsync(query);
        var paths = columns.Split(',').Select(column => column.Split('|')[0].Split('.')).ToList();
        var expected = rows.Select(row => JsonSerializer.Serialize(
            paths.Select((path, i) => Cell(row, path, columns.Split(',')[i].Contains("List<", StringComparison.Ordinal))))).ToList();
        var release = (await services.Sample.Served.QueryAsync("{ release { id } }")).GetProperty("data").GetProperty("release")
            .GetProperty("id")
            .GetString();
        foreach (var table in tables)
        {
            Assert.Equal(columns.Split(',').Select(column => column + "|true"), Texts(table, "columns"));
            Assert.All(Texts(table, "descriptions"), description => Assert.False(string.IsNullOrEmpty(description)));
            Assert.Equal(expected, table.GetProperty("rows").EnumerateArray().Select(row => JsonSerializer.Serialize(row)));
            Assert.Equal(release, table.GetProperty("release").GetString());
        }

        Assert.Equal("application/vnd.apache.arrow.stream", tables[0].GetProperty("type").GetString());
        Assert.Equal(list == Lists ? 1 : (rows.Count + 1) / 2, tables[0].GetProperty("batches").GetInt32());
        Assert.Equal(list == None, rows.Count == 0);
        // Optional values are missing somewhere, both alone and within a list.
        Assert.True(rows.Count == 0 || expected.Exists(row => row.Contains("null", StringComparison.Ordinal)));
        Assert.True(list != Lists || expected.Exists(row => Regex.IsMatch(row, "null,[0-9]|[0-9],null")));
    }

    [SkippableFact]
    public async Task Who_takes_a_coding_gets_it_and_the_type_or_the_parameter_is_enough()
    {
        var http = services.Sample.Served.Http;
        foreach (var (address, type) in new[]
        {
            ("table?format=arrow&query=", null),
            ("table?query=", "application/vnd.apache.arrow.stream"),
        })
        {
            using var request = new HttpRequestMessage(
                HttpMethod.Get,
                $"{services.Sample.Served.BaseUrl}/graphql/{address}{Uri.EscapeDataString($"{{ {Lists} }}")}");
            request.Headers.TryAddWithoutValidation("accept", type);
            request.Headers.TryAddWithoutValidation("accept-encoding", "gzip");
            using var reply = await http.SendAsync(request);

            Assert.Equal("application/vnd.apache.arrow.stream", reply.Content.Headers.ContentType!.ToString());
            Assert.Matches("filename=\"diseases-[0-9a-f]{12}\\.arrows\"$", reply.Content.Headers.ContentDisposition!.ToString());
            Assert.Equal(["gzip"], reply.Content.Headers.ContentEncoding);
        }

        var table = NodeTools.Run(
            "arrow.mjs",
            $"{services.Sample.Served.BaseUrl}/graphql/table.arrows?query={Uri.EscapeDataString($"{{ {Lists} }}")}")[0];
        Assert.NotNull(table.GetProperty("coding").GetString());
        Assert.Equal((await RowsAsync($"{{ {Lists} }}")).Count, table.GetProperty("rows").GetArrayLength());
    }

    [SkippableFact]
    public async Task The_block_on_the_page_runs()
    {
        var page = Path.Combine(Repository.Root, "docs", "tables.md");
        var printed = NodeTools.Run("recipes.mjs", page, services.Sample.Served.BaseUrl + "/graphql", "").GetProperty("printed")
            .GetProperty("Arrow in Python and JavaScript");

        var rows = await RowsAsync("{ diseases { nodes { curie } } }");
        Assert.Equal($"{rows.Count} Schema<{{ 0: curie: Utf8, 1: name: Utf8, 2: phenotypes.totalCount: Int32 }}>", printed[0].GetString());
    }

    private async Task<List<JsonElement>> RowsAsync(string query)
    {
        var rows = (await services.Sample.Served
            .QueryAsync(query.Replace("diseases {", "diseases(first: 100) {", StringComparison.Ordinal))).GetProperty("data");
        while (rows.ValueKind == JsonValueKind.Object)
        {
            rows = rows.EnumerateObject().First().Value;
        }

        return [.. rows.EnumerateArray()];
    }

    // A list along the path gives one flat list of all its leaves.
    private static object? Cell(JsonElement row, string[] path, bool isList)
    {
        List<JsonElement> found = [row];
        foreach (var step in path)
        {
            found = [.. found.Select(value => value.ValueKind == JsonValueKind.Object ? value.GetProperty(step) : value)
                .SelectMany(value => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToList() : [value])];
        }

        return isList ? found : found.Single();
    }

    private static IEnumerable<string> Texts(JsonElement table, string name) =>
        table.GetProperty(name).EnumerateArray().Select(text => text.GetString()!);

    public sealed class OnSqlite(SmallPages.OnSqlite services) : ArrowTableTests(services), IClassFixture<SmallPages.OnSqlite>;

    public sealed class OnPostgres(SmallPages.OnPostgres services) : ArrowTableTests(services), IClassFixture<SmallPages.OnPostgres>;
}
