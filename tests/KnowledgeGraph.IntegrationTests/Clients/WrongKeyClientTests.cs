using KnowledgeGraph.IntegrationTests.Access;
using KnowledgeGraph.IntegrationTests.Cli;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Clients;

/// <summary>One wrong key, and libraries that try again by themselves.</summary>
public sealed class WrongKeyClientTests(SqliteSample sample) : IClassFixture<SqliteSample>
{
    [SkippableFact]
    public void A_clients_own_retries_with_one_wrong_key_do_not_lock_its_address_out()
    {
        RandomCases.RequireFull();
        using var keys = new KeyFile();
        using var served = sample.ServeAgain(new Dictionary<string, string>
        {
            ["KnowledgeGraph__Access__KeyFile"] = keys.Path,
            ["KnowledgeGraph__Access__Required"] = "true",
        });

        var report = NodeTools.Run("wrong-key.mjs", served.BaseUrl + "/graphql", keys.Valid);

        // graphql-sse tries a 401 again, five times; graphql-ws takes 4401 for what it is, and 4403 would not stop it.
        Assert.True(report.GetProperty("requests").GetInt32() >= 6, report.GetRawText());
        Assert.Equal("401", report.GetProperty("sse").GetString());
        Assert.Equal((1, "4401"), (report.GetProperty("connections").GetInt32(), report.GetProperty("ws").GetString()));
        Assert.Matches("^[0-9a-f]{12}$", report.GetProperty("thenSse").GetString());
        Assert.Matches("^[0-9a-f]{12}$", report.GetProperty("thenWs").GetString());
    }
}
