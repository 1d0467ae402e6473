using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Search;

/// <summary>Search on the sample: its order, its pages, and text that looks like an operator.</summary>
public abstract class SearchTests(SampleService sample)
{
    private const string Query =
        """
        query ($text: String!, $types: [EntityType!], $first: Int, $after: String) {
          search(text: $text, types: $types, first: $first, after: $after) {
            totalCount
            facets { type count }
            pageInfo { hasNextPage hasPreviousPage endCursor }
            nodes { score isExact matched matchedField highlights { start length } entity { curie type } }
          }
        }
        """;

    [SkippableTheory]
    [InlineData("leukoencephalopathy with vanishing white matter 2", "MONDO:0957870", "name")]
    [InlineData("  LEUKOENCEPHALOPATHY with Vanishing White Matter 2 ", "MONDO:0957870", "name")]
    [InlineData("vwm2", "MONDO:0957870", "synonym")]
    [InlineData("eif2b2", "NCBIGene:8892", "symbol")]
    [InlineData("CACH", "NCBIGene:8893", "synonym")]
    [InlineData("Optic atrophy", "HP:0000648", "name")]
    [InlineData("OMIM:620312", "MONDO:0957870", "identifier")]
    [InlineData("620312", "MONDO:0957870", "identifier")]
    [InlineData("1841040", "MONDO:0957870", "identifier")]
    [InlineData("C5830404", "MONDO:0957870", "identifier")]
    [InlineData("MONDO:0011380", "MONDO:0800448", "identifier")]
    [InlineData("ENSG00000119718", "NCBIGene:8892", "identifier")]
    [InlineData("34532852", "PMID:34532852", "identifier")]
    [InlineData("10.1002/14651858.CD012820.pub2", "PMID:34532852", "identifier")]
    public async Task An_exact_name_synonym_or_identifier_is_first(string text, string curie, string field)
    {
        var first = Hits(await SearchAsync(text))[0];

        Assert.Equal(curie, CurieOf(first));
        Assert.Equal(field, first.GetProperty("matchedField").GetString());
        Assert.True(first.GetProperty("isExact").GetBoolean());
        var highlight = Assert.Single(first.GetProperty("highlights").EnumerateArray());
        Assert.Equal(first.GetProperty("matched").GetString()!.Length, highlight.GetProperty("length").GetInt32());
    }

    [SkippableFact]
    public async Task All_words_in_any_order_the_last_one_a_beginning()
    {
        var page = await SearchAsync("matter VANISHING whit");

        Assert.Equal(7, page.GetProperty("totalCount").GetInt32());
        var first = Hits(page)[0];
        Assert.Equal("leukoencephalopathy with vanishing white matter", first.GetProperty("matched").GetString());
        Assert.Equal(["vanishing", "whit", "matter"], Highlighted(first));
        Assert.False(first.GetProperty("isExact").GetBoolean());
    }

    [SkippableFact]
    public async Task Whole_words_come_before_beginnings_and_shorter_texts_before_longer()
    {
        var hits = Hits(await SearchAsync("atrophy"));
        var scores = hits.ConvertAll(hit => hit.GetProperty("score").GetDouble());

        Assert.True(hits.Count > 2);
        Assert.Equal(scores.OrderDescending(), scores);
        Assert.All(hits, hit => Assert.Contains("atroph", hit.GetProperty("matched").GetString(), StringComparison.OrdinalIgnoreCase));
        Assert.Equal(hits.Count, hits.Select(CurieOf).Distinct().Count());
    }

    [SkippableFact]
    public async Task Facets_count_the_whole_result_also_where_types_narrow_it()
    {
        var all = await SearchAsync("white matter");
        var narrowed = await SearchAsync("white matter", ["PHENOTYPE"]);

        // Of the kind asked for, those count as well that are forgiven where few have every word.
        Assert.Equal(Facets(all, "PHENOTYPE"), Facets(narrowed, "PHENOTYPE"));
        Assert.Equal(
            all.GetProperty("totalCount").GetInt32(),
            all.GetProperty("facets").EnumerateArray().Sum(facet => facet.GetProperty("count").GetInt32()));
        var hits = Hits(narrowed);
        Assert.Equal(narrowed.GetProperty("totalCount").GetInt32(), hits.Count);
        Assert.NotEmpty(hits);
        Assert.All(hits, hit => Assert.Equal("PHENOTYPE", hit.GetProperty("entity").GetProperty("type").GetString()));
    }

    private static List<string> Facets(JsonElement page, string without) =>
        [.. page.GetProperty("facets").EnumerateArray().Where(facet => facet.GetProperty("type").GetString() != without)
            .Select(facet => facet.GetRawText())];

    [SkippableTheory]
    [InlineData("ab", 1)]
    [InlineData("abnormal", 3)]
    [InlineData("of", 7)]
    public async Task Every_hit_comes_once_page_by_page(string text, int size)
    {
        var whole = Hits(await SearchAsync(text, first: 100)).ConvertAll(CurieOf);
        var walked = new List<string>();
        string? after = null;
        do
        {
            var page = await SearchAsync(text, first: size, after: after);
            Assert.Equal(after is not null, page.GetProperty("pageInfo").GetProperty("hasPreviousPage").GetBoolean());
            walked.AddRange(Hits(page).Select(CurieOf));
            after = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean()
                ? page.GetProperty("pageInfo").GetProperty("endCursor").GetString()
                : null;
        }
        while (after is not null && walked.Count < 100);

        Assert.True(whole.Count > size);
        Assert.Equal(whole, walked.Take(100));
        Assert.Equal(walked.Count, walked.Distinct().Count());
    }

