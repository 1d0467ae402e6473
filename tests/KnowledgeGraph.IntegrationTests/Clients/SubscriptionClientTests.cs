using KnowledgeGraph.IntegrationTests.Cli;
using KnowledgeGraph.IntegrationTests.Streams;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Clients;

/// <summary>Subscriptions by clients that are not ours, while the served release turns.</summary>
public sealed class SubscriptionClientTests
{
    private static readonly Dictionary<string, string> Subscribing = new()
    {
        ["KnowledgeGraph__Ide__DefaultDocument"] = "subscription { releaseActivated { contentHash } }",
        // A new document is opened, in place of the examples.
        ["KnowledgeGraph__Ide__OperationsPath"] = "none",
    };

    [SkippableFact]
    public async Task Graphql_ws_and_graphql_sse_ask_subscribe_and_are_refused()
    {
        RandomCases.RequireFull();
        await using var releases = new TurningReleases();
        using var served = new ServedFolder(releases.Path);

        var report = NodeTools.Run("subscribe.mjs", served.BaseUrl + "/graphql");

        foreach (var client in new[] { "ws", "sse" })
        {
            var told = report.GetProperty(client);
            Assert.Contains(told.GetProperty("answered").GetString(), releases.Ids);
            Assert.Equal("VALIDATION_FAILED", told.GetProperty("refused").GetString());
            var seen = told.GetProperty("seen").EnumerateArray().Select(id => id.GetString()!).ToList();
            Assert.Equal(3, seen.Count);
            Assert.Subset(releases.Ids.ToHashSet(), seen.ToHashSet());
            Assert.Equal(2, seen.Distinct().Count());
        }

        Assert.NotEqual(0, report.GetProperty("pings").GetInt32());
    }

    [SkippableTheory]
    [InlineData("banana-cake-pop", "BananaCakePop")]
    [InlineData("graphiql", "GraphiQL")]
    public async Task The_IDE_shows_what_a_subscription_tells(string kind, string ide)
    {
        RandomCases.RequireFull();
        await using var releases = new TurningReleases();
        using var served = new ServedFolder(releases.Path, ide, Subscribing);

        var report = IndependentCheckerTests.RunIde(kind, served.BaseUrl, "\"contentHash\":");

        Assert.True(report.GetProperty("shown").GetBoolean());
        Assert.Empty(report.GetProperty("outside").EnumerateArray());
    }
}
