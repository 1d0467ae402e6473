using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using KnowledgeGraph.IntegrationTests.Cli;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Assistants;

/// <summary>Questions with answers that were written by hand from the sample's sources, each answered by the calls that tools' descriptions lead to.</summary>
public abstract class QuestionTests(SampleService sample)
{
    private const int MostCalls = 3;
    private const int MedianTokens = 6_000;

    private static readonly JsonArray _questions =
        JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "tests", "KnowledgeGraph.IntegrationTests", "Assistants", "questions.json")))!.AsArray();

    [SkippableFact]
    public async Task Each_is_answered_rightly_in_few_calls_and_few_tokens()
    {
        await using var client = await AssistantClient.ConnectAsync(sample.Served.BaseUrl);
        var tokens = new List<int>();
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
            }

            tokens.Add(sum);
            var answer = Values(JsonNode.Parse(reply!.Text), question["path"]!.GetValue<string>()).ToList();
            if (!answer.SequenceEqual(question["answer"]!.AsArray().Select(value => value!.GetValue<string>())))
            {
                wrong.Add($"{question["question"]}: {string.Join(", ", answer)}\n{reply.Text}");
            }
        }

        Assert.Empty(wrong);
        Assert.True(_questions.Count >= 30);
        Assert.InRange(tokens.Order().ElementAt(tokens.Count / 2), 1, MedianTokens);
    }

    // $path stands for a value of the answer before.
    private static string Filled(JsonNode arguments, ToolReply? before)
    {
        var text = arguments.ToJsonString();
        foreach (var (name, value) in arguments.AsObject())
        {
            if (value is JsonValue given && given.TryGetValue<string>(out var path) && path.StartsWith('$'))
            {
                text = text.Replace($"\"{path}\"", JsonSerializer.Serialize(Values(JsonNode.Parse(before!.Text), path[1..]).Single()), StringComparison.Ordinal);
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
                _ when step[0] == '[' => nodes.SelectMany(list => (list as JsonArray ?? []).Skip(int.Parse(step[1..^1], CultureInfo.InvariantCulture)).Take(1)),
                _ => nodes.Select(entry => (entry as JsonObject)?[step]),
            };
        }

        return nodes.OfType<JsonNode>().Select(found => found is JsonValue value && value.TryGetValue<string>(out var text) ? text : found.ToJsonString());
    }

    public sealed class OnSqlite(SqliteSample sample) : QuestionTests(sample), IClassFixture<SqliteSample>;

    public sealed class OnPostgres(PostgresSample sample) : QuestionTests(sample.InFullRuns()), IClassFixture<PostgresSample>;
}
