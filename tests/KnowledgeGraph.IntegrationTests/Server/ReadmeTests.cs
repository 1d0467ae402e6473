using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeGraph.IntegrationTests.Cli;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>The examples of the README, run against the service.</summary>
public abstract class ReadmeTests(SampleService sample)
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    [SkippableFact]
    public async Task The_query_shown_gives_the_answer_shown()
    {
        var body = Regex.Match(Readme, "-d '(\\{\"query\".*\\})'").Groups[1].Value;
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var http = await sample.Served.Http.PostAsync($"{sample.Served.BaseUrl}/graphql", content);
        var answer = Squeeze(await http.Content.ReadAsStringAsync());
        var shown = Regex.Match(Readme, "```json\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;

        // The README shortens the answer: every piece between the ellipses must be in the real one, in order.
        var at = 0;
        foreach (var piece in Squeeze(shown).Split('…').Select(text => text.Trim(',', '[', ']')).Where(text => text.Length > 12))
        {
            var found = answer.IndexOf(piece, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"'{piece}' is not in the answer after {at}: {answer}");
            at = found + piece.Length;
        }

        Assert.InRange(at, 500, answer.Length);
    }

    [SkippableFact]
    public async Task The_front_end_query_and_the_command_line_query_run()
    {
        var frontEnd = Regex.Match(Readme, "query: '(query .*?)',").Groups[1].Value;
        var commandLine = Regex.Match(Readme, "-- query '(.*?)'").Groups[1].Value;

        var reply = await sample.Served.QueryAsync(frontEnd, new { id = "OMIM:603896" });
        Assert.NotEmpty(reply.GetProperty("data").GetProperty("disease").GetProperty("phenotypes").GetProperty("nodes").EnumerateArray());
        var other = await sample.Served.QueryAsync(commandLine);
        Assert.Contains(
            "leukoencephalopathy with vanishing white matter 2",
            other.GetProperty("data").GetProperty("gene").GetProperty("diseases").GetProperty("nodes").EnumerateArray()
                .Select(node => node.GetProperty("name").GetString()));
        Assert.Equal(JsonValueKind.Object, other.GetProperty("data").ValueKind);
    }

    [SkippableFact]
    public async Task What_is_found_is_what_is_shown()
    {
        var section = Regex.Match(Readme, "## Finding things\n(.*?)\n## ", RegexOptions.Singleline).Groups[1].Value;
        var query = Regex.Match(section, "```graphql\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
        var shown = JsonDocument.Parse(Regex.Match(section, "```json\n(.*?)```", RegexOptions.Singleline).Groups[1].Value).RootElement;

        var reply = await sample.Served.QueryAsync(query);

        Assert.True(JsonElement.DeepEquals(shown.GetProperty("data"), reply.GetProperty("data")), reply.GetProperty("data").GetRawText());
    }

    [SkippableFact]
    public void The_walks_shown_for_the_terminal_run()
    {
        var folder = Directory.CreateTempSubdirectory("kg-readme-");
        try
        {
            var commands = Regex.Matches(Readme, "-- ((?:rank|export) .*)").Select(match => match.Groups[1].Value).ToList();

            Assert.Equal(3, commands.Count);
            foreach (var command in commands)
            {
                var words = Regex.Matches(command, "'([^']*)'|(\\S+)").Select(word => word.Groups[1].Value + word.Groups[2].Value).Select(
                    word => Path.GetExtension(word) switch
                    {
                        ".graphml" => Path.Combine(folder.FullName, word),
                        ".json" => Path.Combine(Repository.Root, word),
                        _ => word,
                    });
                var (code, output, error) = Kg.Run([.. words, .. sample.Options]);
                Assert.True(code == 0, error);
                Assert.DoesNotContain("left out", error, StringComparison.Ordinal);
                Assert.True(output.Contains("MONDO:", StringComparison.Ordinal) || folder.GetFiles().Length == 1, output);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [SkippableFact]
    public async Task Every_query_shown_finds_something()
    {
        var pages = Readme + await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "filters.md"));
        var queries = Regex.Matches(pages, "```graphql\n(.*?)```", RegexOptions.Singleline).Select(match => match.Groups[1].Value).ToList();

        Assert.True(queries.Count >= 7, $"{queries.Count} queries");
        foreach (var query in queries)
        {
            var reply = await sample.Served.QueryAsync(query);
            Assert.False(reply.TryGetProperty("errors", out var errors), errors.ToString());
            Assert.All(
                reply.GetProperty("data").EnumerateObject(),
                field => Assert.True(FindsSomething(field.Value), $"{field} of {query}"));
        }
    }

    // True for a value, or for an object whose lists are not empty.
    private static bool FindsSomething(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.GetArrayLength() > 0,
        JsonValueKind.Object => (!value.TryGetProperty("totalCount", out var count) || count.GetInt32() > 0)
            && Lists(value).All(list => list.GetArrayLength() > 0),
        _ => false,
    };

    // Gives the outermost lists of an answer.
    private static IEnumerable<JsonElement> Lists(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => [value],
        JsonValueKind.Object => value.EnumerateObject().SelectMany(field => Lists(field.Value)),
        _ => [],
    };

    private static string Squeeze(string json) => Regex.Replace(json, "\\s*\n\\s*", string.Empty);

    public sealed class OnSqlite(EmbeddedSample sample) : ReadmeTests(sample), IClassFixture<EmbeddedSample>;

    public sealed class OnPostgres(EmbeddedPostgresSample sample) : ReadmeTests(sample.InFullRuns()), IClassFixture<EmbeddedPostgresSample>;
}
