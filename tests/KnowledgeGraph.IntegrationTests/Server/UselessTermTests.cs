using System.Net;
using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using KnowledgeGraph.Server.Notices;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>
/// Observed terms that tell no disease from another are left out with a reason, wherever diseases are ranked; where nothing else was
/// observed, nothing is ranked.
/// </summary>
public abstract class UselessTermTests(SampleService sample)
{
    private const string Nothing = "Nothing that was observed tells one disease from another";
    private const string Packet = """{"id":"p","phenotypicFeatures":[{"type":{"id":"HP:0000007"}}]}""";

    private readonly ServedFolder _served = sample.Served;

    public static TheoryData<string, string> Terms => new()
    {
        { "Autosomal recessive inheritance", "`patient.inheritance`" },
        { "HP:0000005", "`patient.inheritance`" },
        { "Onset", "`patient.onset`" },
        { "Juvenile onset", "`patient.onset`" },
        { "HP:0000001", "what every disease has" },
        { "HP:0000118", "what every disease has" },
        { "HP:0012823", "no phenotypic abnormality" },
    };

    [SkippableTheory]
    [MemberData(nameof(Terms))]
    public async Task Where_nothing_else_was_observed_every_list_is_empty_with_the_reason(string term, string reason)
    {
        Skip.IfNot(await IsThereAsync(term), $"{term} is not in the sample");
        foreach (var (field, lists) in Rankings(term))
        {
            var reply = await _served.QueryAsync($"{{ it: {field} }}");

            Assert.False(reply.TryGetProperty("errors", out var errors), errors.ToString());
            Assert.All(lists, list => Assert.Equal(0, Of(reply.GetProperty("data").GetProperty("it"), list)));
            var notices = Notices(reply);
            Assert.Contains(notices, notice => notice.Contains(reason, StringComparison.Ordinal)
                && notice.StartsWith("NOT_ANNOTATED observed", StringComparison.Ordinal));
            Assert.Contains(notices, notice => notice.Contains(Nothing, StringComparison.Ordinal));
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Terms))]
    public async Task Beside_others_it_is_left_out_and_changes_nothing(string term, string reason)
    {
        Skip.IfNot(await IsThereAsync(term), $"{term} is not in the sample");
        foreach (var ((with, _), (without, _)) in Rankings($"Seizure\", \"{term}").Zip(Rankings("Seizure")))
        {
            var (mixed, alone) = (await _served.QueryAsync($"{{ it: {with} }}"), await _served.QueryAsync($"{{ it: {without} }}"));

            Assert.Equal(alone.GetProperty("data").GetRawText(), mixed.GetProperty("data").GetRawText());
            Assert.Contains(reason, Assert.Single(Notices(mixed)), StringComparison.Ordinal);
            Assert.Empty(Notices(alone));
        }
    }

    [SkippableFact]
    public async Task Of_a_cohort_it_is_told_how_many_cases_name_such_terms()
    {
        var reply = await _served.QueryAsync(
            """{ rankCases(cases: [{ observed: ["Seizure"] }, { observed: ["Seizure", "HP:0000007"] }, { observed: ["HP:0000118"] }]) { """
                + """ranking(first: 3) { candidates results { score disease { curie } } } } }""");
        var cases = reply.GetProperty("data").GetProperty("rankCases").EnumerateArray().Select(one => one.GetProperty("ranking")).ToList();

        Assert.Equal(cases[0].GetRawText(), cases[1].GetRawText());
        Assert.Equal((0, 0), (cases[2].GetProperty("candidates").GetInt32(), cases[2].GetProperty("results").GetArrayLength()));
        var notice = Assert.Single(Notices(reply));
        Assert.StartsWith("NOT_ANNOTATED cases 2 of 3 cases", notice, StringComparison.Ordinal);
        Assert.Contains("1 of them have nothing left to rank by", notice, StringComparison.Ordinal);
        Assert.Contains("`patient.inheritance`", notice, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task What_a_phenopacket_or_a_note_names_is_no_other()
    {
        var packet = await _served.QueryAsync(
            "query ($packet: String) { diagnose(phenopacket: $packet) { candidates problems { kind } } }",
            new { packet = Packet });
        var note = await _served.QueryAsync("{ diagnose(text: \"Juvenile onset.\") { candidates observed { curie } } }");

        Assert.Equal(0, packet.GetProperty("data").GetProperty("diagnose").GetProperty("candidates").GetInt32());
        Assert.Contains("NO_ABNORMALITY", packet.GetRawText(), StringComparison.Ordinal);
        Assert.Contains(Notices(packet), notice => notice.Contains("`patient.inheritance`", StringComparison.Ordinal));
        Assert.Contains(Notices(packet), notice => notice.Contains(Nothing, StringComparison.Ordinal));
        Assert.Equal(0, note.GetProperty("data").GetProperty("diagnose").GetProperty("candidates").GetInt32());
    }

    [SkippableFact]
    public async Task What_is_excluded_alone_is_no_reason_for_a_notice()
    {
        var alone = await _served.QueryAsync("{ diagnose(excluded: [\"Seizure\"]) { candidates } }");
        var beside = await _served.QueryAsync("{ rankDiseases(observed: [\"Seizure\"], excluded: [\"HP:0000007\"]) { candidates } }");

        Assert.Equal(0, alone.GetProperty("data").GetProperty("diagnose").GetProperty("candidates").GetInt32());
        Assert.Empty(Notices(alone));
        Assert.Empty(Notices(beside));
    }

    [SkippableFact]
    public async Task Tables_and_graphs_are_refused_unless_parts_may_be_left_out()
    {
        foreach (var (place, code) in new[] { ("table", "INCOMPLETE_TABLE"), ("graph", "INCOMPLETE_GRAPH") })
        {
            var address = $"{_served.BaseUrl}/graphql/{place}"
                + $"?query={Uri.EscapeDataString("{ rankDiseases(observed: [\"Seizure\", \"HP:0000007\"]) { results { rank } } }")}";
            using var refused = await _served.Http.GetAsync(address);
            using var taken = await _served.Http.GetAsync(address + "&lenient=true");

            Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.OK), (refused.StatusCode, taken.StatusCode));
            Assert.Contains(code, await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.Contains("NOT_ANNOTATED", taken.Headers.GetValues("GraphQL-Notices").Single(), StringComparison.Ordinal);
        }
    }

    [SkippableTheory]
    [InlineData(2, "--inheritance takes it", "rank", "--observed", "HP:0000007")]
    [InlineData(2, "what every disease has", "rank", "--observed", "HP:0000118", "--measure", "Resnik")]
    [InlineData(2, "--inheritance takes it", "export", "ranking", "--format", "graphml", "--observed", "HP:0000007")]
    [InlineData(6, "--inheritance takes it", "export", "ranking", "--format", "graphml", "--observed", "Seizure", "HP:0000007")]
    [InlineData(
        6,
        "was observed; it has been left out",
        "export",
        "ranking",
        "--format",
        "graphml",
        "--observed",
        "Seizure",
        "--excluded",
        "Seizure")]
    [InlineData(6, "cannot be avoided", "export", "paths", "OMIM:620312", "EIF2B5", "--avoid", "EIF2B5", "--format", "graphml")]
    public void The_command_writes_nothing_for_what_is_no_answer(int expected, string told, params string[] arguments)
    {
        // Exports write bytes, past the console of this process.
        var (code, output, error) = KgProcess.Run([.. arguments, .. sample.Options]);

        Assert.Equal((expected, ""), (code, output));
        Assert.Contains(told, error, StringComparison.Ordinal);
        if (expected == 6)
        {
            var (taken, written, _) = KgProcess.Run([.. arguments, "--lenient", .. sample.Options]);
            Assert.Equal(0, taken);
            Assert.Contains("<graphml", written, StringComparison.Ordinal);
        }
    }

    [SkippableFact]
    public void The_command_ranks_by_the_other_terms_and_ends_with_6()
    {
        var (code, mixed, error) = Kg.Run(["rank", "--observed", "Seizure", "HP:0000007", .. sample.Options]);
        var (_, alone, _) = Kg.Run(["rank", "--observed", "Seizure", .. sample.Options]);

        Assert.Equal((6, alone), (code, mixed));
        Assert.Contains("NOT_ANNOTATED: HP:0000007", error, StringComparison.Ordinal);
    }

    private static IEnumerable<(string Field, string[] Lists)> Rankings(string observed)
    {
        const string Results = "{ candidates results { rank score disease { curie } } }";
        yield return ($"rankDiseases(observed: [\"{observed}\"]) {Results}", ["candidates", "results"]);
        yield return ($"rankDiseases(observed: [\"{observed}\"], measure: RESNIK) {Results}", ["candidates", "results"]);
        yield return ($"rankDiseases(observed: [\"{observed}\"], patient: {{ sex: MALE }}) {Results}", ["candidates", "results"]);
        yield return ($"rankGenes(observed: [\"{observed}\"]) {{ candidates results {{ rank gene {{ "
            + $"symbol }} }} }}", ["candidates", "results"]);
        yield return ($"nextQuestions(observed: [\"{observed}\"]) {{ gain phenotype {{ curie }} }}", [""]);
        yield return ($"diagnose(observed: [\"{observed}\"]) {{ candidates results {{ rank score disease {{ curie }} }} nextQuestions {{ "
            + $"gain }} }}", ["candidates", "results", "nextQuestions"]);
    }

    private static int Of(JsonElement value, string list)
    {
        var found = list.Length == 0 ? value : value.GetProperty(list);
        return found.ValueKind == JsonValueKind.Array ? found.GetArrayLength() : found.GetInt32();
    }

    private async Task<bool> IsThereAsync(string term) =>
        (await _served.QueryAsync("query ($id: String!) { phenotype(id: $id) { curie } }", new { id = term })).GetProperty("data")
            .GetProperty("phenotype")
            .ValueKind != JsonValueKind.Null;

    private static List<string> Notices(JsonElement reply) => reply.GetProperty("extensions").TryGetProperty("notices", out var notices)
        ? [.. notices.EnumerateArray().Where(notice => notice.GetProperty("code").GetString() != NoticeCodes.FoundByName)
            .Select(notice => $"{notice.GetProperty("code").GetString()} "
                + $"{(notice.TryGetProperty("argument", out var argument) ? argument.GetString() : "")} "
                + $"{notice.GetProperty("message").GetString()}")]
        : [];

    public sealed class OnSqlite(SqliteSample sample) : UselessTermTests(sample), IClassFixture<SqliteSample>;

    public sealed class OnPostgres(PostgresSample sample) : UselessTermTests(sample), IClassFixture<PostgresSample>;
}
