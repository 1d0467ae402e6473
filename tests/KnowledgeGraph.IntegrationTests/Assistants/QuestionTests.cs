using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using KnowledgeGraph.IntegrationTests.Cli;
using Xunit;
using Xunit.Abstractions;

namespace KnowledgeGraph.IntegrationTests.Assistants;

/// <summary>
/// Questions with answers that were written by hand from the sample's sources, each answered by an agent that has read nothing but the
/// tools' descriptions and their answers to this question. All of its calls count, look-ups of the schema among them.
/// </summary>
public abstract class QuestionTests(SampleService sample, ITestOutputHelper output)
{
    private const int MostCalls = 6;
    private const int MedianCalls = 3;
    private const int MedianTokens = 6_000;

    private static readonly JsonArray _questions =
        JsonNode.Parse(
            File.ReadAllText(Path.Combine(
                Repository.Root, "tests", "KnowledgeGraph.IntegrationTests", "Assistants", "questions.json")))!.AsArray();

    [SkippableFact]
    public async Task Each_is_answered_rightly_in_few_calls_and_few_tokens()
    {
        await using var client = await AssistantClient.ConnectAsync(sample.Served.BaseUrl);
        var tools = (await client.ListToolsAsync()).ToList();
        var (tokens, calls, told) = (new List<int>(), new List<int>(), new HashSet<string>());
        var wrong = new List<string>();
        foreach (var question in _questions)
        {
            var agent = new ScriptedAgent(client, tools);
            ToolReply? reply = null;
            foreach (var call in question!["calls"]!.AsArray())
            {
                reply = await agent.CallAsync(
                    call!["tool"]!.GetValue<string>(),
                    JsonSerializer.Deserialize<JsonElement>(Filled(call["arguments"]!, reply)),
                    call["lookUp"]?.GetValue<string>());
                told.UnionWith(Curies(reply.Json));
            }

            tokens.Add(agent.Tokens);
            calls.Add(agent.Calls);
            var answer = Values(JsonNode.Parse(reply!.Text), question["path"]!.GetValue<string>()).ToList();
            if (!answer.SequenceEqual(question["answer"]!.AsArray().Select(value => value!.GetValue<string>())))
            {
                wrong.Add($"{question["question"]}: {string.Join(", ", answer)}\n{reply.Text}");
            }
        }

        Assert.Empty(wrong);
        Assert.True(_questions.Count >= 60);
        Assert.InRange(Median(tokens), 1, MedianTokens);
        Assert.InRange(Median(calls), 1, MedianCalls);
        Assert.InRange(calls.Max(), 1, MostCalls);
        Assert.All(tokens, sum => Assert.InRange(sum, 1, MedianTokens));
        Assert.True(told.Count > 50, $"{told.Count} identifiers");
        Assert.Empty(await InventedAsync(told));
        output.WriteLine(
            $"{_questions.Count} questions: median {Median(calls)} call, {Median(tokens)} tokens; at most {calls.Max()} calls, "
                + $"{tokens.Max()} tokens; "
            + $"those that ask GraphQL: median {Median(Asking(calls))} calls, {Median(Asking(tokens))} tokens; {told.Count} identifiers");
    }

    private static int Median(List<int> counts) => counts.Order().ElementAt(counts.Count / 2);

    private static List<int> Asking(List<int> counts) =>
        [.. counts.Where((_, index) => _questions[index]!["calls"]!.AsArray().Any(call => call!["tool"]!.GetValue<string>() == "ask"))];

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
