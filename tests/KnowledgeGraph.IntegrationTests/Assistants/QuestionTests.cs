using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using KnowledgeGraph.IntegrationTests.Cli;
using Xunit;
using Xunit.Abstractions;

namespace KnowledgeGraph.IntegrationTests.Assistants;

/// <summary>
/// Questions with answers that were written by hand from the sample's sources, each answered by the calls that tools' descriptions lead to.
/// </summary>
public abstract class QuestionTests(SampleService sample, ITestOutputHelper output)
{
    private const int MostCalls = 3;
    private const int MedianTokens = 6_000;

    private static readonly JsonArray _questions =
        JsonNode.Parse(
            File.ReadAllText(Path.Combine(Repository.Root, "tests", "KnowledgeGraph.IntegrationTests", "Assistants", "questions.json")))!.AsArray();

    [SkippableFact]
    public async Task Each_is_answered_rightly_in_few_calls_and_few_tokens()
    {
        await using var client = await AssistantClient.ConnectAsync(sample.Served.BaseUrl);
        var (tokens, told) = (new List<int>(), new HashSet<string>());
        var wrong = new List<string>();
        foreach (var question in _questions)
        {
            var calls = question!["calls"]!.AsArray();
            Assert.InRange(calls.Count, 1, MostCalls);
            var (reply, sum) = (default(ToolReply), 0);
            foreach (var call in calls)
            {
                var arguments = Filled(call!["arguments"]!, reply);
                reply = await client.AskAsync(call["tool"]!.GetValue<string>(), JsonSerializer.Deserialize<JsonElement>(arguments));
                sum += reply.Tokens;
                told.UnionWith(Curies(reply.Json));
            }

            tokens.Add(sum);
            var answer = Values(JsonNode.Parse(reply!.Text), question["path"]!.GetValue<string>()).ToList();
            if (!answer.SequenceEqual(question["answer"]!.AsArray().Select(value => value!.GetValue<string>())))
            {
                wrong.Add($"{question["question"]}: {string.Join(", ", answer)}\n{reply.Text}");
            }
        }

        Assert.Empty(wrong);
        Assert.True(_questions.Count >= 60);
        Assert.InRange(tokens.Order().ElementAt(tokens.Count / 2), 1, MedianTokens);
        Assert.True(told.Count > 50, $"{told.Count} identifiers");
        Assert.Empty(await InventedAsync(told));
        output.WriteLine(
            $"{_questions.Count} questions: median {_questions.Select(question => question!["calls"]!.AsArray().Count).Order().ElementAt(_questions.Count / 2)} call, "
            + $"{tokens.Order().ElementAt(tokens.Count / 2)} tokens, at most {tokens.Max()}; {told.Count} identifiers");
    }

    // Those that no record of the release has.
    private async Task<List<string>> InventedAsync(IEnumerable<string> curies)
    {
        var invented = new List<string>();
        foreach (var chunk in curies.Chunk(50))
        {
            var reply = await sample.Served
                .QueryAsync("query($terms: [String!]!) { resolve(terms: $terms) { term status } }", new { terms = chunk });
            invented.AddRange(reply.GetProperty("data").GetProperty("resolve").EnumerateArray()
                .Where(term => term.GetProperty("status").GetString() != "DIRECT").Select(term => term.GetProperty("term").GetString()!));
        }

        return invented;
    }

    private static IEnumerable<string> Curies(JsonElement answer) => answer.ValueKind switch
    {
        JsonValueKind.Object => answer.EnumerateObject().SelectMany(property => property is
        {
            Name: "curie",
            Value.ValueKind: JsonValueKind.String
        } ? [property.Value.GetString()!] : Curies(property.Value)),
        JsonValueKind.Array => answer.EnumerateArray().SelectMany(Curies),
        _ => [],
    };

    // $path stands for a value of the answer before.
    private static string Filled(JsonNode arguments, ToolReply? before)
    {
        var text = arguments.ToJsonString();
        foreach (var (name, value) in arguments.AsObject())
        {
            if (value is JsonValue given && given.TryGetValue<string>(out var path) && path.StartsWith('$'))
            {
                text = text.Replace(
                    $"\"{path}\"",
                    JsonSerializer.Serialize(Values(JsonNode.Parse(before!.Text), path[1..]).Single()),
                    StringComparison.Ordinal);
            }
        }

        return text;
    }

    private static IEnumerable<string> Values(JsonNode? node, string path)
    {
        IEnumerable<JsonNode?> nodes = [node];
        foreach (var step in path.Replace("[", ".[", StringComparison.Ordinal).Split('.'))
        {
            nodes = step switch
            {
                "[*]" => nodes.SelectMany(list => list as JsonArray ?? []),
                _ when step[0] == '[' => nodes.SelectMany(
                    list => (list as JsonArray ?? []).Skip(int.Parse(step[1..^1], CultureInfo.InvariantCulture)).Take(1)),
                _ => nodes.Select(entry => (entry as JsonObject)?[step]),
            };
        }

        return nodes.OfType<JsonNode>()
            .Select(found => found is JsonValue value && value.TryGetValue<string>(out var text) ? text : found.ToJsonString());
    }

    public sealed class OnSqlite(SqliteSample sample, ITestOutputHelper output)
        : QuestionTests(sample, output),
        IClassFixture<SqliteSample>;

    public sealed class OnPostgres(PostgresSample sample, ITestOutputHelper output)
        : QuestionTests(sample.InFullRuns(), output),
        IClassFixture<PostgresSample>;
}
