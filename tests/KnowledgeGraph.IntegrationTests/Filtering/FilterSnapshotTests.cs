using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using Snapshooter.Xunit;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Filtering;

/// <summary>The answer on the sample with every statement behind it, in one file to read.</summary>
public sealed class FilterSnapshotTests(SampleService sample) : IClassFixture<SampleService>
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task Listed_queries_give_these_answers_by_this_SQL()
    {
        using var service = new InProcessService(sample.Folder);
        var page = new StringBuilder();
        foreach (var query in ListedQuery.All)
        {
            var log = SqlLog.Listen();
            var reply = await service.QueryAsync(query.Text);

            Assert.False(reply.TryGetProperty("errors", out var errors), errors.ToString());
            page.Append(CultureInfo.InvariantCulture, $"# {query.Name}\n\n{query.Text}\n\n{JsonSerializer.Serialize(reply.GetProperty("data"), Readable)}\n\n");
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

        Snapshot.Match(page.ToString().ReplaceLineEndings("\n"));
    }

    private static string Shortened(object? value)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "null";
        return text.Length <= 80 ? text : $"{text[..80]}… ({text.Length} characters)";
    }
}
