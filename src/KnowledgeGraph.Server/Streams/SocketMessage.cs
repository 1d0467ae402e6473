using System.Text.Json;

namespace KnowledgeGraph.Server.Streams;

/// <summary>A message of a client: its type, and the id and payload where it has them.</summary>
internal sealed class SocketMessage : IDisposable
{
    private readonly JsonDocument _json;

    private SocketMessage(JsonDocument json, string type, string? id, JsonElement? payload) =>
        (_json, Type, Id, Payload) = (json, type, id, payload);

    public string Type { get; }

    public string? Id { get; }

    public JsonElement? Payload { get; }

    /// <summary>Reads a message; null where it is none.</summary>
    public static SocketMessage? Read(ReadOnlyMemory<byte> text, JsonDocumentOptions options)
    {
        JsonDocument json;
        try
        {
            json = JsonDocument.Parse(text, options);
        }
        catch (JsonException)
        {
            return null;
        }

        var root = json.RootElement;
        if (root.ValueKind == JsonValueKind.Object && Text(root, "type") is { } type)
        {
            return new SocketMessage(json, type, Text(root, "id"), root.TryGetProperty("payload", out var payload) ? payload : null);
        }

        json.Dispose();
        return null;
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
