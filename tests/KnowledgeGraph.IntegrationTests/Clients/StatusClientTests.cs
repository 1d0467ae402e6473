using KnowledgeGraph.IntegrationTests.Cli;
using KnowledgeGraph.Server.Errors;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Clients;

/// <summary>Clients' libraries and the status codes of either draft: they see the same errors.</summary>
public sealed class StatusClientTests(SqliteSample sample) : IClassFixture<SqliteSample>
{
    [SkippableTheory]
    [InlineData("Draft2025", 200, 400)]
    [InlineData("Draft2026", 294, 422)]
    public void Apollo_Client_and_urql_see_errors_whatever_the_status(string rules, int partial, int refused)
    {
        RandomCases.RequireFull();
        using var served = sample.ServeAgain(new Dictionary<string, string> { ["KnowledgeGraph__Requests__StatusCodes"] = rules });

        var report = NodeTools.Run("statuses.mjs", served.BaseUrl + "/graphql");

        Assert.Equal(
            [partial, refused, partial, refused],
            report.GetProperty("statuses").EnumerateArray().Select(status => status.GetInt32()));
        foreach (var client in new[] { "apollo", "urql" })
        {
            var answers = report.GetProperty(client).EnumerateArray().ToList();
            Assert.Matches("^[0-9a-f]{12}$", answers[0].GetProperty("release").GetString());
            Assert.Equal(ErrorCodes.InvalidPageSize, Assert.Single(answers[0].GetProperty("codes").EnumerateArray()).GetString());
            Assert.Equal(ErrorCodes.ValidationFailed, Assert.Single(answers[1].GetProperty("codes").EnumerateArray()).GetString());
        }
    }
}
