using System.Text.Json;

namespace KnowledgeGraph.Server.Streams;

/// <summary>A message of a client: its type, and the id and payload where it has them.</summary>
internal sealed class SocketMessage : IDisposable
{
    private readonly JsonDocument _json;

    private SocketMessage(JsonDocument json, string type, string? id, JsonElement? payload) =>
        (_json, Type, Id, Payload) = (json, type, id, payload);

    /// <summary>Whether it keeps to the rules for JSON: depth, and keys that are given once.</summary>
    public bool IsStrict { get; private init; } = true;

    public string Type { get; }

    public string? Id { get; }

    public JsonElement? Payload { get; }

    /// <summary>
    /// Reads a message; null where it is none. Only its payload may break the rules, so that the operation it asks for can be refused by
    /// its id.
    /// </summary>
    public static SocketMessage? Read(ReadOnlyMemory<byte> text, JsonDocumentOptions options)
    {
        if (Parse(text, options) is { } strict)
        {
            return Of(strict, isStrict: true);
        }

        return Parse(text, new JsonDocumentOptions { MaxDepth = int.MaxValue }) is { } loose ? Of(loose, isStrict: false) : null;
    }

    private static SocketMessage? Of(JsonDocument json, bool isStrict)
    {
        var root = json.RootElement;
        if (root.ValueKind == JsonValueKind.Object && (isStrict || HasSingleKeys(root)) && Text(root, "type") is { } type)
        {
            return new SocketMessage(json, type, Text(root, "id"), root.TryGetProperty("payload", out var payload) ? payload : null)
            {
                IsStrict = isStrict,
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

    private static bool HasSingleKeys(JsonElement root)
    {
        try
        {
            return root.EnumerateObject().GroupBy(member => member.Name).All(group => group.Count() == 1);
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair.
            return false;
        }
    }

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
