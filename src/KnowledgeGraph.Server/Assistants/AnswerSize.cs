using System.Text.Json.Nodes;

namespace KnowledgeGraph.Server.Assistants;

/// <summary>Characters that a part of an answer takes when it is written.</summary>
internal static class AnswerSize
{
    /// <summary>The characters of a part, with those of the parts in it.</summary>
    /// <param name="node">The part.</param>
    /// <param name="visit">Called with each part but the outermost: its path, the part, and its characters.</param>
    /// <param name="path">The path of the part.</param>
    public static int Of(JsonNode? node, Action<string, JsonNode, int>? visit = null, string path = "")
    {
        var size = 2;
        switch (node)
        {
            case JsonObject entry:
                foreach (var (name, value) in entry)
                {
                    size += name.Length + 4 + Inner(value, path.Length == 0 ? name : $"{path}.{name}", visit);
                }

                return size;
            case JsonArray list:
                for (var i = 0; i < list.Count; i++)
                {
                    size += 1 + Inner(list[i], $"{path}[{i}]", visit);
                }

                return size;
            default:
                return node.Text().Length;
        }
    }

    private static int Inner(JsonNode? node, string path, Action<string, JsonNode, int>? visit)
    {
        var size = Of(node, visit, path);
        if (node is not null)
        {
            visit?.Invoke(path, node, size);
        }

        return size;
    }
}
