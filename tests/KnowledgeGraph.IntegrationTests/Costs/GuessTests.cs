using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Costs;

/// <summary>
/// Guesses at unknown names take at most nine tenths of what a request may cost, so that the request is answered all the same.
/// </summary>
public sealed class GuessTests : IDisposable
{
    private const int Limit = 2_000;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();
    private readonly ServedFolder _served;

    public GuessTests()
    {
        SampleStore.Fill(["--data", _folder.FullName]);
        _served = new ServedFolder(
            _folder.FullName,
            "None",
            new Dictionary<string, string> { ["KnowledgeGraph__Costs__MaxFieldCost"] = $"{Limit}" });
    }

    public void Dispose()
    {
        _served.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Names_after_that_have_no_candidates_and_a_note_that_says_so()
    {
        var reply = await AskAsync("resolve(terms: $x) { status note candidates { matched } }", 100);

        var terms = reply.GetProperty("data").GetProperty("resolve").EnumerateArray().ToList();
        var guessed = terms.TakeWhile(term => term.GetProperty("candidates").GetArrayLength() > 0).ToList();
        Assert.InRange(guessed.Count, 5, 50);
        Assert.All(guessed, term => Assert.Equal(JsonValueKind.Null, term.GetProperty("note").ValueKind));
        Assert.All(terms.Skip(guessed.Count), term =>
        {
            Assert.Equal(0, term.GetProperty("candidates").GetArrayLength());
            Assert.Contains("was not looked for", term.GetProperty("note").GetString(), StringComparison.Ordinal);
        });
        Assert.All(terms, term => Assert.Equal("UNKNOWN", term.GetProperty("status").GetString()));
    }

    [Fact]
    public async Task Candidates_of_many_identifiers_end_there_too()
    {
        var reply = await AskAsync("phenotypesById(ids: $x) { status candidates { curie } }", Enumerable.Repeat("Seizur", 100));

        var found = reply.GetProperty("data").GetProperty("phenotypesById").EnumerateArray()
            .Select(id => id.GetProperty("candidates").GetArrayLength())
            .ToList();
        Assert.NotEqual(0, found[0]);
        Assert.Equal(0, found[^1]);
    }

    // The fields of a request share what guesses may take.
    [Fact]
    public async Task All_fields_of_a_request_share_it()
    {
        var one = await AskAsync("resolve(terms: $x) { candidates { matched } }", 20);
        var three = await AskAsync(
            "a: resolve(terms: $x) { candidates { matched } } b: resolve(terms: $x) { candidates { matched } } c: resolve(terms: $x) { "
                + "candidates { matched } }", 20);

        Assert.True(CostOf(one) > Limit / 4);
        Assert.True(CostOf(three) < Limit, $"{CostOf(one)} for one, {CostOf(three)} for three");
    }

    private Task<JsonElement> AskAsync(string fields, int names) =>
        AskAsync(fields, Enumerable.Range(0, names).Select(number => $"seizurs number{number}"));

    private async Task<JsonElement> AskAsync(string fields, IEnumerable<string> names)
    {
        var reply = await _served.QueryAsync($"query ($x: [String!]!) {{ {fields} }}", new { x = names });
        Assert.False(reply.TryGetProperty("errors", out var errors), errors.ToString());
        return reply;
    }

    private static long CostOf(JsonElement reply) =>
        reply.GetProperty("extensions").GetProperty("cost").GetProperty("fieldCost").GetInt64();
}
