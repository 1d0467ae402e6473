using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using Snapshooter;
using Snapshooter.Xunit;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Filtering;

/// <summary>The answers on the sample with every SQL statement behind them, in one readable file.</summary>
public abstract class FilterSnapshotTests(SampleService sample)
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [SkippableFact]
    public async Task Listed_queries_give_these_answers_by_this_SQL()
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
            Assert.Equal(query.IsInMemory, log.Count == 0);
            page.Append(
                CultureInfo.InvariantCulture,
                $"# {query.Name}\n\n{query.Text}\n\n{JsonSerializer.Serialize(reply.GetProperty("data"), Readable)}\n\n");
            foreach (var (text, parameters) in log)
            {
                page.Append(text).Append('\n');
                foreach (var (name, value) in parameters)
                {
                    page.Append(CultureInfo.InvariantCulture, $"-- {name} = {Shortened(value)}\n");
                }

                page.Append('\n');
            }
        }

        // Answers are the same on every store; statements are each store's own.
        Snapshot.Match(page.ToString().ReplaceLineEndings("\n"), SnapshotNameExtension.Create(Dialect));
    }

    private static string Shortened(object? value)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "null";
        return text.Length <= 80 ? text : $"{text[..80]}… ({text.Length} characters)";
    }

    protected abstract string Dialect { get; }

    public sealed class OnSqlite(SqliteSample sample) : FilterSnapshotTests(sample), IClassFixture<SqliteSample>
    {
        protected override string Dialect => "Sqlite";
    }

    public sealed class OnPostgres(PostgresSample sample) : FilterSnapshotTests(sample), IClassFixture<PostgresSample>
    {
        protected override string Dialect => "Postgres";
    }
}
