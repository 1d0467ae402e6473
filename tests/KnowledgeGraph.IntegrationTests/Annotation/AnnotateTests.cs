using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Annotation;

/// <summary>The field <c>annotate</c> and <c>kg annotate</c> on the sample's terms.</summary>
public abstract class AnnotateTests(SampleService sample) : IDisposable
{
    private const string Note =
        "She had seizures and secondary amenorrhea. No optic atrophy. Her mother has a cataract, possible tremor.\n";
    private const string Query =
        "query ($text: String!, $language: String) { annotate(text: $text, language: $language) { language observed { curie } excluded "
            + "{ curie } "
        + "spans { start end text words polarity negated nested cue phenotype { curie name } } } }";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kg-annotate-");

    [SkippableFact]
    public async Task A_note_is_read_through_GraphQL()
    {
        var read = (await sample.Served.QueryAsync(Query, new { text = Note })).GetProperty("data").GetProperty("annotate");

        Assert.Equal("en", read.GetProperty("language").GetString());
        Assert.Equal(["HP:0001250", "HP:0000869"], Curies(read, "observed"));
        Assert.Equal(["HP:0000648"], Curies(read, "excluded"));
        var spans = read.GetProperty("spans").EnumerateArray().ToList();
        Assert.All(spans, span => Assert.Equal(
            Note[span.GetProperty("start").GetInt32()..span.GetProperty("end").GetInt32()],
            span.GetProperty("text").GetString()));
        var seizures = spans.Single(span => span.GetProperty("text").GetString() == "seizures");
        Assert.Equal(("PRESENT", false), (seizures.GetProperty("polarity").GetString(), seizures.GetProperty("negated").GetBoolean()));
        var atrophy = spans.Single(span => span.GetProperty("text").GetString() == "optic atrophy");
        Assert.Equal(("ABSENT", "No"), (atrophy.GetProperty("polarity").GetString(), atrophy.GetProperty("cue").GetString()));
        Assert.Equal(["optic", "atrophy"], atrophy.GetProperty("words").EnumerateArray().Select(word => word.GetString()));
        Assert.All(
            spans.Where(span => span.GetProperty("phenotype").GetProperty("curie").GetString() == "HP:0000518"),
            span => Assert.Equal(("FAMILY", "mother"), (span.GetProperty("polarity").GetString(), span.GetProperty("cue").GetString())));
    }

