using System.Net;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using KnowledgeGraph.Server.Diagnosis;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Diagnosis;

/// <summary>
/// From a note, a phenopacket or terms to diseases: <c>diagnose</c>, <c>POST /diagnose/phenopacket</c> and <c>kg diagnose</c> on the
/// sample.
/// </summary>
public abstract class DiagnoseTests(SampleService sample) : IDisposable
{
    private const string Note = "She had seizures and secondary amenorrhea. No optic atrophy. Possible cataract. Her mother has migraine.";

    private const string Packet = """
        {
          "id": "test", "subject": { "id": "one", "sex": "FEMALE" },
          "phenotypicFeatures": [
            { "type": { "id": "HP:0001250", "label": "Seizure" } },
            { "type": { "id": "HP:0000869", "label": "Secondary amenorrhea" } },
            { "type": { "id": "HP:0000648", "label": "Optic atrophy" }, "excluded": true }
          ],
          "metaData": {
            "created": "2026-11-29T00:00:00Z", "createdBy": "test", "phenopacketSchemaVersion": "2.0", "resources": [ { "id": "hp" } ]
          }
        }
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kg-diagnose-");

    [SkippableFact]
    public async Task A_note_a_phenopacket_and_terms_lead_to_the_same_diseases()
    {
        const string Terms = """observed: ["HP:0001250", "HP:0000869"], excluded: ["HP:0000648"], first: 5""";
        var ranked = await RankedAsync(Terms);
        var ofFemale = await RankedAsync($"{Terms}, patient: {{ sex: FEMALE }}");

        var read = await DiagnoseAsync(new { text = Note, first = 5 });
        var packed = await DiagnoseAsync(new { phenopacket = Packet, first = 5 });
        var given = await DiagnoseAsync(
            new { observed = new[] { "Seizure", "HP:0000869" }, excluded = new[] { "Optic atrophy" }, first = 5 });

        Assert.All([read, packed, given], diagnosis =>
        {
            Assert.Equal(["HP:0001250", "HP:0000869"], Curies(diagnosis, "observed"));
            Assert.Equal(["HP:0000648"], Curies(diagnosis, "excluded"));
            Assert.Empty(diagnosis.GetProperty("problems").EnumerateArray());
            Assert.Equal(ranked.GetProperty("candidates").GetInt32(), diagnosis.GetProperty("candidates").GetInt32());
            Assert.Equal(
                (diagnosis.Equals(packed) ? ofFemale : ranked).GetProperty("results").EnumerateArray().Select(Place),
                diagnosis.GetProperty("results").EnumerateArray().Select(Place));
        });
        Assert.Equal(JsonValueKind.Null, given.GetProperty("annotation").ValueKind);
        Assert.Equal(["HP:0000518"], Curies(read.GetProperty("annotation"), "uncertain"));
    }

    [SkippableFact]
    public async Task It_says_what_to_ask_next_and_takes_the_answer()
    {
        const string Fields = "chance phenotype { curie } ifYes { disease { curie } } ifNo { disease { curie } }";
        var asked = (await sample.Served.QueryAsync(
            $"{{ nextQuestions(observed: [\"HP:0001250\", \"HP:0000869\"], excluded: [\"HP:0000648\"], first: 2) {{ {Fields} }} }}"))
            .GetProperty("data").GetProperty("nextQuestions");
        var diagnosis = (await sample.Served.QueryAsync(
            $"query ($note: String) {{ diagnose(text: $note) {{ nextQuestions(first: 2) {{ {Fields} }} }} }}",
            new { note = Note }))
            .GetProperty("data").GetProperty("diagnose");
        var answer = asked[0].GetProperty("phenotype").GetProperty("curie").GetString()!;
        var told = await DiagnoseAsync(
            new { text = Note, excluded = new[] { answer }, answered = new[] { answer }, patient = new { sex = "FEMALE" }, first = 5 });
        var expected = await RankedAsync($"observed: [\"HP:0001250\", \"HP:0000869\"], excluded: [\"{answer}\", \"HP:0000648\"], answered: "
            + $"[\"{answer}\"], patient: {{ sex: FEMALE }}, first: 5");

        Assert.Equal(asked.GetRawText(), diagnosis.GetProperty("nextQuestions").GetRawText());
        Assert.Equal(
            expected.GetProperty("results").EnumerateArray().Select(Place),
            told.GetProperty("results").EnumerateArray().Select(Place));
    }

    [SkippableFact]
    public async Task Terms_correct_what_is_read_in_a_text()
    {
        var corrected = await DiagnoseAsync(new { text = Note, observed = new[] { "HP:0000648" }, excluded = new[] { "HP:0001250" } });

        Assert.Equal(["HP:0000648", "HP:0000869"], Curies(corrected, "observed"));
        Assert.Equal(["HP:0001250"], Curies(corrected, "excluded"));
    }

    [SkippableFact]
    public async Task What_is_wrong_with_a_case_is_told()
    {
        var packet = """
            {
              "id": "x", "genes": [], "canary4711": 1,
              "phenotypicFeatures": [
                { "type": { "id": "HP:0001250", "label": "Seizure" } },
                { "type": { "id": "HP:0001250", "label": "canary4711" }, "excluded": true },
                { "type": { "id": "HP:0000118", "label": "Phenotypic abnormality" } },
                { "type": { "id": "HP:9999999", "label": "canary4711" } },
                { "type": { "id": "HP:0012638", "label": "Abnormal nervous system physiology" }, "excluded": true },
                { "type": { "id": "HP:0000869" }, "excluded": "no" },
                { "type": { "id": "HP:0000869", "label": "Secondary amenorrhea" } },
                { "type": { "id": "HP:0000869", "label": "Secondary amenorrhea" } },
                { "negated": true, "type": { "id": "HP:0000518", "label": "Cataract" } },
                { "type": { "label": "canary4711" } }
              ],
              "metaData": { "phenopacketSchemaVersion": "1.0" }
            }
            """;

        var diagnosis = await DiagnoseAsync(new { phenopacket = packet });

        var problems = diagnosis.GetProperty("problems").EnumerateArray()
            .Select(problem => $"{problem.GetProperty("kind").GetString()} {problem.GetProperty("path").GetString()}").ToHashSet();
        Assert.Superset(
            new HashSet<string>
            {
                "SCHEMA genes", "SCHEMA member 3", "SCHEMA metaData.phenopacketSchemaVersion", "SCHEMA metaData.created",
                "SCHEMA phenotypicFeatures[5].excluded",
                "SCHEMA phenotypicFeatures[5].type.label", "SCHEMA phenotypicFeatures[8].negated", "SCHEMA phenotypicFeatures[5]",
                "SCHEMA phenotypicFeatures[9].type",
                "OBSERVED_AND_EXCLUDED phenotypicFeatures[1]", "LABEL_DIFFERS phenotypicFeatures[1]", "NO_ABNORMALITY "
                    + "phenotypicFeatures[2]", "UNKNOWN_TERM phenotypicFeatures[3]",
                "EXCLUDED_ANCESTOR phenotypicFeatures[4]", "REDUNDANT_TERM phenotypicFeatures[7]",
            },
            problems);
        Assert.DoesNotContain("canary4711", diagnosis.GetProperty("problems").GetRawText(), StringComparison.Ordinal);
        Assert.Equal(["HP:0001250", "HP:0000869"], Curies(diagnosis, "observed"));
        Assert.Equal(["HP:0000518"], Curies(diagnosis, "excluded"));
    }

    [SkippableFact]
    public async Task What_is_left_out_of_a_case_is_noticed_where_its_problems_are_not_asked_for()
    {
        var packet = """
            {
              "phenotypicFeatures": [
                { "type": { "id": "HP:0001250", "label": "Seizure" } },
                { "type": { "id": "canary4711" }, "excluded": true },
                { "type": { "id": "HP:0012638" }, "excluded": true },
                { "type": { "id": "HP:0000118" } }
              ]
            }
            """;
        const string Query =
            "query ($packet: String, $seen: [String!]) { diagnose(phenopacket: $packet, observed: $seen, first: 1) { results { rank } } }";
        var packed = await sample.Served.QueryAsync(Query, new { packet });
        var given = await sample.Served
            .QueryAsync("{ diagnose(observed: [\"HP:0001250\"], excluded: [\"HP:0012638\"], first: 1) { results { rank } } }");

        Assert.Equal(
            ["UNKNOWN_IDENTIFIER phenopacket", "NOT_ANNOTATED phenopacket", "CONTRADICTION phenopacket"],
            Notices(packed).Order(StringComparer.Ordinal).Reverse());
        Assert.DoesNotContain("canary4711", packed.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(["CONTRADICTION excluded"], Notices(given));
        Assert.Equal(
            ["UNKNOWN_IDENTIFIER observed"],
            Notices(await sample.Served.QueryAsync(Query, new { seen = new[] { "HP:0001250", "qqq" } })));
        Assert.Empty(Notices(await sample.Served.QueryAsync(Query, new { packet = Packet })));

        using var table = await sample.Served.Http.GetAsync(
            $"{sample.Served.BaseUrl}/graphql/table?query="
                + Uri.EscapeDataString("{ diagnose(observed: [\"HP:0001250\", \"qqq\"], first: 1) { results { rank } } }"));
        Assert.Equal(HttpStatusCode.BadRequest, table.StatusCode);
        Assert.Contains("INCOMPLETE_TABLE", await table.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var refused = await sample.Served.Http.GetAsync(
            $"{sample.Served.BaseUrl}/graphql/table?query="
                + Uri.EscapeDataString("{ diagnose(observed: [\"HP:0001250\"], excluded: [\"qqq\"], first: 1) { results { rank } } }"));
        Assert.Contains("UNRESOLVED_TERM", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task What_a_posted_phenopacket_rules_out_in_vain_is_a_notice_and_the_command_ends_with_6()
    {
        var packet = Packet.Replace("HP:0000648", "HP:9999999", StringComparison.Ordinal);
        using var reply = await PostAsync(packet, "");
        var file = Path.Combine(_folder.FullName, "case.json");
        File.WriteAllText(file, packet);
        var (code, _, error) = Kg.Run(["diagnose", file, "--first", "1", .. sample.Options]);

        Assert.Equal(
            ["UNKNOWN_IDENTIFIER phenopacket"],
            Notices(JsonSerializer.Deserialize<JsonElement>(await reply.Content.ReadAsStringAsync())));
        Assert.Equal(
            (6, true),
            (code, error.StartsWith("UNKNOWN_IDENTIFIER: phenotypicFeatures[2] is no phenotype", StringComparison.Ordinal)));
    }

    [SkippableFact]
    public async Task A_phenopacket_is_posted_as_it_is()
    {
        using var reply = await PostAsync(Packet, "?first=3");

        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        Assert.Equal("no-store", reply.Headers.CacheControl!.ToString());
        var diagnosis = JsonSerializer.Deserialize<JsonElement>(await reply.Content.ReadAsStringAsync()).GetProperty("data")
            .GetProperty("diagnose");
        Assert.Equal(["HP:0001250", "HP:0000869"], Curies(diagnosis, "observed"));
        Assert.Equal(3, diagnosis.GetProperty("results").GetArrayLength());
    }

    [SkippableTheory]
    [InlineData("canary4711", "")]
    [InlineData("""{"id":"canary4711""", "")]
    [InlineData("{}", "?first=canary")]
    [InlineData("{}", "?first=501")]
    public async Task What_cannot_be_read_is_refused_without_being_repeated(string body, string query)
    {
        using var reply = await PostAsync(body, query);

        var text = await reply.Content.ReadAsStringAsync();
        Assert.Contains("INVALID_ARGUMENT|BAD_REQUEST".Split('|'), code => text.Contains(code, StringComparison.Ordinal));
        Assert.DoesNotContain("canary", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, reply.StatusCode);
    }

    [SkippableFact]
    public async Task Only_posts_are_taken()
    {
        using var reply = await sample.Served.Http.GetAsync($"{sample.Served.BaseUrl}/diagnose/phenopacket");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, reply.StatusCode);
        Assert.Equal(["POST"], reply.Content.Headers.Allow);
    }

    [SkippableTheory]
    [InlineData("note.txt", Note)]
    [InlineData("case.json", Packet)]
    public async Task The_command_reports_what_the_service_answers(string name, string content)
    {
        var file = Path.Combine(_folder.FullName, name);
        File.WriteAllText(file, content);
        var served = await DiagnoseAsync(content == Note ? new { text = content, first = 3 } : new { phenopacket = content, first = 3 });

        var (code, json, error) = Kg.Run(["diagnose", file, "--first", "3", "--format", "json", .. sample.Options]);
        Assert.True(code == 0, error);
        Assert.Equal(
            served.GetProperty("results").EnumerateArray().Select(Place), JsonSerializer.Deserialize<JsonElement>(json)
                .GetProperty("results")
                .EnumerateArray()
                .Select(Place));

        var (_, report, _) = Kg.Run(["diagnose", file, "--first", "3", .. sample.Options]);
        Assert.Contains(
            "Observed\n  HP:0001250 Seizure\n  HP:0000869 Secondary amenorrhea\n\nExcluded\n  HP:0000648 Optic atrophy\n",
            report,
            StringComparison.Ordinal);
        Assert.Contains(served.GetProperty("results")[0].GetProperty("explanation").GetString()!, report, StringComparison.Ordinal);

        var (_, page, _) = Kg.Run(["diagnose", file, "--first", "3", "--format", "html", .. sample.Options]);
        Assert.StartsWith("<!DOCTYPE html>", page, StringComparison.Ordinal);
        Assert.EndsWith("</html>\n", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Contains("HP:0000648 Optic atrophy", page, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_page_encodes_what_a_note_says()
    {
        var file = Path.Combine(_folder.FullName, "note.txt");
        File.WriteAllText(file, "seizures <b>and</b> optic <i>atrophy\" onload=\"x");

        var (code, page, error) = Kg.Run(["diagnose", file, "--format", "html", .. sample.Options]);

        Assert.True(code == 0, error);
        Assert.DoesNotContain("<i>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    private async Task<JsonElement> DiagnoseAsync(object variables)
    {
        var reply = await sample.Served.QueryAsync(DiagnosisOperation.Text, variables);
        Assert.False(reply.TryGetProperty("errors", out var errors), errors.ToString());
        return reply.GetProperty("data").GetProperty("diagnose");
    }

    private async Task<JsonElement> RankedAsync(string arguments) =>
        (await sample.Served.QueryAsync($"{{ rankDiseases({arguments}) {{ candidates results {{ rank score disease {{ curie }} }} }} }}"))
            .GetProperty("data")
            .GetProperty("rankDiseases");

    private static IEnumerable<string> Notices(
        JsonElement reply) => reply.GetProperty("extensions").TryGetProperty("notices", out var notices)
        ? notices.EnumerateArray()
            .Select(notice => $"{notice.GetProperty("code").GetString()} {notice.GetProperty("argument").GetString()}")
        : [];

    private Task<HttpResponseMessage> PostAsync(string body, string query) =>
        sample.Served.Http.PostAsync(
            $"{sample.Served.BaseUrl}/diagnose/phenopacket{query}", new StringContent(body, Encoding.UTF8, "application/json"));

    private static string Place(JsonElement result) =>
        $"{result.GetProperty("rank")} {result.GetProperty("score")} {result.GetProperty("disease").GetProperty("curie")}";

    private static IEnumerable<string?> Curies(JsonElement read, string list) =>
        read.GetProperty(list).EnumerateArray().Select(term => term.GetProperty("curie").GetString());

    public sealed class OnSqlite(SqliteSample sample) : DiagnoseTests(sample), IClassFixture<SqliteSample>;

    public sealed class OnPostgres(PostgresSample sample) : DiagnoseTests(sample), IClassFixture<PostgresSample>;
}
