using System.Text.Json;
using System.Text.Json.Serialization;

namespace KnowledgeGraph.Server.Ide;

/// <summary>The settings Banana Cake Pop and its heir Nitro fetch; without the file they would phone home.</summary>
internal static class IdeConfig
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static byte[] Write(IdeOptions ide) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            title = ide.Title,
            disableTelemetry = true,
            useBrowserUrlAsEndpoint = true,
            includeCookies = false,
            useGet = false,
            subscriptionProtocol = "auto",
            graphQLDocument = ide.DefaultDocument,
            variables = ide.DefaultVariables,
        },
        _json);
}
