using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Notices;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>Posteriors and groups, genes, what to ask next, and cohorts.</summary>
public abstract class RankingToolTests(SampleService sample)
{
    [SkippableFact]
    public async Task Posteriors_make_one_at_most_and_groups_hold_the_results()
    {
        var reply = await sample.Served.QueryAsync(
            """{ rankDiseases(observed: ["HP:0001250", "HP:0000648"], first: 100) { results { posterior disease { curie } } groups { """
                + """posterior wider { curie } members { posterior disease { curie } } } } like: rankDiseases(observed: ["HP:0001250"], """
                + """measure: LIN, first: 1) { results { posterior facts { score } } } }""");
        var ranking = reply.GetProperty("data").GetProperty("rankDiseases");
        var members = ranking.GetProperty("groups").EnumerateArray().SelectMany(group => group.GetProperty("members").EnumerateArray())
            .Select(Curie);

        Assert.Equal(1, ranking.GetProperty("results").EnumerateArray().Sum(result => result.GetProperty("posterior").GetDouble()), 1e-6);
        Assert.Equal(Curies(ranking).Order(), members.Order());
        Assert.Equal(1, ranking.GetProperty("groups").EnumerateArray().Sum(group => group.GetProperty("posterior").GetDouble()), 1e-6);
        Assert.Equal(
            """{"posterior":null,"facts":[]}""",
            reply.GetProperty("data").GetProperty("like").GetProperty("results")[0].GetRawText());
    }

    [SkippableFact]
    public async Task Genes_are_ranked_with_the_diseases_that_carry_them()
    {
        var reply = await sample.Served.QueryAsync(
            """{ rankGenes(observed: ["Seizure", "Secondary amenorrhea"], first: 5) { candidates unresolved results { rank posterior """
                + """gene { symbol } diseases { rank posterior disease { curie genes(first: 50) { nodes { symbol } } } } } } }""");
        var genes = reply.GetProperty("data").GetProperty("rankGenes").GetProperty("results").EnumerateArray().ToList();

        Assert.NotEmpty(genes);
        Assert.Equal(1, genes[0].GetProperty("rank").GetInt32());
        Assert.Equal(genes.Select(Posterior).OrderDescending(), genes.Select(Posterior));
        Assert.All(genes, gene => Assert.All(gene.GetProperty("diseases").EnumerateArray(), disease => Assert.Contains(
            gene.GetProperty("gene").GetProperty("symbol").GetString(),
            disease.GetProperty("disease").GetProperty("genes").GetProperty("nodes").EnumerateArray()
                .Select(node => node.GetProperty("symbol").GetString()))));
    }

    [SkippableFact]
    public async Task What_to_ask_next_is_told_with_who_leads_after_each_answer()
    {
        var questions = (await sample.Served.QueryAsync(
            """{ nextQuestions(observed: ["Seizure"], first: 2) { gain chance phenotype { curie } ifYes { posterior disease { curie } } """
                + """ifNo { posterior disease { curie } } } }"""))
            .GetProperty("data").GetProperty("nextQuestions").EnumerateArray().ToList();

        Assert.InRange(questions.Count, 1, 2);
        foreach (var question in questions)
        {
            var asked = question.GetProperty("phenotype").GetProperty("curie").GetString();
            Assert.NotEqual("HP:0001250", asked);
            var yes = await RankAsync($"observed: [\"Seizure\", \"{asked}\"], first: 3");
            Assert.Equal(Curies(yes), question.GetProperty("ifYes").EnumerateArray().Select(Curie));
            var no = await RankAsync($"observed: [\"Seizure\"], excluded: [\"{asked}\"], answered: [\"{asked}\"], first: 3");
            Assert.Equal(Curies(no), question.GetProperty("ifNo").EnumerateArray().Select(Curie));
        }
    }

