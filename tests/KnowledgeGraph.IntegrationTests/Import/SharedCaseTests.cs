using System.Text.Json;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Import;

/// <summary>
/// The reported cases beside the repository (../shared/cases), each imported and asked in this process; run.py says the same from outside.
/// </summary>
public sealed class SharedCaseTests
{
    private static readonly string Folder = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "cases"));

    public static TheoryData<string> Names { get; } = Directory.Exists(Folder)
        ? [.. Directory.GetDirectories(Folder).Where(path => File.Exists(Path.Combine(path, "expected.json")))
            .Select(path => Path.GetFileName(path)!)
            .Order(StringComparer.Ordinal)]
        : ["none"];

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public void The_answer_is_the_right_one(string name)
    {
        Skip.IfNot(Directory.Exists(Folder), "the reported cases (../shared/cases) are not here");
        using var release = new MadeUpRelease(Path.Combine(Folder, name, "in"));
        var reply = release.Reply(File.ReadAllText(Path.Combine(Folder, name, "query.graphql")));
        var checks = JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(Path.Combine(Folder, name, "expected.json")))
            .GetProperty("checks")
            .EnumerateArray()
            .ToList();

        Assert.NotEmpty(checks);
        Assert.Multiple([.. checks.Select(check => (Action)(() => Check(reply, check)))]);
    }

    private static void Check(JsonElement reply, JsonElement check)
    {
        var path = check.GetProperty("path").GetString()!.Split('.');
        var start = path[0] is "data" or "extensions" or "errors" ? reply : Member(reply, "data");
        var found = Walk(start, path).ToList();
        var want = check.TryGetProperty("value", out var value) ? value : default;
        var texts = found.SelectMany(Flat).ToList();
        var op = check.GetProperty("op").GetString();
        var holds = op switch
        {
            "eq" => Text(found.Single()) == Text(want),
            "ne" => Text(found.Single()) != Text(want),
            "null" => found.TrueForAll(element => element.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined
                || (element.ValueKind == JsonValueKind.Array && element.GetArrayLength() == 0)),
            "len" => found.Single() is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() == want.GetInt32(),
            "set" => texts.Select(Text).Order(StringComparer.Ordinal)
                .SequenceEqual(want.EnumerateArray().Select(Text).Order(StringComparer.Ordinal)),
            "contains" => Holds(texts, want),
            "lacks" => !Holds(texts, want),
            "between" => found.Single().GetDouble() is var number && number >= want[0].GetDouble() && number <= want[1].GetDouble(),
            _ => throw new InvalidOperationException($"no such check: {op}"),
        };
        Assert.True(holds, $"{string.Join('.', path)}: {string.Join(", ", texts.Select(Text))} is not {op} {Text(want)}");
    }

    private static bool Holds(List<JsonElement> texts, JsonElement want) => texts.Exists(text => Text(text) == Text(want))
        || (texts is [{ ValueKind: JsonValueKind.String } only] && only.GetString()!.Contains(want.ToString(), StringComparison.Ordinal));

    private static IEnumerable<JsonElement> Walk(JsonElement from, IEnumerable<string> path) => path.Aggregate(
        (IEnumerable<JsonElement>)[from],
        (elements, part) => elements.SelectMany(element => part == "*" ? Flat(element) : [Member(element, part)]));

    private static IEnumerable<JsonElement> Flat(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Flat),
        JsonValueKind.Undefined => [],
        _ => [element],
    };

    private static JsonElement Member(JsonElement element, string part) => element.ValueKind switch
    {
        JsonValueKind.Array => int.TryParse(part, out var place) && place < element.GetArrayLength() ? element[place] : default,
        JsonValueKind.Object => element.TryGetProperty(part, out var member) ? member : default,
        _ => default,
    };

    private static string Text(JsonElement element) => element.ValueKind == JsonValueKind.Undefined
        ? "null"
        : element.GetRawText() is var raw && raw.StartsWith('"') ? element.GetString()! : raw;
}
