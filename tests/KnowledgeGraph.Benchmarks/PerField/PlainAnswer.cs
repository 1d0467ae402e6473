using System.Text.Json.Nodes;

namespace KnowledgeGraph.Benchmarks.PerField;

/// <summary>A reply's data in the form both servers share: lists instead of connections, papers instead of citations.</summary>
internal static class PlainAnswer
{
    public static JsonNode Of(string reply)
    {
        var answer = JsonNode.Parse(reply)!;
        return answer["errors"] is { } errors ? throw new InvalidOperationException(errors.ToJsonString()) : Plain(answer["data"]!)!;
    }

    private static JsonNode? Plain(JsonNode? node) => node switch
    {
        JsonObject connection when connection.Count == 1 && connection["nodes"] is JsonArray nodes => Plain(nodes),
        JsonObject record => new JsonObject(record.Select(field => KeyValuePair.Create(PlainName(field.Key), Plain(field.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Plain)]),
        _ => node?.DeepClone(),
    };

    private static string PlainName(string field) => field == "citations" ? "papers" : field;
}
