using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace KnowledgeGraph.IntegrationTests.Assistants;

/// <summary>The protocol's own client for C#, and answers of tools as it reads them.</summary>
internal static class AssistantClient
{
    /// <summary>Connects over HTTP.</summary>
    public static Task<McpClient> ConnectAsync(string server, HttpClient? http = null) => McpClient.CreateAsync(new HttpClientTransport(
        new HttpClientTransportOptions
        {
            Endpoint = new Uri($"{server.TrimEnd('/')}/mcp"),
            TransportMode = HttpTransportMode.StreamableHttp,
        }, http ?? new HttpClient(), ownsHttpClient: http is null));

    /// <summary>Calls a tool with the properties of an object as its arguments, and reads what it answers.</summary>
    public static async Task<ToolReply> AskAsync(
        this McpClient client,
        string tool,
        object arguments,
        CancellationToken cancellation = default)
    {
        var given = JsonSerializer.SerializeToElement(arguments).EnumerateObject()
            .ToDictionary(argument => argument.Name, object? (argument) => argument.Value);
        var result = await client.CallToolAsync(tool, given, cancellationToken: cancellation);
        var text = ((TextContentBlock)result.Content.Single()).Text;
        return new ToolReply(text, JsonSerializer.Deserialize<JsonElement>(text), result.IsError == true);
    }
}
