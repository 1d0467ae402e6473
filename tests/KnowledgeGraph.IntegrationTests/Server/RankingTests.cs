using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Notices;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>Rankings of the sample's diseases through the API.</summary>
public abstract class RankingTests(SmallWalks services)
{
    private readonly ServedFolder _whole = services.Sample.Served;
    private readonly ServedFolder _small = services.Served;

    [SkippableTheory]
    [InlineData("RESNIK", "BEST_MATCH_AVERAGE")]
    [InlineData("LIN", "FUN_SIM_AVG")]
    [InlineData("JIANG_CONRATH", "FUN_SIM_MAX")]
    [InlineData("RELEVANCE", "BEST_MATCH_AVERAGE")]
    [InlineData("INFORMATION_COEFFICIENT", "BEST_MATCH_AVERAGE")]
    [InlineData("GRAPH_IC", "FUN_SIM_AVG")]
    [InlineData("JACCARD", "BEST_MATCH_AVERAGE")]
    [InlineData("PHENODIGM", "BEST_MATCH_AVERAGE")]
    [InlineData("LIKELIHOOD_RATIO", "BEST_MATCH_AVERAGE")]
    [InlineData("UNTEMPERED_LIKELIHOOD_RATIO", "BEST_MATCH_AVERAGE")]
    public async Task Every_measure_ranks_and_says_why(string measure, string combiner)
    {
        var ranking = await RankAsync(
            _whole,
            $$"""observed: ["HP:0001250", "Secondary amenorrhea", "HP:0000648"], excluded: ["HP:0000518"], measure: {{measure}}, """
                + $$"""combine: {{combiner}}, first: 3""");

        var results = ranking.GetProperty("results").EnumerateArray().ToList();
        Assert.Empty(ranking.GetProperty("unresolved").EnumerateArray());
        Assert.InRange(ranking.GetProperty("candidates").GetInt32(), results.Count, 100);
        Assert.Equal(results.Select(Score).OrderDescending(), results.Select(Score));
        Assert.Equal(1, results[0].GetProperty("rank").GetInt32());
        Assert.All(results, result =>
        {
            Assert.InRange(result.GetProperty("pValue").GetDouble(), 0.001, 1);
            var contributions = result.GetProperty("contributions").EnumerateArray().ToList();
            Assert.Equal(
                ["HP:0001250", "HP:0000869", "HP:0000648", "HP:0000518"], contributions.Select(
                    one => one.GetProperty("query").GetProperty("curie").GetString()));
            Assert.Equal([false, false, false, true], contributions.Select(one => one.GetProperty("excluded").GetBoolean()));
            Assert.EndsWith(".", result.GetProperty("explanation").GetString(), StringComparison.Ordinal);
        });
    }

    [SkippableFact]
    public async Task A_disease_s_own_phenotypes_find_it_and_similar_diseases_leave_it_out()
    {
        var phenotypes = (await _whole.QueryAsync(
            """{ disease(id: "OMIM:620312") { phenotypes(first: 100, where: { negated: { eq: false } }) { nodes { curie } } } }"""))
            .GetProperty("data").GetProperty("disease").GetProperty("phenotypes").GetProperty("nodes").EnumerateArray().Select(
                node => node.GetProperty("curie").GetString());
        var own = await RankAsync(_whole, $"observed: {JsonSerializer.Serialize(phenotypes)}, measure: JACCARD, first: 50");
        Assert.Equal(["MONDO:0957870"], Curies(own).Take(1));
        Assert.Equal(1, Score(own.GetProperty("results")[0]), 1e-5);

        var data = (await _whole.QueryAsync(
            """{ disease(id: "OMIM:620312") { similarDiseases(measure: JACCARD, first: 50) { candidates results { rank score disease { """
                + """curie } } } } none: disease(id: "MONDO:0000001") { similarDiseases { candidates results { rank } } } }"""))
            .GetProperty("data");
        var similar = data.GetProperty("disease").GetProperty("similarDiseases");

        Assert.Equal(Curies(own).Skip(1), Curies(similar));
        Assert.Equal(own.GetProperty("candidates").GetInt32() - 1, similar.GetProperty("candidates").GetInt32());
        Assert.Equal("""{"candidates":0,"results":[]}""", data.GetProperty("none").GetProperty("similarDiseases").GetRawText());
    }

    [SkippableTheory]
    [InlineData("rankDiseases(observed: [\"HP:0001250\", \"HP:0000869\"], excluded: [\"HP:0000518\"], first: 5{0})")]
    [InlineData("disease(id: \"OMIM:620312\") {{ similarDiseases(first: 5{0})", " }")]
    public async Task The_likelihood_ratio_is_the_default_and_the_answer_says_what_it_is_ranked_by(string field, string end = "")
    {
        string Asked(
            string measure) => $"{string.Format(CultureInfo.InvariantCulture, field, measure)} {{ measure results {{ rank score disease {{ "
                + $"curie }} }} }}{end}";
        async Task<JsonElement> RankingAsync(string measure)
        {
            var data = (await _whole.QueryAsync($"{{ {Asked(measure)} }}")).GetProperty("data");
            return data.TryGetProperty("disease", out var disease)
                ? disease.GetProperty("similarDiseases")
                : data.GetProperty("rankDiseases");
        }

        var usual = await RankingAsync(string.Empty);

        Assert.Equal("LIKELIHOOD_RATIO", usual.GetProperty("measure").GetString());
        Assert.NotEqual(0, usual.GetProperty("results").GetArrayLength());
        Assert.Equal((await RankingAsync(", measure: LIKELIHOOD_RATIO")).GetRawText(), usual.GetRawText());
        Assert.Equal("RESNIK", (await RankingAsync(", measure: RESNIK")).GetProperty("measure").GetString());
    }

