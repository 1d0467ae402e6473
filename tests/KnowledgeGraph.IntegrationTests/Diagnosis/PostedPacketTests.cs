using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Diagnosis;

/// <summary>Phenopackets in every way that takes them, whole cohorts, and what may be said of a patient.</summary>
public abstract class PostedPacketTests(SampleService sample)
{
    private const string Good = """{"id":"good","phenotypicFeatures":[{"type":{"id":"HP:0001250","label":"Seizure"}},"""
        + """{"type":{"id":"HP:0000869","label":"Secondary amenorrhea"}}]}""";

    [SkippableTheory]
    [InlineData("""{"type":{"id":"HP:0000648"},"negated":true}""", "EARLIER_VERSION", true)]
    [InlineData("""{"type":{"id":"HP:0000648"},"negated":"yes"}""", "NOT_READ", false)]
    [InlineData("""{"type":{"id":"HP:0000648"},"exclude":true}""", "NOT_READ", false)]
    [InlineData("""{"type":{"id":"HP:0000648"},"excluded":true,"excluded":false}""", "NOT_READ", false)]
    [InlineData("""{"type":{"id":"HP:0000648"},"excluded":"true"}""", "NOT_READ", false)]
    [InlineData("""{"type":{"id":"HP:0000648"},"excluded":false,"negated":true}""", "NOT_READ", false)]
    public async Task An_unclear_feature_is_never_observed_and_always_told(string feature, string code, bool isExcluded)
    {
        var packet = Good.Replace("}}]}", $"}}}},{feature}]}}", StringComparison.Ordinal);
        var reply = await sample.Served.QueryAsync(
            "query ($packet: String) { diagnose(phenopacket: $packet) { observed { curie } excluded { curie } results { "
                + "score } } }", new { packet });
        var cohort = await sample.Served.QueryAsync(
            "query ($packet: String) { rankCases(cases: [{ phenopacket: $packet }]) { fault ranking(first: 10) { results { "
                + "score } } } }", new { packet });

        var diagnosis = reply.GetProperty("data").GetProperty("diagnose");
        Assert.Equal(["HP:0001250", "HP:0000869"], Curies(diagnosis, "observed"));
        Assert.Equal(isExcluded ? ["HP:0000648"] : [], Curies(diagnosis, "excluded"));
        Assert.Contains(code, Codes(reply));
        Assert.Contains(code, Codes(cohort));
        Assert.Equal(
            diagnosis.GetProperty("results").GetRawText(), cohort.GetProperty("data").GetProperty("rankCases")[0].GetProperty("ranking")
                .GetProperty("results")
                .GetRawText());
    }

