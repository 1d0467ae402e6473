using System.Text.Json;

namespace KnowledgeGraph.IntegrationTests.Assistants;

/// <summary>The answer of a tool.</summary>
/// <param name="Text">As an assistant reads it.</param>
/// <param name="Json">The same, read.</param>
/// <param name="IsError">Whether it says why there is no answer.</param>
internal sealed record ToolReply(string Text, JsonElement Json, bool IsError)
{
    /// <summary>Tokens, four characters counted as one.</summary>
    public int Tokens => (Text.Length + 3) / 4;

    /// <summary>What was found.</summary>
    public JsonElement Data => Json.GetProperty("data");

    /// <summary>The code of the first error.</summary>
    public string? Code => Json.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("code").GetString() : null;

    /// <summary>The texts of a list, none where it is not there.</summary>
    public IReadOnlyList<string> List(string name) =>
        Json.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.String ? item.GetString()! : item.GetRawText())] : [];
}