    [SkippableFact]
    public async Task A_cohort_is_ranked_as_each_of_its_patients_alone()
    {
        const string Packet = """{"id":"p1","subject":{"id":"x","sex":"FEMALE","time_at_last_encounter":{"age":{"iso8601duration":"P30Y"}"""
            + """}},"phenotypic_features":[{"type":{"id":"HP:0001250"}},{"type":{"id":"HP:0000869"}},{"type":{"id":"HP:0000518"}"""
            + ""","excluded":true}]}""";
        var reply = await sample.Served.QueryAsync(
            $$"""{ rankCases(cases: [{ phenopacket: {{JsonSerializer.Serialize(Packet)}} }, { observed: ["Seizure"] }, { id: "third", """
                + $$"""observed: ["Seizure", "no such thing"] }]) { caseId ranking(first: 3) { unresolved results { score facts { fact } """
                + $$"""disease { curie } } } } }""");
        var cases = reply.GetProperty("data").GetProperty("rankCases").EnumerateArray().ToList();
        var alone = (await sample.Served.QueryAsync(
            """{ rankDiseases(observed: ["HP:0001250", "HP:0000869"], excluded: ["HP:0000518"], patient: { sex: FEMALE, age: "P30Y" }, """
                + """first: 3) { unresolved results { score facts { fact } disease { curie } } } }"""))
            .GetProperty("data").GetProperty("rankDiseases");

        Assert.Equal(["p1", "2", "third"], cases.Select(one => one.GetProperty("caseId").GetString()));
        Assert.Equal(alone.GetRawText(), cases[0].GetProperty("ranking").GetRawText());
        Assert.Equal(
            ["SEX", "AGE"],
            alone.GetProperty("results")[0].GetProperty("facts").EnumerateArray().Select(fact => fact.GetProperty("fact").GetString()));
        Assert.Equal(
            cases[1].GetProperty("ranking").GetProperty("results").GetRawText(),
            cases[2].GetProperty("ranking").GetProperty("results").GetRawText());
        Assert.Equal(
            ["no such thing"],
            cases[2].GetProperty("ranking").GetProperty("unresolved").EnumerateArray().Select(term => term.GetString()));
        Assert.Equal(
            NoticeCodes.UnknownIdentifier,
            Assert.Single(reply.GetProperty("extensions").GetProperty("notices").EnumerateArray()).GetProperty("code").GetString());
    }

    [SkippableFact]
    public async Task What_a_phenopacket_of_a_cohort_rules_out_in_vain_is_a_notice()
    {
        const string Unknown =
            """{"id":"p1","phenotypicFeatures":[{"type":{"id":"HP:0001250"}},{"type":{"id":"HP:9999999"},"excluded":true}]}""";
        const string Contradictory =
            """{"id":"p2","phenotypicFeatures":[{"type":{"id":"HP:0001250"}},{"type":{"id":"HP:0001250"},"excluded":true}]}""";
        var reply = await sample.Served.QueryAsync(
            $$"""{ rankCases(cases: [{ phenopacket: {{JsonSerializer.Serialize(Unknown)}} }, { phenopacket: """
                + $$"""{{JsonSerializer.Serialize(Contradictory)}} }]) { ranking(first: 1) { unresolved } } }""");

        Assert.Equal(["HP:9999999"], reply.GetProperty("data").GetProperty("rankCases")[0].GetProperty("ranking").GetProperty("unresolved")
            .EnumerateArray()
            .Select(term => term.GetString()));
        Assert.Equal([NoticeCodes.Contradiction, NoticeCodes.UnknownIdentifier], Codes(reply));
    }

