using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Search;

/// <summary>Search results if few records, or none, have every word that was typed.</summary>
public abstract class ForgivingSearchTests(SampleService sample)
{
    [SkippableTheory]
    [InlineData("Krampfanfall", "HP:0001250", "translation", "de")]
    [InlineData("Ataxie", "HP:0001251", "translation", "de")]
    // A typo that is not another word.
    [InlineData("vanishing white mater", "MONDO:0800448", "synonym", "en")]
    // One word occurs in no text.
    [InlineData("zebra leukoencephalopathy vanishing", "MONDO:0800448", "name", "en")]
    // The plural stands for the singular.
    [InlineData("optic atrophies", "HP:0000648", "name", "en")]
    public async Task The_record_that_is_meant_comes_first(string text, string curie, string field, string language)
    {
        var first = (await SearchAsync(text)).GetProperty("nodes")[0];

        Assert.Equal(curie, first.GetProperty("entity").GetProperty("curie").GetString());
        Assert.Equal((field, language), (first.GetProperty("matchedField").GetString(), first.GetProperty("language").GetString()));
        Assert.InRange(first.GetProperty("likeness").GetDouble(), 0.3, 1);
    }

    [SkippableFact]
    public async Task What_is_forgiven_comes_after_what_has_every_word()
    {
        var scores = (await SearchAsync("vanishing white matter 2")).GetProperty("nodes").EnumerateArray()
            .Select(hit => hit.GetProperty("score").GetDouble())
            .ToList();

        Assert.Contains(scores, score => score >= 1);
        Assert.Contains(scores, score => score < 1);
        Assert.Equal(scores.OrderDescending(), scores);
    }

    [SkippableFact]
    public async Task Where_many_have_every_word_nothing_is_forgiven() =>
        Assert.All(
            (await SearchAsync("white matter")).GetProperty("nodes").EnumerateArray(),
            hit => Assert.True(hit.GetProperty("score").GetDouble() >= 1));

    [SkippableFact]
    public async Task The_name_of_a_record_of_another_kind_means_that_record_and_none_with_some_of_its_words()
    {
        const string Name = "Degeneration of white matter of brain";
        var page = await SearchAsync(Name, "DISEASE");

        Assert.Equal(0, page.GetProperty("totalCount").GetInt32());
        Assert.NotEmpty(page.GetProperty("suggestions").EnumerateArray());
        Assert.NotEqual(0, (await SearchAsync(Name, "PHENOTYPE")).GetProperty("totalCount").GetInt32());
        Assert.NotEqual(0, (await SearchAsync(Name + " zebra", "DISEASE")).GetProperty("totalCount").GetInt32());
    }

    [SkippableTheory]
    [InlineData("xqzvw")]
    [InlineData("???")]
    [InlineData("zzzzzzzz zzzz")]
    public async Task An_empty_page_has_suggestions(string text)
    {
        foreach (var types in new[] { "DISEASE", "GENE", "PHENOTYPE" })
        {
            var page = await SearchAsync(text, types);
            Assert.Equal(0, page.GetProperty("totalCount").GetInt32());
            Assert.NotEmpty(page.GetProperty("suggestions").EnumerateArray());
            Assert.All(
                page.GetProperty("suggestions").EnumerateArray(),
                hit => Assert.Equal(types, hit.GetProperty("entity").GetProperty("type").GetString()));
        }
    }

    [SkippableFact]
    public async Task Pages_of_what_is_forgiven_follow_one_another()
    {
        var whole = (await SearchAsync("zebra abnormality of the", first: 100)).GetProperty("nodes").EnumerateArray().Select(CurieOf)
            .ToList();
        var walked = new List<string>();
        string? after = null;
        do
        {
            var page = await SearchAsync("zebra abnormality of the", first: 2, after: after);
            walked.AddRange(page.GetProperty("nodes").EnumerateArray().Select(CurieOf));
            after = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean()
                ? page.GetProperty("pageInfo").GetProperty("endCursor").GetString()
                : null;
        }
        while (after is not null);

        Assert.True(whole.Count > 2, string.Join(' ', whole));
        Assert.Equal(whole, walked);
    }

    [SkippableFact]
    public async Task Unknown_texts_have_candidates_with_a_likeness_and_names_in_other_languages_are_known()
    {
        var reply = await sample.Served.QueryAsync(
            "{ resolve(terms: [\"vanishing white mater\", \"Krampfanfall\", \"zebra ataxia\", \"xqzvw\"]) { status note match { curie } "
                + "candidates { likeness entity { curie } } } }");
        var resolutions = reply.GetProperty("data").GetProperty("resolve").EnumerateArray().ToList();

        Assert.Equal(["UNKNOWN", "SYNONYM", "UNKNOWN", "UNKNOWN"], resolutions.Select(one => one.GetProperty("status").GetString()));
        Assert.Equal("MONDO:0800448", CurieOf(resolutions[0].GetProperty("candidates")[0]));
        Assert.Equal("HP:0001250", resolutions[1].GetProperty("match").GetProperty("curie").GetString());
        Assert.Equal("The name of Seizure in another language (de).", resolutions[1].GetProperty("note").GetString());
        foreach (var unknown in resolutions.Where(one => one.GetProperty("match").ValueKind == JsonValueKind.Null))
        {
            var likenesses = unknown.GetProperty("candidates").EnumerateArray()
                .Select(candidate => candidate.GetProperty("likeness").GetDouble())
                .ToList();
            Assert.NotEmpty(likenesses);
            Assert.All(likenesses, likeness => Assert.InRange(likeness, 0, 1));
        }
    }

    [SkippableFact]
    public async Task Everyday_words_stand_for_those_of_names() =>
        // Visual impairment has no name with "sight", but abnormality of sight has.
        Assert.Equal("HP:0000505", CurieOf((await SearchAsync("loss of sight")).GetProperty("nodes")[0]));

    [SkippableFact]
    public async Task A_long_text_has_candidates_by_its_beginning()
    {
        var text = "vanishing white mater, " + string.Join(' ', Enumerable.Range(0, 40).Select(number => $"word-{number}"));
        var reply = await sample.Served.QueryAsync(
            "query ($terms: [String!]!) { resolve(terms: $terms) { status candidates { entity { curie } } } }", new
            {
                terms = new[]
            {
                text,
            }
            });
        var resolution = reply.GetProperty("data").GetProperty("resolve")[0];

        Assert.Equal("UNKNOWN", resolution.GetProperty("status").GetString());
        Assert.NotEmpty(resolution.GetProperty("candidates").EnumerateArray());
    }

    private static string CurieOf(JsonElement hit) => hit.GetProperty("entity").GetProperty("curie").GetString()!;

    private async Task<JsonElement> SearchAsync(string text, string? type = null, int first = 50, string? after = null)
    {
        var reply = await sample.Served.QueryAsync(
            "query ($text: String!, $types: [EntityType!], $first: Int, $after: String) { search(text: $text, types: $types, first: "
                + "$first, after: $after) { totalCount pageInfo { hasNextPage endCursor } "
            + "nodes { score matchedField language likeness entity { curie type } } suggestions { entity { curie type } } } }",
            new { text, types = type is null ? null : new[] { type }, first, after });
        Assert.False(reply.TryGetProperty("errors", out var errors), errors.ToString());
        return reply.GetProperty("data").GetProperty("search");
    }

    public sealed class OnSqlite(SqliteSample sample) : ForgivingSearchTests(sample), IClassFixture<SqliteSample>;

    public sealed class OnPostgres(PostgresSample sample) : ForgivingSearchTests(sample), IClassFixture<PostgresSample>;
}
