using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Clients;

/// <summary>Two composers put the service together with another one, and a gateway asks both.</summary>
public sealed class FederationClientTests(SqliteSample sample) : IClassFixture<SqliteSample>
{
    [SkippableFact]
    public void A_gateway_fetches_a_thousand_records_of_another_service_s_list_in_one_request()
    {
        RandomCases.RequireFull();
        using var served = sample.ServeAgain(new Dictionary<string, string> { ["KnowledgeGraph__Federation__Mode"] = "Apollo" });

        var report = NodeTools.Run("federation.mjs", served.BaseUrl + "/graphql", "MONDO:0957870", "MONDO:0800448");

        Assert.Empty(report.GetProperty("composers").GetProperty("apollo").EnumerateArray());
        Assert.Empty(report.GetProperty("composers").GetProperty("guild").EnumerateArray());
        Assert.Equal(1_000, Assert.Single(report.GetProperty("sent").EnumerateArray()).GetInt32());
        var toGraph = report.GetProperty("toGraph");
        Assert.Empty(toGraph.GetProperty("errors").EnumerateArray());
        var trials = toGraph.GetProperty("data").GetProperty("trials").EnumerateArray().ToList();
        Assert.Equal(1_000, trials.Count);
        Assert.All(trials.Index(), trial => Assert.Equal(
            trial.Index % 2 == 0 ? "MONDO:0957870" : "MONDO:0800448", trial.Item.GetProperty("disease").GetProperty("curie").GetString()));
        Assert.All(
            trials,
            trial => Assert.NotEqual(0, trial.GetProperty("disease").GetProperty("genes").GetProperty("nodes").GetArrayLength()));
        var fromGraph = report.GetProperty("fromGraph");
        Assert.Empty(fromGraph.GetProperty("errors").EnumerateArray());
        Assert.Equal(2, fromGraph.GetProperty("data").GetProperty("disease").GetProperty("trials").GetArrayLength());
        // An identifier that no record has costs its own trial the disease, and no other.
        var mixed = report.GetProperty("mixed").GetProperty("data").GetProperty("mixed").EnumerateArray()
            .Select(trial => trial.TryGetProperty("disease", out var disease) && disease.ValueKind == JsonValueKind.Object);
        Assert.Equal([true, false], mixed);
    }
}