    [SkippableFact]
    public async Task Of_a_family_the_proband_is_read_and_a_cohort_is_none_and_a_packet_may_have_no_features()
    {
        var family = await DiagnoseAsync($$"""{"id":"f","proband":{{Good}},"relatives":[{{Good}}]}""");
        var cohort = await DiagnoseAsync($$"""{"id":"c","members":[{{Good}}]}""");
        var bare = await DiagnoseAsync("""{"id":"b"}""");

        Assert.Equal(["HP:0001250", "HP:0000869"], Curies(family.GetProperty("data").GetProperty("diagnose"), "observed"));
        Assert.Contains("NOT_READ", Codes(family));
        Assert.Contains("Cohort", cohort.GetProperty("errors")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(["NO_FEATURES"], Codes(bare));
    }

    [SkippableFact]
    public async Task A_posted_cohort_is_ranked_and_a_broken_packet_fails_alone()
    {
        using var reply = await PostAsync(
            "/rank/phenopackets?first=2",
            Encoding.UTF8.GetBytes($"\uFEFF{Good}\n{{\"id\":\"canary4711\"\n\n{Good}\n"));
        var cases = (await JsonAsync(reply)).GetProperty("data").GetProperty("rankCases");
        using var array = await PostAsync("/rank/phenopackets", Encoding.UTF8.GetBytes($"[{Good}, {Good}]"));

        Assert.Equal("no-store", reply.Headers.CacheControl!.ToString());
        Assert.Equal(["good", "2", "good"], cases.EnumerateArray().Select(one => one.GetProperty("caseId").GetString()));
        Assert.StartsWith("cases[1].phenopacket is no JSON", cases[1].GetProperty("fault").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, cases[1].GetProperty("ranking").ValueKind);
        Assert.Equal(2, cases[2].GetProperty("ranking").GetProperty("results").GetArrayLength());
        Assert.DoesNotContain("canary4711", await reply.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("CASE_REFUSED", Codes(await JsonAsync(reply)));
        Assert.Equal(2, (await JsonAsync(array)).GetProperty("data").GetProperty("rankCases").GetArrayLength());
    }

    [SkippableFact]
    public async Task A_cohort_of_a_thousand_packets_of_the_usual_size_fits()
    {
        var padding = new string('x', 6_500);
        var lines = Enumerable.Range(0, 1_000).Select(
            number => Good.Replace("\"good\"", $"\"{number}\",\"metaData\":{{\"createdBy\":\"{padding}\"}}", StringComparison.Ordinal));
        using var reply = await PostAsync("/rank/phenopackets?first=1", Encoding.UTF8.GetBytes(string.Join('\n', lines)));

        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        var cases = (await JsonAsync(reply)).GetProperty("data").GetProperty("rankCases");
        Assert.Equal(1_000, cases.GetArrayLength());
        Assert.All(cases.EnumerateArray(), one => Assert.Equal(1, one.GetProperty("ranking").GetProperty("results").GetArrayLength()));
        using var larger = await PostAsync("/rank/phenopackets", new byte[16_000_001]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, larger.StatusCode);
    }

    [SkippableFact]
    public async Task Five_hundred_excluded_terms_are_taken_and_no_more()
    {
        const string Query = "query ($packet: String) { diagnose(phenopacket: $packet) { candidates } rankCases(cases: [{ phenopacket: "
            + "$packet }]) { fault } }";
        var features = string.Concat(
            Enumerable.Range(0, 500).Select(number => $$"""},{"excluded":true,"type":{"id":"HP:999{{number:D4}}"}"""));
        var taken = await sample.Served
            .QueryAsync(Query, new { packet = Good.Replace("}}]}", $"}}{features}}}]}}", StringComparison.Ordinal) });
        var tooMany = string.Concat(
            Enumerable.Range(0, 501).Select(number => $$"""},{"excluded":true,"type":{"id":"HP:999{{number:D4}}"}"""));
        var refused = await sample.Served
            .QueryAsync(Query, new { packet = Good.Replace("}}]}", $"}}{tooMany}}}]}}", StringComparison.Ordinal) });

        Assert.False(taken.TryGetProperty("errors", out var errors), errors.ToString());
        Assert.Equal(JsonValueKind.Null, taken.GetProperty("data").GetProperty("rankCases")[0].GetProperty("fault").ValueKind);
        Assert.Contains("500", refused.GetProperty("errors")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Contains(
            "500",
            refused.GetProperty("data").GetProperty("rankCases")[0].GetProperty("fault").GetString(),
            StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_body_is_taken_with_a_mark_and_refused_in_words_where_it_cannot_be_read()
    {
        using var marked = await PostAsync("/diagnose/phenopacket", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Good)]);
        using var latin = await PostAsync(
            "/diagnose/phenopacket",
            Encoding.Latin1.GetBytes(Good.Replace("Seizure", "Anf\u00E4lle", StringComparison.Ordinal)));
        using var packed = await PostAsync("/diagnose/phenopacket", Encoding.UTF8.GetBytes(Good), "gzip");
        using var unknown = await PostAsync("/diagnose/phenopacket?frist=1", Encoding.UTF8.GetBytes(Good));

        Assert.Equal(HttpStatusCode.OK, marked.StatusCode);
        Assert.Equal(
            (HttpStatusCode.BadRequest, true),
            (latin.StatusCode, (await latin.Content.ReadAsStringAsync()).Contains("UTF-8", StringComparison.Ordinal)));
        Assert.Equal(
            (HttpStatusCode.UnsupportedMediaType, true),
            (packed.StatusCode, (await packed.Content.ReadAsStringAsync()).Contains("Content-Encoding", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);
        var said = await unknown.Content.ReadAsStringAsync();
        Assert.Contains("no parameter frist", said, StringComparison.Ordinal);
        Assert.Contains("first", said, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("rankDiseases(observed: [\"HP:0001250\"]) { candidates }")]
    [InlineData("rankGenes(observed: [\"HP:0001250\"]) { candidates }")]
    [InlineData("nextQuestions(observed: [\"HP:0001250\"]) { chance }")]
    [InlineData("rankCases(cases: [{ observed: [\"HP:0001250\"] }]) { caseId }")]
    [InlineData("diagnose(observed: [\"HP:0001250\"]) { candidates }")]
    [InlineData("annotate(text: \"seizures\") { language }")]
    public async Task Nobody_keeps_an_answer_about_a_patient(string field)
    {
        using var reply = await sample.Served.Http
            .GetAsync($"{sample.Served.BaseUrl}/graphql?query={Uri.EscapeDataString($"{{ {field} }}")}");

        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        Assert.Equal("no-store", reply.Headers.CacheControl!.ToString());
        Assert.Null(reply.Headers.ETag);
    }

    [SkippableFact]
    public async Task The_page_of_a_patient_is_not_kept_and_repeats_no_unknown_term()
    {
        using var bare = await sample.Served.Http.GetAsync($"{sample.Served.BaseUrl}/diagnose");
        using var known = await sample.Served.Http.GetAsync($"{sample.Served.BaseUrl}/diagnose?observed=HP:0001250");
        using var unknown = await sample.Served.Http.GetAsync($"{sample.Served.BaseUrl}/diagnose?observed=canary4711&excluded=canary4711");

        Assert.NotNull(bare.Headers.ETag);
        Assert.All([known, unknown], page => Assert.Equal(("no-store", null), (page.Headers.CacheControl!.ToString(), page.Headers.ETag)));
        Assert.DoesNotContain("canary4711", await unknown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("query ($v: [String!]) { rankDiseases(observed: [\"HP:0001250\"], excluded: $v) { candidates } }", """["canary4711"]""")]
    [InlineData("query ($v: [String!]!) { rankGenes(observed: $v) { candidates } }", """["HP:0001250", "canary4711"]""")]
    [InlineData("query ($v: [String!]!) { nextQuestions(observed: [\"HP:0001250\"], answered: $v) { chance } }", """["canary4711"]""")]
    [InlineData("query ($v: [String!]) { diagnose(observed: $v) { candidates } }", """["canary4711"]""")]
    [InlineData("query ($v: [String!]) { diagnose(observed: [\"HP:0001250\"], excluded: $v) { candidates } }", """["canary4711"]""")]
    [InlineData(
        "query ($v: [PatientCaseInput!]!) { rankCases(cases: $v) { caseId fault } }",
        """[{"observed":["HP:0001250"],"excluded":["canary4711"]}]""")]
    [InlineData(
        "query ($v: [PatientCaseInput!]!) { rankCases(cases: $v) { caseId fault } }",
        """[{"observed":["HP:0001250"],"canary4711":1}]""")]
    [InlineData(
        "query ($v: [PatientCaseInput!]!) { rankCases(cases: $v) { caseId fault } }",
        """[{"observed":["HP:0001250"],"patient":{"sex":"canary4711"}}]""")]
    [InlineData(
        "query ($v: PatientInput) { rankDiseases(observed: [\"HP:0001250\"], patient: $v) { candidates } }",
        """{"sex":"canary4711"}""")]
    [InlineData(
        "query ($v: PatientInput) { rankDiseases(observed: [\"HP:0001250\"], patient: $v) { candidates } }",
        """{"age":"canary4711"}""")]
    [InlineData(
        "query ($v: PatientInput) { rankDiseases(observed: [\"HP:0001250\"], patient: $v) { candidates } }",
        """{"canary4711":"x"}""")]
    [InlineData(
        "query ($v: PatientSex) { rankDiseases(observed: [\"HP:0001250\"], patient: { sex: $v }) { candidates } }",
        "\"canary4711\"")]
    [InlineData("{ rankDiseases(observed: [\"HP:0001250\"], patient: { sex: canary4711 }) { candidates } }", "null")]
    [InlineData("{ rankDiseases(observed: [\"HP:0001250\"], patient: { canary4711: 1 }) { candidates } }", "null")]
    public async Task Nothing_that_is_given_of_a_patient_is_repeated(string query, string value)
    {
        var reply = await sample.Served.QueryAsync(query, new { v = JsonSerializer.Deserialize<JsonElement>(value) });

        Assert.True(reply.TryGetProperty("errors", out _) || reply.GetProperty("extensions").TryGetProperty("notices", out _));
        Assert.DoesNotContain("canary4711", reply.GetRawText(), StringComparison.Ordinal);
    }

    private Task<JsonElement> DiagnoseAsync(string packet) =>
        sample.Served.QueryAsync("query ($packet: String) { diagnose(phenopacket: $packet) { observed { curie } } }", new { packet });

    private async Task<HttpResponseMessage> PostAsync(string path, byte[] body, string? encoding = null)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (encoding is not null)
        {
            content.Headers.ContentEncoding.Add(encoding);
        }

        return await sample.Served.Http.PostAsync(sample.Served.BaseUrl + path, content);
    }

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage reply) =>
        JsonSerializer.Deserialize<JsonElement>(await reply.Content.ReadAsStringAsync());

    private static IEnumerable<string?> Codes(JsonElement reply) =>
        reply.GetProperty("extensions").TryGetProperty("notices", out var notices)
            ? notices.EnumerateArray().Select(notice => notice.GetProperty("code").GetString())
            : [];

    private static IEnumerable<string?> Curies(JsonElement read, string list) =>
        read.GetProperty(list).EnumerateArray().Select(term => term.GetProperty("curie").GetString());

    public sealed class OnSqlite(SqliteSample sample) : PostedPacketTests(sample), IClassFixture<SqliteSample>;

    public sealed class OnPostgres(PostgresSample sample) : PostedPacketTests(sample.InFullRuns()), IClassFixture<PostgresSample>;
}
