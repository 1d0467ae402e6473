using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>One answer, read to its end.</summary>
public sealed record Reply(HttpStatusCode Status, HttpResponseHeaders Headers, HttpContentHeaders Content, string Text)
{
    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Text);

    public JsonElement Data => Json.GetProperty("data");

    public bool HasData => Json.TryGetProperty("data", out _);

    public string? MediaType => Content.ContentType?.MediaType;

    /// <summary>The code of the first error; null when there is none.</summary>
    public string? Code => Json.TryGetProperty("errors", out var errors)
        ? errors[0].GetProperty("extensions").GetProperty("code").GetString()
        : null;

    public JsonElement FirstError => Json.GetProperty("errors")[0];

    public static async Task<Reply> ReadAsync(HttpResponseMessage response) =>
        new(response.StatusCode, response.Headers, response.Content.Headers, await response.Content.ReadAsStringAsync());
}
