using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeGraph.IntegrationTests.Cli;
using Microsoft.Data.Sqlite;
using Snapshooter.Xunit;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Filtering;

/// <summary>SQLite's query plans for the listed queries on the real data.</summary>
[Collection(RealServiceGroup.Name)]
public sealed partial class FilterPlanTests(RealService real)
{
    [SkippableFact]
    public async Task Every_listed_query_is_answered_in_memory_or_uses_an_index_or_says_why_not()
    {
        SharedData.Require();
        using var service = new InProcessService(real.Folder, options => options.KeptAnswers = 0);
        using var connection = new SqliteConnection($"Data Source={Database()};Mode=ReadOnly");
        connection.Open();
        var page = new StringBuilder();
        foreach (var query in ListedQuery.All)
        {
            // Statements that run once for a release, before the first answer, are not part of the query.
            await service.QueryAsync(query.Text);
            var log = SqlLog.Listen();
            await service.QueryAsync(query.Text);
            var plans = log.ConvertAll(sent => Plan(connection, sent.Text, sent.Parameters));
            page.Append(CultureInfo.InvariantCulture, $"# {query.Name}\n\n{query.Text}\n");
            page.Append(query.WhyItScans is { } why ? $"Scans: {why}.\n\n" : "\n");
            page.AppendJoin('\n', plans.SelectMany(plan => plan.Append(string.Empty))).Append('\n');

            Assert.Equal(query.IsInMemory, log.Count == 0);
            var scans = plans.SelectMany(plan => plan).Where(step => Scan().IsMatch(step)).ToList();
            Assert.True(query.WhyItScans is not null == scans.Count > 0, $"{query.Name}: {string.Join(", ", scans)}");
        }

        Snapshot.Match(page.ToString());
    }

    private static List<string> Plan(SqliteConnection connection, string sql, List<(string Name, object? Value)> parameters)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        var steps = new List<string>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            steps.Add(reader.GetString(3));
        }

        return steps;
    }

    private string Database()
    {
        using var current = JsonDocument.Parse(File.ReadAllText(Path.Combine(real.Folder, "current")));
        return Path.Combine(real.Folder, "releases", $"kg-{current.RootElement.GetProperty("Current").GetString()}.db");
    }

    // json_each reads its parameter and not a table, so a scan of it is no fault.
    [GeneratedRegex("^SCAN (?!v\\d* VIRTUAL)")]
    private static partial Regex Scan();
}
