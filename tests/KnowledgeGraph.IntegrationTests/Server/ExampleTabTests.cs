using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>The questions that the IDE opens with are answered by the release that is served, with nothing to fill in.</summary>
public abstract class ExampleTabTests(SampleService sample)
{
    [SkippableFact]
    public async Task Each_question_is_answered_without_errors_or_notices()
    {
        using var served = Serve(new Dictionary<string, string>());
        var tabs = await TabsAsync(served);

        Assert.Equal(10, tabs.Count);
        Assert.Equal(10, tabs.Select(tab => tab.GetProperty("id").GetString()).Distinct().Count());
        foreach (var body in tabs.Select(tab => tab.GetProperty("body").GetString()!))
        {
            Assert.DoesNotContain('$', body);
            var reply = await served.QueryAsync(body);
            Assert.False(
                reply.TryGetProperty("errors", out _) || reply.GetProperty("extensions").TryGetProperty("notices", out _),
                $"{body}\n{reply}");
            Assert.All(
                reply.GetProperty("data").EnumerateObject(),
                field => Assert.True(field.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array, body));
        }
    }

    [SkippableFact]
    public async Task Without_operations_there_are_no_tabs()
    {
        using var served = Serve(new Dictionary<string, string> { ["KnowledgeGraph__Ide__OperationsPath"] = "none" });

        Assert.Empty(await TabsAsync(served));
    }

    private ServedFolder Serve(Dictionary<string, string> environment)
    {
        // The bundle that the page of tabs knows, by the one file that it is known by.
        var assets = Directory.CreateTempSubdirectory("kg-tabs-").FullName;
        var script = Path.Combine(assets, "banana-cake-pop", "static", "js", "main.0349187e.js");
        Directory.CreateDirectory(Path.GetDirectoryName(script)!);
        File.WriteAllText(script, "run()");
        environment["KnowledgeGraph__Ide__AssetsPath"] = assets;
        return sample.ServeAgain(environment);
    }

    private static async Task<List<JsonElement>> TabsAsync(ServedFolder served)
    {
        var text = await served.Http.GetStringAsync($"{served.BaseUrl}/graphql/start.json");
        return [.. JsonSerializer.Deserialize<JsonElement>(text).GetProperty("tabs").EnumerateArray()];
    }

    public sealed class OnSqlite(SqliteSample sample) : ExampleTabTests(sample), IClassFixture<SqliteSample>;

    public sealed class OnPostgres(PostgresSample sample) : ExampleTabTests(sample.InFullRuns()), IClassFixture<PostgresSample>;
}
