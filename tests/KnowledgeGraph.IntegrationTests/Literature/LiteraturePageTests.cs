using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeGraph.Core.Citations;
using KnowledgeGraph.Formats.PubMed;
using KnowledgeGraph.IntegrationTests.Cli;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Literature;

/// <summary>The examples of docs/literature.md, run against the service.</summary>
public abstract class LiteraturePageTests(SampleService sample)
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "literature.md"));

    [SkippableFact]
    public async Task Every_query_shown_finds_something()
    {
        var queries = Regex.Matches(Page, "```graphql\n(.*?)```", RegexOptions.Singleline).Select(match => match.Groups[1].Value).ToList();

        Assert.Equal(6, queries.Count);
        foreach (var query in queries)
        {
            var reply = await sample.Served.QueryAsync(query);
            Assert.False(reply.TryGetProperty("errors", out var errors), errors.ToString());
            // The sample has most papers by number alone, and filters on a paper's record report that.
            var notices = reply.GetProperty("extensions").TryGetProperty("notices", out var given) ? given.EnumerateArray().ToList() : [];
            Assert.All(notices, notice => Assert.Equal("NOT_DESCRIBED", notice.GetProperty("code").GetString()));
            Assert.True(HasRows(reply.GetProperty("data")), query);
        }
    }

    [SkippableFact]
    public async Task The_formula_shown_is_the_one_that_counts()
    {
        var reply = await sample.Served.QueryAsync("{ citation(id: \"PMID:25686105\") { diseases { edges { relevance } } } }");

        Assert.Contains("worth 0.05/*n*", Page, StringComparison.Ordinal);
        Assert.Equal(0.05, reply.GetProperty("data").GetProperty("citation").GetProperty("diseases").GetProperty("edges")[0]
            .GetProperty("relevance")
            .GetDouble());
    }

    [SkippableFact]
    public void Readers_and_records_part_a_label_from_its_section_by_the_same_character() =>
        Assert.Equal(PubMedCitation.AfterLabel, AbstractSection.AfterLabel);

    private static bool HasRows(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.GetArrayLength() > 0,
        JsonValueKind.Object => value.EnumerateObject().Any(field => HasRows(field.Value)),
        _ => false,
    };

    public sealed class OnSqlite(SqliteSample sample) : LiteraturePageTests(sample), IClassFixture<SqliteSample>;

    public sealed class OnPostgres(PostgresSample sample) : LiteraturePageTests(sample), IClassFixture<PostgresSample>;
}