    [SkippableTheory]
    [InlineData("rankDiseases(observed: [\"HP:0001250\"], combine: FUN_SIM_AVG) { measure }", NoticeCodes.NoEffect)]
    [InlineData("rankDiseases(observed: [\"HP:0001250\"], measure: RESNIK, combine: FUN_SIM_AVG) { measure }", null)]
    [InlineData("rankDiseases(observed: [\"HP:0001250\"]) { measure }", null)]
    [InlineData("disease(id: \"OMIM:620312\") { similarDiseases(combine: FUN_SIM_MAX) { measure } }", NoticeCodes.NoEffect)]
    [InlineData("disease(id: \"MONDO:0000001\") { similarDiseases { measure candidates } }", NoticeCodes.NotAnnotated)]
    [InlineData("compareDiseases(ids: [\"OMIM:620312\", \"MONDO:0000001\"]) { rows { phenotype { curie } } }", NoticeCodes.NotAnnotated)]
    [InlineData("rankDiseases(observed: [\"HP:0001250\", \"HP:0000001\"]) { measure }", NoticeCodes.NotAnnotated)]
    [InlineData("rankDiseases(observed: [\"HP:0001250\", \"HP:0000007\"]) { measure }", NoticeCodes.NotAnnotated)]
    public async Task What_an_answer_lacks_is_told(string field, string? code)
    {
        var reply = await _whole.QueryAsync($"{{ {field} }}");

        Assert.False(reply.TryGetProperty("errors", out var errors), errors.ToString());
        var codes = reply.GetProperty("extensions").TryGetProperty("notices", out var notices)
            ? notices.EnumerateArray().Select(notice => notice.GetProperty("code").GetString()) : [];
        Assert.Equal(code is null ? [] : [code], codes);
    }

    [SkippableFact]
    public async Task What_cannot_be_taken_as_it_is_is_told()
    {
        var reply = await _whole.QueryAsync(
            """{ rankDiseases(observed: ["Generalized-onset seizure", "no such thing", "Seizure"], excluded: ["Seizure"], first: 1) { """
                + """unresolved results { contributions { query { name } excluded } } } }""");
        var ranking = reply.GetProperty("data").GetProperty("rankDiseases");
        var notices = reply.GetProperty("extensions").GetProperty("notices").EnumerateArray()
            .Select(notice => notice.GetProperty("code").GetString())
            .ToList();

        Assert.Contains("no such thing", ranking.GetProperty("unresolved").EnumerateArray().Select(term => term.GetString()));
        Assert.Equal([false], ranking.GetProperty("results")[0].GetProperty("contributions").EnumerateArray()
            .Select(one => one.GetProperty("excluded").GetBoolean())
            .Distinct());
        Assert.Contains(NoticeCodes.UnknownIdentifier, notices);
        Assert.Equal(NoticeCodes.Contradiction, notices[^1]);

        var nothing = await RankAsync(_whole, """observed: ["no such thing"]""");
        Assert.Equal((0, 0), (nothing.GetProperty("candidates").GetInt32(), nothing.GetProperty("results").GetArrayLength()));
        Assert.Equal(ErrorCodes.InvalidArgument, Code(await _whole.QueryAsync("{ rankDiseases(observed: []) { candidates } }")));
    }

    [SkippableTheory]
    [InlineData("rankDiseases(observed: {0}) {{ candidates }}", SmallWalks.MaxRecords, true)]
    [InlineData("rankDiseases(observed: \"HP:0001250\", excluded: {0}) {{ candidates }}", SmallWalks.MaxRecords, true)]
    [InlineData("rankDiseases(observed: \"HP:0001250\", first: {0}) {{ candidates }}", SmallWalks.MaxNodes, false)]
    [InlineData("disease(id: \"OMIM:620312\") {{ similarDiseases(first: {0}) {{ candidates }} }}", SmallWalks.MaxNodes, false)]
    public async Task Caps_are_reached_and_not_passed(string field, int cap, bool isList)
    {
        foreach (var (value, code) in new[] { (cap, null), (cap + 1, ErrorCodes.InvalidArgument) })
        {
            var argument = isList
                ? JsonSerializer.Serialize(Enumerable.Repeat("HP:0000648", value))
                : value.ToString(CultureInfo.InvariantCulture);
            Assert.Equal(code, Code(await _small.QueryAsync("{ " + string.Format(CultureInfo.InvariantCulture, field, argument) + " }")));
        }
    }

