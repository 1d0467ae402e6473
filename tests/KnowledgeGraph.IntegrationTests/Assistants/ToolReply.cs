using System.Text.Json;

namespace KnowledgeGraph.IntegrationTests.Assistants;

/// <summary>The answer of a tool.</summary>
/// <param name="Text">The text that an assistant reads.</param>
/// <param name="Json">The same text, parsed.</param>
/// <param name="IsError">Whether it gives the reason why there is no answer.</param>
internal sealed record ToolReply(string Text, JsonElement Json, bool IsError)
{
    /// <summary>The number of tokens, counted as four characters each.</summary>
    public int Tokens => (Text.Length + 3) / 4;

    /// <summary>The data that was found.</summary>
    public JsonElement Data => Json.GetProperty("data");

    /// <summary>The code of the first error.</summary>
    public string? Code => Json.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("code").GetString() : null;

    /// <summary>The texts of a list; none if the list is missing.</summary>
    public IReadOnlyList<string> List(string name) =>
        Json.TryGetProperty(name, out var list)
            ? [.. list.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.String ? item.GetString()! : item.GetRawText())]
            : [];
}
