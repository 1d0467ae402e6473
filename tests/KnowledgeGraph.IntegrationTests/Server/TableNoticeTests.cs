using System.Net;
using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>Notices of what is no GraphQL reply: tables over HTTP, and what <c>kg</c> prints.</summary>
public abstract class TableNoticeTests(SampleService sample) : IDisposable
{
    private const string ByName = "{ disease(id: \"VWM2\") { genes { nodes { symbol } } } }";
    private const string LeftOut =
        "{ diseases(where: { phenotypes: { some: { phenotype: { term: { isA: \"Seizur\" } } } } }) { nodes { curie } } }";
    private const string Contradiction =
        "{ rankDiseases(observed: [\"HP:0001250\"], excluded: [\"HP:0001250\"], first: 2) { results { disease { curie } } } }";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kg-notices-");

    [SkippableFact]
    public async Task A_table_names_codes_in_a_header_and_is_refused_where_a_part_was_left_out()
    {
        using var told = await GetAsync(ByName);
        Assert.Equal((HttpStatusCode.OK, "FOUND_BY_NAME"), (told.StatusCode, Assert.Single(told.Headers.GetValues("GraphQL-Notices"))));
        using var silent = await GetAsync("{ disease(id: \"OMIM:620312\") { genes { nodes { symbol } } } }");
        Assert.False(silent.Headers.Contains("GraphQL-Notices"));
        foreach (var (query, code) in new[] { (LeftOut, "UNKNOWN_IDENTIFIER"), (Contradiction, "CONTRADICTION") })
        {
            using var refused = await GetAsync(query);
            var error = JsonSerializer.Deserialize<JsonElement>(await refused.Content.ReadAsStringAsync()).GetProperty("errors")[0];
            Assert.Equal(
                (HttpStatusCode.BadRequest, "INCOMPLETE_TABLE"),
                (refused.StatusCode, error.GetProperty("extensions").GetProperty("code").GetString()));
            Assert.Equal(code, error.GetProperty("extensions").GetProperty("notices")[0].GetProperty("code").GetString());
            using var taken = await GetAsync(query, "&lenient=true");
            Assert.Equal((HttpStatusCode.OK, code), (taken.StatusCode, Assert.Single(taken.Headers.GetValues("GraphQL-Notices"))));
        }
    }

    [SkippableTheory]
    [InlineData(0, "FOUND_BY_NAME: VWM2", "symbol", "export", "table", ByName)]
    [InlineData(6, "INCOMPLETE_TABLE", "", "export", "table", LeftOut)]
    [InlineData(0, "UNKNOWN_IDENTIFIER: No phenotype", "curie", "export", "table", LeftOut, "--lenient")]
    [InlineData(0, "FOUND_BY_NAME: VWM2", "\"symbol\"", "query", ByName)]
    [InlineData(0, "RETIRED_IDENTIFIER: MONDO:0011380", "MONDO:0800448", "query", "{ disease(id: \"MONDO:0011380\") { curie } }")]
    [InlineData(6, "UNKNOWN_IDENTIFIER: No phenotype", "\"nodes\"", "query", LeftOut)]
    [InlineData(6, "  NCBIGene:8892 EIF2B2", "null", "query", "{ gene(id: \"EIF2B\") { curie } }")]
    [InlineData(0, "FOUND_BY_NAME: Seizure", "rank\tscore", "rank", "--observed", "Seizure", "--first", "1")]
    [InlineData(
        0,
        "FOUND_BY_NAME: Seizure",
        "[\n  {\n    \"rank\": 1,\n    \"score\": ",
        "rank",
        "--json",
        "--observed",
        "Seizure",
        "--first",
        "1")]
    [InlineData(
        0,
        "UNKNOWN_IDENTIFIER: No phenotype",
        "rank\tscore",
        "rank",
        "--observed",
        "Seizure",
        "Seizur",
        "--first",
        "1",
        "--lenient")]
    [InlineData(6, "CONTRADICTION: Seizure", "rank\tscore", "rank", "--observed", "HP:0001250", "--excluded", "HP:0001250", "--first", "1")]
    [InlineData(
        0,
        "CONTRADICTION: Seizure",
        "rank\tscore",
        "rank",
        "--observed",
        "HP:0001250",
        "--excluded",
        "HP:0001250",
        "--first",
        "1",
        "--lenient")]
    [InlineData(0, "FOUND_BY_NAME: VWM2", "MONDO:0957870", "export", "neighborhood", "VWM2", "--limit", "3", "--format", "ndjson")]
    [InlineData(
        0,
        "CONTRADICTION: Seizure",
        "HP:0001250",
        "export",
        "ranking",
        "--observed",
        "HP:0001250",
        "--excluded",
        "HP:0001250",
        "--first",
        "1",
        "--format",
        "ndjson",
        "--lenient")]
    public void The_command_prints_them_and_ends_with_6_where_a_part_was_left_out(
        int expected,
        string told,
        string answer,
        params string[] arguments)
    {
        // An export writes bytes to standard output.
        Func<string[], (int, string, string)> run = arguments[0] == "export" ? KgProcess.Run : Kg.Run;
        var (code, output, error) = run([.. arguments, .. sample.Options]);

        Assert.Equal((expected, true, true), (code, error.Contains(told, StringComparison.Ordinal), output.StartsWith(
            answer,
            StringComparison.Ordinal) || output.Contains(answer, StringComparison.Ordinal)));
    }

    [SkippableFact]
    public void A_table_that_is_refused_leaves_no_file()
    {
        var file = Path.Combine(_folder.FullName, "table.csv");
        Assert.Equal(6, Kg.Run(["export", "table", LeftOut, "--out", file, .. sample.Options]).ExitCode);
        Assert.Empty(_folder.EnumerateFiles());
    }

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    private Task<HttpResponseMessage> GetAsync(string query, string options = "") =>
        sample.Served.Http.GetAsync($"{sample.Served.BaseUrl}/graphql/table?query={Uri.EscapeDataString(query)}{options}");

    public sealed class OnSqlite(SqliteSample sample) : TableNoticeTests(sample), IClassFixture<SqliteSample>;

    public sealed class OnPostgres(PostgresSample sample) : TableNoticeTests(sample.InFullRuns()), IClassFixture<PostgresSample>;
}