    [SkippableTheory]
    [InlineData("\"")]
    [InlineData("*")]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("'; DROP TABLE disease; --")]
    [InlineData("white NEAR matter")]
    [InlineData("NEAR(white matter, 2)")]
    [InlineData("white AND NOT gene")]
    [InlineData("words:white")]
    [InlineData("{words}:white")]
    [InlineData("^white")]
    [InlineData("-white")]
    [InlineData("white + matter")]
    [InlineData("wh*te")]
    [InlineData("\\")]
    [InlineData("(((((")]
    [InlineData("\U0001F9EC gène \U0001F9EC")]
    [InlineData("é")]
    [InlineData("е́")]
    [InlineData("١٢٣")]
    [InlineData("<script>alert(1)</script>")]
    public async Task What_looks_like_an_operator_is_plain_text(string text)
    {
        var reply = await sample.Served.QueryAsync(
            $"{Query.Replace("search(", "again: search(text: $text) { totalCount } search(", StringComparison.Ordinal)}",
            new { text });

        Assert.False(reply.TryGetProperty("errors", out var errors), $"{text}: {errors}");
        var suggested = await sample.Served
            .QueryAsync("query ($text: String!) { suggest(text: $text) { matched } resolve(terms: [$text]) { status } }", new { text });
        Assert.False(suggested.TryGetProperty("errors", out errors), $"{text}: {errors}");
    }

    [SkippableFact]
    public async Task Marks_between_words_mean_nothing()
    {
        var plain = await SearchAsync("white matter");

        foreach (var marked in new[] { "white-matter", "\"white\" *matter*", "white:matter", "(white) 'matter'", "white%_matter" })
        {
            Assert.Equal(
                Hits(plain).ConvertAll(CurieOf),
                Hits(await SearchAsync(marked.Replace("_", " ", StringComparison.Ordinal))).ConvertAll(CurieOf));
        }
    }

    [SkippableTheory]
    [InlineData("search")]
    [InlineData("suggest")]
    public async Task A_text_has_1_to_200_characters_and_up_to_20_words(string field)
    {
        Assert.Null(await CodeAsync(field, new string('a', 200)));
        Assert.Equal("INVALID_ARGUMENT", await CodeAsync(field, new string('a', 201)));
        Assert.Null(await CodeAsync(field, string.Join(' ', Enumerable.Repeat("a", 20))));
        Assert.Equal("INVALID_ARGUMENT", await CodeAsync(field, string.Join(' ', Enumerable.Repeat("a", 21))));
        Assert.Equal("INVALID_ARGUMENT", await CodeAsync(field, string.Empty));
        Assert.Equal("INVALID_ARGUMENT", await CodeAsync(field, " \t "));
        Assert.Equal("BAD_REQUEST", await CodeAsync(field, "a\0b"));
        Assert.Equal("INVALID_PAGE_SIZE", await CodeAsync(field, "a", 0));
        Assert.Null(await CodeAsync(field, "a", 100));
        Assert.Equal("INVALID_PAGE_SIZE", await CodeAsync(field, "a", 101));
    }

    [SkippableFact]
    public async Task A_cursor_belongs_to_its_text_and_its_kinds()
    {
        var after = (await SearchAsync("white matter", first: 1)).GetProperty("pageInfo").GetProperty("endCursor").GetString();

        foreach (var (text, types) in new (string, string[]?)[] { ("white", null), ("white matter", ["DISEASE"]) })
        {
            var reply = await sample.Served.QueryAsync(Query, new { text, types, after });
            Assert.Equal("INVALID_CURSOR", reply.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        }
    }

    private async Task<JsonElement> SearchAsync(string text, string[]? types = null, int first = 50, string? after = null)
    {
        var reply = await sample.Served.QueryAsync(Query, new { text, types, first, after });
        Assert.False(reply.TryGetProperty("errors", out var errors), $"{text}: {errors}");
        return reply.GetProperty("data").GetProperty("search");
    }

    private async Task<string?> CodeAsync(string field, string text, int first = 10)
    {
        var selection = field == "search" ? "{ totalCount }" : "{ matched }";
        var reply = await sample.Served
            .QueryAsync($"query ($text: String!, $first: Int) {{ {field}(text: $text, first: $first) {selection} }}", new { text, first });
        return reply.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").GetProperty("code").GetString() : null;
    }

    private static List<JsonElement> Hits(JsonElement page) => [.. page.GetProperty("nodes").EnumerateArray()];

    private static string CurieOf(JsonElement hit) => hit.GetProperty("entity").GetProperty("curie").GetString()!;

    private static IEnumerable<string> Highlighted(JsonElement hit) => hit.GetProperty("highlights").EnumerateArray()
        .Select(range => hit.GetProperty("matched").GetString()!.Substring(
            range.GetProperty("start").GetInt32(),
            range.GetProperty("length").GetInt32()));

    public sealed class OnSqlite(SqliteSample sample) : SearchTests(sample), IClassFixture<SqliteSample>;

    public sealed class OnPostgres(PostgresSample sample) : SearchTests(sample), IClassFixture<PostgresSample>;
}
