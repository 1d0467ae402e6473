using System.Text.Json;
using System.Text.Json.Serialization;

namespace KnowledgeGraph.Server.Explorer;

/// <summary>An error of the reply to a page's operation.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record PageError(string Message, Dictionary<string, JsonElement>? Extensions)
{
    public string? Code => Extensions is not null && Extensions.TryGetValue("code", out var code) ? code.GetString() : null;
}