    [SkippableFact]
    public async Task The_command_reads_what_the_service_reads()
    {
        var file = Path.Combine(_folder.FullName, "note.txt");
        File.WriteAllText(file, Note);
        var served = (await sample.Served.QueryAsync(Query, new { text = Note })).GetProperty("data").GetProperty("annotate")
            .GetProperty("spans")
            .EnumerateArray()
            .Select(span => string.Join(
                '\t',
                span.GetProperty("start").GetInt32(),
                span.GetProperty("end").GetInt32(),
                span.GetProperty("phenotype").GetProperty("curie").GetString()));

        var (code, table, error) = Kg.Run(["annotate", file, .. sample.Options]);

        Assert.True(code == 0, error);
        var rows = table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).ToList();
        Assert.Equal(["start", "end", "polarity", "phenotype", "name", "text", "cue", "nested"], rows[0]);
        Assert.Equal(served, rows.Skip(1).Select(row => string.Join('\t', row[0], row[1], row[3])));
        Assert.Contains(rows, row => row[2] == "Absent" && row[5] == "optic atrophy" && row[6] == "No");
    }

    [SkippableFact]
    public void JSON_has_the_names_of_the_schema()
    {
        var file = Path.Combine(_folder.FullName, "note.txt");
        File.WriteAllText(file, Note);

        var (code, json, error) = KgProcess.Run(["annotate", file, "--json", .. sample.Options]);

        Assert.True(code == 0, error);
        var read = JsonSerializer.Deserialize<JsonElement>(json);
        Assert.Equal("en", read.GetProperty("language").GetString());
        var first = read.GetProperty("spans")[0];
        Assert.Equal(("seizures", "HP:0001250", "PRESENT"), (
            first.GetProperty("text").GetString(), first.GetProperty("phenotype").GetProperty("curie").GetString(), first.GetProperty(
                "polarity").GetString()));
    }

    [SkippableTheory]
    [InlineData(2, "no-such-file.txt", "annotate", "no-such-file.txt")]
    [InlineData(2, "names of phenotypes in tlh", "annotate", "-", "--language", "tlh")]
    public void What_cannot_be_read_is_refused_in_a_line(int expected, string told, params string[] arguments)
    {
        var (code, output, error) = KgProcess.Run([.. arguments, .. sample.Options]);

        Assert.Equal(expected, code);
        Assert.Contains(told, error + output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error + output, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_text_that_names_nothing_is_noticed_without_being_repeated()
    {
        var reply = await sample.Served.QueryAsync(Query, new { text = "canary4711 is well" });

        var notice = Assert.Single(reply.GetProperty("extensions").GetProperty("notices").EnumerateArray());
        Assert.Equal("NOTHING_FOUND", notice.GetProperty("code").GetString());
        Assert.DoesNotContain("canary4711", reply.GetRawText(), StringComparison.Ordinal);
        var told = await sample.Served.QueryAsync(Query, new { text = Note });
        Assert.False(told.GetProperty("extensions").TryGetProperty("notices", out _));
    }

    [SkippableFact]
    public void The_command_says_that_nothing_is_found()
    {
        var file = Path.Combine(_folder.FullName, "empty.txt");
        File.WriteAllText(file, "She is well.");

        var (code, _, error) = KgProcess.Run(["annotate", file, .. sample.Options]);

        Assert.Equal(0, code);
        Assert.Contains("names no phenotype", error, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("annotate")]
    [InlineData("diagnose")]
    public void A_text_that_is_not_UTF_8_is_refused_by_name(string verb)
    {
        var file = Path.Combine(_folder.FullName, "latin1.txt");
        File.WriteAllBytes(file, [.. "Sie hat Kr"u8, 0xE4, .. "mpfe."u8]);

        var (code, _, error) = KgProcess.Run([verb, file, .. sample.Options]);

        Assert.Equal(2, code);
        Assert.Contains("latin1.txt is not valid UTF-8", error, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Refusals_do_not_repeat_the_text()
    {
        const string Secret = "canary4711 has seizures";
        var replies = new[]
        {
            await sample.Served.QueryAsync(Query, new { text = Secret + new string('x', 100_000) }),
            await sample.Served.QueryAsync(Query, new { text = Secret, language = "tlh" }),
            await sample.Served.QueryAsync(Query, new { text = new[] { Secret } }),
            await sample.Served.QueryAsync(Query, new { text = new { note = Secret } }),
            await sample.Served.QueryAsync(Query, new { text = 1, language = Secret }),
            await sample.Served.QueryAsync($$"""{ annotate(text: ["{{Secret}}"]) { language } }"""),
            await sample.Served.QueryAsync($$"""{ annotate(text: "{{Secret}}) { language } }"""),
            await sample.Served.QueryAsync($$"""{ annotate(text: "{{Secret}}" { language } }"""),
            await sample.Served.QueryAsync($$"""{ annotate(text: {{Secret}}) { language } }"""),
        };

        Assert.All(replies, reply => Assert.NotEqual(0, reply.GetProperty("errors").GetArrayLength()));
        Assert.All(replies, reply => Assert.DoesNotContain("canary4711", reply.GetRawText(), StringComparison.OrdinalIgnoreCase));
    }

    [SkippableFact]
    public async Task No_reply_to_a_text_may_be_kept_and_a_document_with_one_is_not()
    {
        var address =
            $"{sample.Served.BaseUrl}/graphql?query={WebUtility.UrlEncode("""{ annotate(text: "He has seizures") { language } }""")}";
        using var reply = await sample.Served.Http.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        Assert.Equal("no-store", reply.Headers.CacheControl!.ToString());
        Assert.Null(reply.Headers.ETag);

        var table = $"{sample.Served.BaseUrl}/graphql/"
            + $"table.csv?query={WebUtility.UrlEncode("""{ annotate(text: "He has seizures") { spans { text } } }""")}";
        using var listed = await sample.Served.Http.GetAsync(table);
        Assert.Equal(HttpStatusCode.OK, listed.StatusCode);
        Assert.Equal("no-store", listed.Headers.CacheControl!.ToString());
        Assert.Null(listed.Headers.ETag);

        foreach (var document in new[]
        {
            """{ annotate(text: "He has tremor") { language } }""",
            """query Q { ...F } fragment F on Query { ... { annotate(text: "He has tremor") { language } } }""",
            """{ diagnose(observed: ["HP:0001250"]) { candidates } }""",
            """{ rankDiseases(observed: ["HP:0001250"]) { candidates } }""",
            """{ rankGenes(observed: ["HP:0001250"]) { candidates } }""",
            """{ rankCases(cases: [{ observed: ["HP:0001250"] }]) { caseId } }""",
            """{ nextQuestions(observed: ["HP:0001250"]) { chance } }""",
        })
        {
            Assert.Contains("PersistedQueryNotFound", await AgainByHashAsync(document), StringComparison.Ordinal);
        }

        Assert.DoesNotContain(
            "PersistedQueryNotFound", await AgainByHashAsync("{ release { id } } # a \"text\""), StringComparison.Ordinal);
    }

    // The reply to the hash of a document that has been sent with it before.
    private async Task<string> AgainByHashAsync(string document)
    {
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(document)));
        var extensions = new { persistedQuery = new { version = 1, sha256Hash = hash } };
        using var sent = await sample.Served.Http.PostAsJsonAsync($"{sample.Served.BaseUrl}/graphql", new { query = document, extensions });
        Assert.DoesNotContain("\"errors\"", await sent.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var asked = await sample.Served.Http.PostAsJsonAsync($"{sample.Served.BaseUrl}/graphql", new { extensions });
        return await asked.Content.ReadAsStringAsync();
    }

    [SkippableFact]
    public async Task A_long_text_costs_more()
    {
        var (shorter, longer) = (await CostAsync(new string('a', 100)), await CostAsync(new string('a', 80_000)));

        // A unit for 80 characters read, and one for 50 bytes beyond those that are free.
        Assert.InRange(longer - shorter, 2_300, 2_600);
    }

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    private async Task<long> CostAsync(string text)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{sample.Served.BaseUrl}/graphql")
        {
            Content = JsonContent.Create(new { query = Query, variables = new { text } }),
        };
        request.Headers.Add("GraphQL-Cost", "report");
        using var reply = await sample.Served.Http.SendAsync(request);
        return (await reply.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("extensions").GetProperty("cost").GetProperty("fieldCost")
            .GetInt64();
    }

    private static IEnumerable<string?> Curies(JsonElement read, string list) =>
        read.GetProperty(list).EnumerateArray().Select(term => term.GetProperty("curie").GetString());

    public sealed class OnSqlite(SqliteSample sample) : AnnotateTests(sample), IClassFixture<SqliteSample>;

    public sealed class OnPostgres(PostgresSample sample) : AnnotateTests(sample.InFullRuns()), IClassFixture<PostgresSample>;
}
