using System.Text.Json.Nodes;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Provenance;

namespace KnowledgeGraph.Server.Assistants;

/// <summary>
/// The sources of a release that an answer rests on, as they are to be cited: those that state the rows that are shown, and those that the
/// records are named by.
/// </summary>
internal sealed class CitedSources
{
    /// <summary>The field under which operations of ours ask for sources that are cited and not shown.</summary>
    public const string Field = "cited";

    // The source that a record has its identifier from; other prefixes are those of mappings as well.
    private static readonly Dictionary<string, string> _naming = new()
    {
        ["MONDO"] = "Mondo",
        ["HP"] = "HPO",
        ["NCBIGene"] = "NCBI Gene",
        ["PMID"] = "PubMed",
    };

    private readonly Dictionary<JsonNode, HashSet<string>> _hidden = [];

    /// <summary>Remembers the sources of a part that is shown without them.</summary>
    public void Hide(JsonNode shown, JsonNode? sources)
    {
        var names = _hidden.TryGetValue(shown, out var known) ? known : _hidden[shown] = [];
        CollectAll(sources, names);
    }

    /// <summary>Takes the parts of another list for those of one that has been written otherwise.</summary>
    public void Move(JsonArray list, JsonArray other)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] is { } item && _hidden.Remove(item, out var names))
            {
                _hidden[other[i]!] = names;
            }
        }
    }

    /// <summary>The sources to cite for the parts of an answer that are shown, with version, address and licence.</summary>
    public JsonArray Of(GraphImage graph, JsonNode? data)
    {
        var named = new HashSet<string>();
        Collect(data, named);
        return AnswerJson.ArrayOf(graph.Sources.Where(source => named.Contains(source.Name)).Select(Citation));
    }

    private static string Citation(Source source) =>
        string.Join(", ", new[] { source.NameAndVersion(), source.Url, source.Licence }.OfType<string>());

    private void Collect(JsonNode? node, HashSet<string> named)
    {
        if (node is not null && _hidden.TryGetValue(node, out var hidden))
        {
            named.UnionWith(hidden);
        }

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

                    // A reference does not state what refers to it.
                    if (name != "references")
                    {
                        Collect(value, named);
                    }
                }

                break;
            case JsonValue value when value.TryGetValue<string>(out var text) && text.IndexOf(':', StringComparison.Ordinal) is > 0 and < 12
                and var colon && _naming.TryGetValue(text[..colon], out var naming):
                named.Add(naming);
                break;
        }
    }

    // Every name in it, however deep it stands.
    private static void CollectAll(JsonNode? node, HashSet<string> named)
    {
        switch (node)
        {
            case JsonArray list:
                foreach (var item in list)
                {
                    CollectAll(item, named);
                }

                break;
            case JsonObject entry:
                foreach (var (_, value) in entry)
                {
                    CollectAll(value, named);
                }

                break;
            default:
                CollectNames(node, named);
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