    [SkippableFact]
    public async Task An_answer_that_counts_for_nothing_is_told()
    {
        var unknown = await sample.Served
            .QueryAsync("""{ rankDiseases(observed: ["HP:0001250"], answered: ["zzz"], first: 1) { unresolved } }""");
        var idle = await sample.Served.QueryAsync("""{ rankDiseases(observed: ["HP:0001250"], excluded: ["HP:0000869"], answered: """
            + """["HP:0000869", "HP:0000518"], first: 1) { unresolved } }""");

        Assert.Equal("""["zzz"]""", unknown.GetProperty("data").GetProperty("rankDiseases").GetProperty("unresolved").GetRawText());
        Assert.Equal([NoticeCodes.UnknownIdentifier], Codes(unknown));
        Assert.Equal([NoticeCodes.NoEffect], Codes(idle));
        Assert.Contains(
            "HP:0000518",
            idle.GetProperty("extensions").GetProperty("notices")[0].GetProperty("message").GetString(),
            StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_thousand_patients_fit_into_one_call_and_one_more_does_not()
    {
        Task<JsonElement> AskAsync(int count) => sample.Served.QueryAsync(
            "query ($cases: [PatientCaseInput!]!) { rankCases(cases: $cases) { caseId ranking(first: 5) { results { rank posterior disease "
                + "{ curie } } } } }",
            new { cases = Enumerable.Repeat(new { observed = new[] { "HP:0001250" } }, count) });

        var reply = await AskAsync(1_000);

        Assert.False(reply.TryGetProperty("errors", out var errors), errors.ToString());
        Assert.Equal(1_000, reply.GetProperty("data").GetProperty("rankCases").GetArrayLength());
        Assert.Equal(ErrorCodes.InvalidArgument, Code(await AskAsync(1_001)));
    }

    [SkippableTheory]
    [InlineData("rankDiseases(observed: [\"Seizure\"], patient: { age: \"three\" }) { candidates }", "patient.age")]
    [InlineData("rankDiseases(observed: [\"Seizure\"], patient: { inheritance: \"Seizure\" }) { candidates }", "patient.inheritance")]
    [InlineData("rankGenes(observed: []) { candidates }", "observed")]
    [InlineData("nextQuestions(observed: [\"Seizure\"], first: 21) { gain }", "first")]
    public async Task What_cannot_be_read_of_a_patient_is_refused_by_its_place(string field, string place)
    {
        var reply = await sample.Served.QueryAsync($"{{ {field} }}");

        Assert.Equal(ErrorCodes.InvalidArgument, Code(reply));
        Assert.Contains(place, reply.GetProperty("errors")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("rankCases(cases: [{ phenopacket: \"{\" }]) { caseId }", "cases[0].phenopacket")]
    [InlineData("rankCases(cases: [{ observed: [\"Seizure\"], phenopacket: \"{}\" }]) { caseId }", "cases[0]")]
    [InlineData("rankCases(cases: [{ id: \"a\" }]) { caseId }", "cases[0]")]
    [InlineData("rankCases(cases: [{ observed: [\"Seizure\"], patient: { age: \"three\" } }]) { caseId }", "cases[0]")]
    public async Task A_case_of_a_cohort_that_cannot_be_read_fails_alone(string field, string place)
    {
        var reply = await sample.Served
            .QueryAsync($"{{ {field.Replace("caseId", "fault ranking { candidates }", StringComparison.Ordinal)} }}");

        var one = reply.GetProperty("data").GetProperty("rankCases")[0];
        Assert.Equal(JsonValueKind.Null, one.GetProperty("ranking").ValueKind);
        Assert.StartsWith(place, one.GetProperty("fault").GetString(), StringComparison.Ordinal);
        Assert.Equal([NoticeCodes.CaseRefused], Codes(reply));
    }

    private async Task<JsonElement> RankAsync(string arguments)
    {
        var reply = await sample.Served.QueryAsync($$"""{ rankDiseases({{arguments}}) { results { disease { curie } } } }""");
        Assert.False(reply.TryGetProperty("errors", out var errors), errors.ToString());
        return reply.GetProperty("data").GetProperty("rankDiseases");
    }

    private static IEnumerable<string?> Curies(JsonElement ranking) => ranking.GetProperty("results").EnumerateArray().Select(Curie);

    private static string? Curie(JsonElement result) => result.GetProperty("disease").GetProperty("curie").GetString();

    private static double Posterior(JsonElement result) => result.GetProperty("posterior").GetDouble();

    private static string? Code(JsonElement reply) =>
        reply.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").GetProperty("code").GetString() : null;

    private static IEnumerable<string?> Codes(JsonElement reply) =>
        reply.GetProperty("extensions").GetProperty("notices").EnumerateArray().Select(notice => notice.GetProperty("code").GetString());

    public sealed class OnSqlite(SqliteSample sample) : RankingToolTests(sample), IClassFixture<SqliteSample>;

    public sealed class OnPostgres(PostgresSample sample) : RankingToolTests(sample), IClassFixture<PostgresSample>;
}
