using System.Text.Json;
using KnowledgeGraph.Benchmarks.Load;

namespace KnowledgeGraph.Benchmarks.Prices;

/// <summary>The values for requests: wide and narrow terms, records with much and with little data, and names that match nothing.</summary>
internal sealed class ValuePool
{
    private static readonly string[] _wide = ["HP:0000001", "HP:0000118", "HP:0000707", "MONDO:0000001", "HP:0001250", "MONDO:0005066"];
    private static readonly string[] _words =
        ["a", "e", "s", "syndrome", "disease", "type", "leukoencefalopathi", "vanishingg", "hearing", "of", "the", "x", "autosomal", "1",
            "q", "ataksia"];

    private readonly Dictionary<string, string[]> _records;

    private ValuePool(Dictionary<string, string[]> records) => _records = records;

    /// <summary>Asks the service for records of each kind.</summary>
    public static async Task<ValuePool> OfAsync(Requester requester)
    {
        var records = new Dictionary<string, string[]>();
        foreach (var kind in new[] { "diseases", "genes", "phenotypes", "citations" })
        {
            var where = kind is "citations" or "phenotypes" ? "" : ", where: { phenotypes: { any: true } }";
            var reply = await requester.ReadAsync(JsonSerializer.Serialize(
                new { query = $"{{ all: {kind}(first: 100{(kind == "diseases" ? where : "")}) {{ nodes {{ curie }} }} }}" }));
            records[kind] = [.. JsonDocument.Parse(reply).RootElement.GetProperty("data").GetProperty("all").GetProperty("nodes")
                .EnumerateArray()
                .Select(node => node.GetProperty("curie").GetString()!)];
        }

        return new ValuePool(records);
    }

    /// <summary>Picks a text that may name a record.</summary>
    public string Name(Random random) => random.Next(6) switch
    {
        0 or 1 => _wide[random.Next(_wide.Length)],
        2 => Text(random, 4),
        _ => _records.Values.ElementAt(random.Next(_records.Count)) is { Length: > 0 } some ? some[random.Next(some.Length)] : "HP:0001250",
    };

    /// <summary>Picks a text that may name a record of a kind.</summary>
    public string Name(Random random, string kind) => random.Next(3) == 0 || _records[kind].Length == 0
        ? Name(random)
        : _records[kind][random.Next(_records[kind].Length)];

    /// <summary>Makes a text with a limited number of words.</summary>
    public static string Text(Random random, int words) =>
        string.Join(' ', Enumerable.Range(0, 1 + random.Next(words)).Select(_ => _words[random.Next(_words.Length)]));
}
