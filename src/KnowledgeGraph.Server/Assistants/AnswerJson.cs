using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KnowledgeGraph.Server.Assistants;

/// <summary>How answers are written: without white space, and letters of any language as they are.</summary>
internal static class AnswerJson
{
    private static readonly JsonSerializerOptions _options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text of an answer.</summary>
    public static string Text(this JsonNode? node) => node?.ToJsonString(_options) ?? "null";

    /// <summary>A list of texts.</summary>
    public static JsonArray ArrayOf(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode?)text)]);
}
