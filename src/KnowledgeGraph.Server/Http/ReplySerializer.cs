using System.Text.Encodings.Web;
using System.Text.Json;
using GraphQL.SystemTextJson;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Execution;

namespace KnowledgeGraph.Server.Http;

/// <summary>GraphQL.NET's serializer with our errors; its options are opened so that it can write into our own buffer.</summary>
internal sealed class ReplySerializer(int maxErrorMessageLength)
    // Replies are JSON with nosniff, never HTML, so that quotes and other scripts may stay as they are.
    : GraphQLSerializer(
        json =>
        {
            json.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
            json.Converters.Add(new WrittenDataConverter());
        },
        new CodedErrorInfo(maxErrorMessageLength))
{
    public JsonSerializerOptions Options => SerializerOptions;
}
