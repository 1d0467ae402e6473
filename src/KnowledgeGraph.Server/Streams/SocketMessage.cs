using System.Text.Json;
using KnowledgeGraph.Server.Http;

namespace KnowledgeGraph.Server.Streams;

/// <summary>A message of a client: its type, and the id and payload where it has them.</summary>
internal sealed class SocketMessage : IDisposable
{
    /// <summary>The type of a message that begins an operation.</summary>
    public const string Subscribe = "subscribe";

    private readonly JsonDocument _json;

    private SocketMessage(JsonDocument json, string type, string? id, JsonElement? payload) =>
        (_json, Type, Id, Payload) = (json, type, id, payload);

    /// <summary>Whether it keeps to the rules for JSON: depth, and keys that are given once.</summary>
    public bool IsStrict { get; private init; } = true;

    /// <summary>Whether a value holds a NUL or half a surrogate pair, which only the payload of an operation may.</summary>
    public bool HoldsUnstorableText { get; private init; }

    public string Type { get; }

    public string? Id { get; }

    public JsonElement? Payload { get; }

    /// <summary>
    /// Reads a message; null where it is none. Only its payload may break the rules, so that the operation it asks for can be refused by
    /// its id.
    /// </summary>
    public static SocketMessage? Read(ReadOnlyMemory<byte> text, JsonDocumentOptions options)
    {
        var isStrict = true;
        var json = Parse(text, options);
        if (json is null)
        {
            (isStrict, json) = (false, Parse(text, new JsonDocumentOptions { MaxDepth = int.MaxValue }));
        }

        return json is null ? null : Of(json, isStrict, JsonInputs.UnstorableTexts(text.Span));
    }

    private static SocketMessage? Of(JsonDocument json, bool isStrict, UnstorableTexts unstorable)
    {
        var root = json.RootElement;
        if (root.ValueKind == JsonValueKind.Object
            && !unstorable.InName
            && (isStrict || HasSingleKeys(root))
            && Text(root, "type") is { } type
            && (!unstorable.InValue || type == Subscribe))
        {
            return new SocketMessage(json, type, Text(root, "id"), root.TryGetProperty("payload", out var payload) ? payload : null)
            {
                IsStrict = isStrict,
                HoldsUnstorableText = unstorable.InValue,
            };
        }

        json.Dispose();
        return null;
    }

    private static JsonDocument? Parse(ReadOnlyMemory<byte> text, JsonDocumentOptions options)
    {
        try
        {
            return JsonDocument.Parse(text, options);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // The second: a name with half a surrogate pair, where names are compared.
            return null;
        }
    }

    private static bool HasSingleKeys(JsonElement root) =>
        root.EnumerateObject().GroupBy(member => member.Name).All(group => group.Count() == 1);

    public void Dispose() => _json.Dispose();

    private static string? Text(JsonElement root, string name)
    {
        try
        {
            return root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair.
            return null;
        }
    }
}
