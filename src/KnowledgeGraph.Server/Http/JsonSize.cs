using System.Text.Json;

namespace KnowledgeGraph.Server.Http;

/// <summary>Counts the values of JSON before they are made: each takes many times the memory of what it is written in.</summary>
internal static class JsonSize
{
    /// <summary>Whether there are more values than so many; of what is no JSON, up to where it is none.</summary>
    public static bool IsAbove(ReadOnlySpan<byte> json, int most)
    {
        // Each but the first stands behind a comma, or is the first of a list or an object.
        if (json.Count((byte)',') + json.Count((byte)'[') + json.Count((byte)'{') < most)
        {
            return false;
        }

        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = int.MaxValue });
        var count = 0;
        try
        {
            while (count <= most && reader.Read())
            {
                count += reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.EndArray or JsonTokenType.EndObject ? 0 : 1;
            }
        }
        catch (JsonException)
        {
            // The parser reports the fault.
        }

        return count > most;
    }
}
