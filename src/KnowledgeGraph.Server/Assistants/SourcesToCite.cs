using System.Text.Json.Nodes;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Provenance;

namespace KnowledgeGraph.Server.Assistants;

/// <summary>The sources of a release that an answer names, as they are to be cited.</summary>
internal static class SourcesToCite
{
    /// <summary>
    /// The sources to cite for the answer: those that it names, with version, address and licence, or else all that the release is made of.
    /// </summary>
    public static JsonArray Of(GraphImage graph, JsonNode? data)
    {
        var named = new HashSet<string>();
        Collect(data, named);
        var cited = graph.Sources.Where(source => named.Contains(source.Name)).Select(Citation).ToList();
        return AnswerJson.ArrayOf(cited.Count > 0
            ? cited
            : [$"The release is made of: {string.Join(", ", graph.Sources.Select(source => source.Name))}. The answer does not say which of them state it."]);
    }

    private static string Citation(Source source) =>
        string.Join(
            ", ",
            new[] { source.Version is null ? source.Name : $"{source.Name} "
                + $"{source.Version}", source.Url, source.Licence }.OfType<string>());

    private static void Collect(JsonNode? node, HashSet<string> named)
    {
        switch (node)
        {
            case JsonArray list:
                foreach (var item in list)
                {
                    Collect(item, named);
                }

                break;
            case JsonObject entry:
                foreach (var (name, value) in entry)
                {
                    if (name is "source" or "sources")
                    {
                        CollectNames(value, named);
                    }

                    Collect(value, named);
                }

                break;
        }
    }

    // As an object with a name, or as the name itself; names that are not sources of the release are left out afterwards.
    private static void CollectNames(JsonNode? node, HashSet<string> named)
    {
        switch (node)
        {
            case JsonArray list:
                foreach (var item in list)
                {
                    CollectNames(item, named);
                }

                break;
            case JsonObject entry when entry["name"] is JsonValue name && name.TryGetValue<string>(out var text):
                named.Add(text);
                break;
            case JsonValue value when value.TryGetValue<string>(out var text):
                named.Add(text);
                break;
        }
    }
}
