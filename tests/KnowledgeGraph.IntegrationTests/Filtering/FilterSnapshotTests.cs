using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using Snapshooter.Xunit;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Filtering;

/// <summary>The answers on the sample in one readable file; none of them asks the database.</summary>
public abstract class FilterSnapshotTests(SampleService sample)
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [SkippableFact]
    public async Task Listed_queries_give_these_answers_from_memory()
    {
        using var store = sample.OpenStore();
        using var service = new InProcessService(store, options => options.KeptAnswers = 0);
        var page = new StringBuilder();
        foreach (var query in ListedQuery.All)
        {
            // Statements that run once for a release, before the first answer, are not part of the query.
            await service.QueryAsync(query.Text);
            var log = SqlLog.Listen();
            var reply = await service.QueryAsync(query.Text);

            Assert.False(reply.TryGetProperty("errors", out var errors), errors.ToString());
            Assert.Empty(log);
            page.Append(
                CultureInfo.InvariantCulture,
                $"# {query.Name}\n\n{query.Text}\n\n{JsonSerializer.Serialize(reply.GetProperty("data"), Readable)}\n\n");
        }

        Snapshot.Match(page.ToString().ReplaceLineEndings("\n"));
    }

    public sealed class OnSqlite(SqliteSample sample) : FilterSnapshotTests(sample), IClassFixture<SqliteSample>;

    public sealed class OnPostgres(PostgresSample sample) : FilterSnapshotTests(sample), IClassFixture<PostgresSample>;
}
