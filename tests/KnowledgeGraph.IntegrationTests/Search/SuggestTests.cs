using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Search;

/// <summary>Suggestions and resolution on the sample.</summary>
public abstract class SuggestTests(SampleService sample)
{
    [SkippableTheory]
    [InlineData("l", "MONDO:0800448")]
    [InlineData("leuko van whi", "MONDO:0800448")]
    [InlineData("matter whi leu", "MONDO:0800448")]
    [InlineData("vwm2", "MONDO:0957870")]
    [InlineData("eif2b2", "NCBIGene:8892")]
    [InlineData("HP:0000648", "HP:0000648")]
    public async Task What_is_typed_is_completed(string text, string curie) => Assert.Contains(curie, await SuggestAsync(text));

    [SkippableTheory]
    [InlineData("leukencephalopathy with vanishing white matter 2")]
    [InlineData("leukoenncephalopathy with vanishing white matter 2")]
    [InlineData("leukoencepholopathy with vanishing white matter 2")]
    [InlineData("elukoencephalopathy with vanishing white matter 2")]
    [InlineData("leukoencephalopathy with vanihsing white matter 2")]
    [InlineData("leukoencephalopathy with vanishing whitematter 2")]
    [InlineData("leukoencephalopathy with vanishingxwhite matter 2")]
    [InlineData("leuko encephalopathy with vanishing white matter 2")]
    [InlineData("leukoencephalopathy with vanishin gwhite matter 2")]
    public async Task One_typo_is_forgiven_in_any_word_and_between_words(string text) =>
        Assert.Contains("MONDO:0957870", await SuggestAsync(text));

    [SkippableFact]
    public async Task Two_typos_are_not() => Assert.Empty(await SuggestAsync("leukencephalopathy with vanihsing white matter 2"));

    [SkippableFact]
    public async Task A_single_word_may_have_a_typo() => Assert.Contains("HP:0000648", await SuggestAsync("atrohpy"));

    [SkippableFact]
    public async Task Types_narrow_what_is_suggested()
    {
        var reply = await sample.Served.QueryAsync("{ suggest(text: \"a\", types: [GENE, DISEASE]) { entity { type } } }");

        Assert.All(
            reply.GetProperty("data").GetProperty("suggest").EnumerateArray(),
            hit => Assert.Contains(hit.GetProperty("entity").GetProperty("type").GetString(), new[] { "GENE", "DISEASE" }));
    }

    [SkippableTheory]
    [InlineData("EIF2B2", "DIRECT", "NCBIGene:8892")]
    [InlineData("  eif2b2 ", "DIRECT", "NCBIGene:8892")]
    [InlineData("leukoencephalopathy with vanishing white matter 2", "DIRECT", "MONDO:0957870")]
    [InlineData("OMIM:620312", "DIRECT", "MONDO:0957870")]
    [InlineData("34532852", "DIRECT", "PMID:34532852")]
    [InlineData("VWM2", "SYNONYM", "MONDO:0957870")]
    [InlineData("MONDO:0011380", "RETIRED", "MONDO:0800448")]
    [InlineData("vanishing white mater", "UNKNOWN", null)]
    [InlineData("", "UNKNOWN", null)]
    public async Task A_term_means_one_record_or_none(string term, string status, string? curie)
    {
        var resolution = Assert.Single(await ResolveAsync(term));

        Assert.Equal(term, resolution.GetProperty("term").GetString());
        Assert.Equal(status, resolution.GetProperty("status").GetString());
        var match = resolution.GetProperty("match");
        Assert.Equal(curie, match.ValueKind == JsonValueKind.Null ? null : match.GetProperty("curie").GetString());
        Assert.Equal(
            status == "RETIRED",
            resolution.GetProperty("note").GetString()?.Contains("MONDO:0800448", StringComparison.Ordinal) ?? false);
    }

    [SkippableFact]
    public async Task Answers_come_in_input_order_also_for_terms_given_twice()
    {
        string[] terms = ["VWM2", "no such thing", "EIF2B2", "VWM2"];

        Assert.Equal(terms, (await ResolveAsync(terms)).Select(resolution => resolution.GetProperty("term").GetString()!));
    }

    [SkippableFact]
    public async Task No_more_than_500_terms_at_once()
    {
        Assert.Equal(500, (await ResolveAsync([.. Enumerable.Repeat("EIF2B5", 500)])).Count);

        var reply = await sample.Served.QueryAsync(ResolveQuery, new { terms = Enumerable.Repeat("EIF2B5", 501) });
        Assert.Equal("INVALID_ARGUMENT", reply.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    private const string ResolveQuery =
        "query ($terms: [String!]!) { resolve(terms: $terms) { term status note match { curie } candidates { matched } } }";

    private async Task<List<JsonElement>> ResolveAsync(params string[] terms)
    {
        var reply = await sample.Served.QueryAsync(ResolveQuery, new { terms });
        Assert.False(reply.TryGetProperty("errors", out var errors), $"{errors}");
        return [.. reply.GetProperty("data").GetProperty("resolve").EnumerateArray()];
    }

    private async Task<List<string>> SuggestAsync(string text)
    {
        var reply = await sample.Served.QueryAsync("query ($text: String!) { suggest(text: $text) { entity { curie } } }", new { text });
        return [.. reply.GetProperty("data").GetProperty("suggest").EnumerateArray()
            .Select(hit => hit.GetProperty("entity").GetProperty("curie").GetString()!)];
    }

    public sealed class OnSqlite(SqliteSample sample) : SuggestTests(sample), IClassFixture<SqliteSample>;

    public sealed class OnPostgres(PostgresSample sample) : SuggestTests(sample), IClassFixture<PostgresSample>;
}
