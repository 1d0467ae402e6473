using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KnowledgeGraph.UnitTests.Formats;

namespace KnowledgeGraph.UnitTests.Samples;

/// <summary>
/// The sample's <c>hp.json</c>: a line for a term, with the names, UMLS cross-references and alternative identifiers of the release. What
/// is ours in the file stays: its head, and the definitions.
/// </summary>
internal static class OntologyCut
{
    private const string AlternativeId = "http://www.geneontology.org/formats/oboInOwl#hasAlternativeId";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IEnumerable<string> Lines(HpoRelease hpo, IReadOnlySet<string> terms)
    {
        var present = File.ReadAllLines(SampleFolder.File("hp.json"));
        var definitions = Definitions(string.Join('\n', present));
        var nodes = hpo.Nodes.Where(node => terms.Contains(HpoRelease.Curie(node.GetProperty("id"))))
            .OrderBy(node => node.GetProperty("id").GetString(), StringComparer.Ordinal)
            .Select(node => Text(Term(node, definitions.GetValueOrDefault(node.GetProperty("id").GetString()!))));
        var edges = hpo.Edges.Where(edge => terms.Contains(edge.Term)).OrderBy(edge => edge.Term + edge.Parent, StringComparer.Ordinal)
            .Select(edge => Text(new JsonObject { ["sub"] = Iri(edge.Term), ["pred"] = "is_a", ["obj"] = Iri(edge.Parent) }));
        return
        [
            .. present.TakeWhile(line => line != "      \"nodes\": ["),
            "      \"nodes\": [", .. List(nodes), "      ],",
            "      \"edges\": [", .. List(edges), "      ]",
            "    }", "  ]", "}",
        ];
    }

    private static Dictionary<string, JsonNode> Definitions(string present) =>
        JsonNode.Parse(present)!["graphs"]![0]!["nodes"]!.AsArray()
            .Where(node => node!["meta"]?["definition"] is not null)
            .ToDictionary(node => node!["id"]!.GetValue<string>(), node => node!["meta"]!["definition"]!);

    private static JsonObject Term(JsonElement node, JsonNode? definition)
    {
        var meta = new JsonObject();
        if (definition is not null)
        {
            meta["definition"] = definition.DeepClone();
        }

        if (node.TryGetProperty("meta", out var published))
        {
            Add(meta, "synonyms", Items(published, "synonyms").Select(Synonym));
            Add(
                meta,
                "xrefs",
                Items(published, "xrefs").Where(xref => Value(xref).StartsWith("UMLS:", StringComparison.Ordinal)).Select(Same));
            Add(
                meta,
                "basicPropertyValues",
                Items(published, "basicPropertyValues").Where(property => Value(property, "pred") == AlternativeId).Select(Same));
        }

        var term = new JsonObject { ["id"] = Value(node, "id"), ["lbl"] = Value(node, "lbl"), ["type"] = "CLASS" };
        if (meta.Count > 0)
        {
            term["meta"] = meta;
        }

        return term;
    }

    private static JsonObject Synonym(JsonElement synonym)
    {
        var taken = new JsonObject { ["pred"] = Value(synonym, "pred"), ["val"] = Value(synonym) };
        if (synonym.TryGetProperty("synonymType", out var type))
        {
            taken["synonymType"] = type.GetString();
        }

        return taken;
    }

    private static JsonNode Same(JsonElement element) => JsonNode.Parse(element.GetRawText())!;

    private static void Add(JsonObject meta, string name, IEnumerable<JsonNode> items)
    {
        if (items.ToArray() is { Length: > 0 } some)
        {
            meta[name] = new JsonArray(some);
        }
    }

    private static JsonElement[] Items(JsonElement of, string name) =>
        of.TryGetProperty(name, out var items) ? [.. items.EnumerateArray()] : [];

    private static string Value(JsonElement of, string name = "val") => of.GetProperty(name).GetString()!;

    private static string Iri(string curie) => "http://purl.obolibrary.org/obo/" + curie.Replace(':', '_');

    private static IEnumerable<string> List(IEnumerable<string> items)
    {
        var all = items.ToList();
        return all.Select((item, index) => $"        {item}{(index < all.Count - 1 ? "," : "")}");
    }

    // With a space behind colons and commas, for people who look into the file.
    private static string Text(JsonNode? node) => node switch
    {
        JsonObject members => $"{{{string.Join(", ", members.Select(member => $"{Text(member.Key)}: {Text(member.Value)}"))}}}",
        JsonArray items => $"[{string.Join(", ", items.Select(Text))}]",
        _ => node!.ToJsonString(Plain),
    };
}
