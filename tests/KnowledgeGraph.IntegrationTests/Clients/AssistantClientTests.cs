using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using KnowledgeGraph.Server.Errors;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Clients;

/// <summary>The client that the makers of the Model Context Protocol publish for JavaScript, over both transports.</summary>
public sealed class AssistantClientTests(SqliteSample sample) : IClassFixture<SqliteSample>
{
    [SkippableFact]
    public void Over_http_it_connects_lists_calls_and_gives_up()
    {
        RandomCases.RequireFull();
        Check(NodeTools.Run("assistant.mjs", "http", sample.Served.BaseUrl + "/mcp"));
    }

    [SkippableFact]
    public void Over_standard_input_it_does_the_same()
    {
        RandomCases.RequireFull();
        _ = sample.Served;
        Check(
            NodeTools.Run("assistant.mjs",
                ["stdio", "dotnet", Path.Combine(AppContext.BaseDirectory, "kg.dll"), "mcp", .. sample.Options]));
    }

    private static void Check(JsonElement report)
    {
        Assert.Equal(
            ["ask", "changes", "compare", "diagnose", "paths", "record", "resolve", "schema"],
            Texts(report, "tools").Order(StringComparer.Ordinal));
        Assert.Equal(["connection", "differential", "record"], Texts(report, "prompts").Order(StringComparer.Ordinal));
        Assert.All(Texts(report, "templates"), template => Assert.StartsWith("kg://record/", template, StringComparison.Ordinal));
        Assert.NotEmpty(Texts(report, "templates"));
        Assert.Equal(("MONDO:0957870", "MONDO:0957870", "user"), (Text(report, "found"), Text(report, "read"), Text(report, "prompt")));
        var refused = report.GetProperty("refused");
        Assert.True(refused.GetProperty("isError").GetBoolean());
        Assert.Equal(ErrorCodes.ValidationFailed, refused.GetProperty("answer").GetProperty("errors")[0].GetProperty("code").GetString());
        Assert.Contains("no longer wanted", Text(report, "givenUp"), StringComparison.Ordinal);
        Assert.Equal("MONDO:0957870", Text(report, "after"));
        Assert.Empty(Texts(report, "faults"));
    }

    private static string? Text(JsonElement report, string name) => report.GetProperty(name).GetString();

    private static IEnumerable<string> Texts(JsonElement report, string name) =>
        report.GetProperty(name).EnumerateArray().Select(text => text.GetString()!);
}