    [SkippableFact]
    public async Task The_score_is_made_of_what_is_told_of_it()
    {
        var reply = await _whole.QueryAsync(
            """{ rankDiseases(observed: ["HP:0001250", "Secondary amenorrhea", "HP:0000648"], excluded: ["HP:0000518"], first: 20) { """
                + """results { score prior unreported contributions { score weight relatedShare relatedDisease { curie } } } } }""");
        var results = reply.GetProperty("data").GetProperty("rankDiseases").GetProperty("results").EnumerateArray().ToList();

        Assert.NotEmpty(results);
        Assert.Contains(results, result => result.GetProperty("prior").GetDouble() != 0);
        Assert.All(results, result => Assert.Equal(
            Score(result),
            result.GetProperty("prior").GetDouble() + result.GetProperty("unreported").GetDouble()
                + result.GetProperty("contributions").EnumerateArray().Sum(Score),
            1e-4));
        Assert.Contains(
            results.SelectMany(result => result.GetProperty("contributions").EnumerateArray()),
            one => one.GetProperty("relatedShare").GetDouble() > 0
                && one.GetProperty("relatedDisease").GetProperty("curie").GetString() is { Length: > 0 });
    }

    [SkippableFact]
    public async Task A_prior_by_papers_is_part_of_the_score_and_is_told()
    {
        const string Query = "{{ rankDiseases(observed: \"HP:0001250\", measure: UNTEMPERED_LIKELIHOOD_RATIO, first: 50{0}) {{ results {{ "
            + "score prior explanation disease {{ curie citations {{ totalCount }} }} }} }} }}";
        var (uniform, literature) = (await ResultsAsync(", prior: UNIFORM"), await ResultsAsync(", prior: LITERATURE"));

        Assert.NotEmpty(literature);
        Assert.All(uniform.Values, result => Assert.Equal(0, result.GetProperty("prior").GetDouble()));
        Assert.NotEqual(uniform.Keys, literature.Keys);
        Assert.All(literature, result =>
        {
            Assert.Equal(Score(uniform[result.Key]), Score(result.Value) - result.Value.GetProperty("prior").GetDouble(), 1e-6);
            var papers = result.Value.GetProperty("disease").GetProperty("citations").GetProperty("totalCount").GetInt32();
            Assert.EndsWith(
                papers == 1 ? "Linked to 1 paper." : $"Linked to {papers} papers.",
                result.Value.GetProperty("explanation").GetString(),
                StringComparison.Ordinal);
        });

        async Task<Dictionary<string, JsonElement>> ResultsAsync(string prior) =>
            (await _whole.QueryAsync(string.Format(CultureInfo.InvariantCulture, Query, prior))).GetProperty("data")
                .GetProperty("rankDiseases")
                .GetProperty("results")
                .EnumerateArray()
                .ToDictionary(result => result.GetProperty("disease").GetProperty("curie").GetString()!);
    }

    [SkippableFact]
    public async Task A_prior_goes_with_the_likelihood_ratio_alone() =>
        Assert.Equal(
            ErrorCodes.InvalidArgument,
            Code(await _whole.QueryAsync("{ rankDiseases(observed: \"HP:0001250\", measure: RESNIK, prior: LITERATURE) { candidates } }")));

    [SkippableFact]
    public async Task A_ranking_is_a_table_too()
    {
        var query = Uri.EscapeDataString(
            """{ rankDiseases(observed: ["HP:0001250"], first: 2) { results { rank disease { curie name } } } }""");
        using var reply = await _whole.Http.GetAsync($"{_whole.BaseUrl}/graphql/table?query={query}");
        var lines = (await reply.Content.ReadAsStringAsync()).Split("\r\n");

        Assert.Equal("rank,disease.curie,disease.name", lines[0]);
        Assert.StartsWith("1,MONDO:", lines[1], StringComparison.Ordinal);
    }

    private static async Task<JsonElement> RankAsync(ServedFolder service, string arguments)
    {
        var reply = await service.QueryAsync(
            $$"""{ rankDiseases({{arguments}}) { candidates unresolved results { rank score pValue explanation disease { curie } """
                + $$"""contributions { query { curie } matched { curie } commonAncestor { curie } score excluded } } } }""");
        Assert.False(reply.TryGetProperty("errors", out var errors), errors.ToString());
        return reply.GetProperty("data").GetProperty("rankDiseases");
    }

    private static double Score(JsonElement result) => result.GetProperty("score").GetDouble();

    private static IEnumerable<string> Curies(JsonElement ranking) =>
        ranking.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("disease").GetProperty("curie").GetString()!);

    private static string? Code(JsonElement reply) =>
        reply.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").GetProperty("code").GetString() : null;

    public sealed class OnSqlite(SmallWalks.OnSqlite services) : RankingTests(services), IClassFixture<SmallWalks.OnSqlite>;

    public sealed class OnPostgres(SmallWalks.OnPostgres services) : RankingTests(services), IClassFixture<SmallWalks.OnPostgres>;
}
