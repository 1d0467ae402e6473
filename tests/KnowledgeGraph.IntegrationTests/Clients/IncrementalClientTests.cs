using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Clients;

/// <summary>@defer and @stream by clients that would take a reply in parts, and get it in one.</summary>
public sealed class IncrementalClientTests(SqliteSample sample) : IClassFixture<SqliteSample>
{
    [SkippableFact]
    public void Apollo_Client_and_urql_show_all_that_was_deferred_and_streamed()
    {
        var report = NodeTools.Run("incremental.mjs", sample.Served.BaseUrl + "/graphql");

        foreach (var client in new[] { "Defer20220824Handler", "GraphQL17Alpha9Handler", "urql" })
        {
            var shown = report.GetProperty(client);
            Assert.False(shown.TryGetProperty("error", out var error), error.ToString());
            Assert.True(JsonElement.DeepEquals(report.GetProperty("whole"), shown.GetProperty("data")), shown.GetRawText());
        }

        var disease = report.GetProperty("whole").GetProperty("disease");
        Assert.Equal("leukoencephalopathy with vanishing white matter 1", disease.GetProperty("name").GetString());
        Assert.Equal("EIF2B1", disease.GetProperty("genes").GetProperty("nodes")[0].GetProperty("symbol").GetString());
        Assert.False(report.GetProperty("urql").GetProperty("hasNext").GetBoolean());
    }
}
