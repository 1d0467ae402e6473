using System.Text.Encodings.Web;
using System.Text.Json;
using GraphQL;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Server.Schema;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Server.Http;

/// <summary>Writes execution results as GraphQL replies.</summary>
public sealed class ReplyWriter(IOptions<ServerOptions> options)
{
    private static readonly JsonWriterOptions _writerOptions = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private readonly int _maxBytes = options.Value.Requests.MaxReplyBytes;

    private readonly JsonSerializerOptions _json = new ReplySerializer(options.Value.Requests.MaxErrorMessageLength).Options;

    /// <summary>The reply as text, for the command line.</summary>
    public string ToText(ExecutionResult result) => JsonSerializer.Serialize(result, _json);

    internal async Task WriteAsync(HttpContext http, ReplyMediaType type, int status, ExecutionResult result)
    {
        using var written = result.Data as IDisposable;
        using var buffer = new ReplyBuffer(_maxBytes);
        if (!TryWrite(buffer, result, out var fault))
        {
            var replacedStatus = type == ReplyMediaType.Json ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
            await WriteAsync(http, type, replacedStatus, Replacement(result, fault)).ConfigureAwait(false);
            return;
        }

        var response = http.Response;
        response.StatusCode = status;
        response.ContentType = type.ContentType();
        response.ContentLength = buffer.Length;
        response.Headers.Append("Vary", "Accept");
        await buffer.CopyToAsync(response.Body, http.RequestAborted).ConfigureAwait(false);
    }

    private bool TryWrite(ReplyBuffer buffer, ExecutionResult result, out string fault)
    {
        try
        {
            using var writer = new Utf8JsonWriter(buffer, _writerOptions);
            JsonSerializer.Serialize(writer, result, _json);
            fault = "";
            return true;
        }
        catch (ReplyTooLargeException tooLarge)
        {
            fault = tooLarge.Message;
            return false;
        }
    }

    private static ExecutionResult Replacement(ExecutionResult result, string fault) =>
        new(new ExecutionError(fault) { Code = ErrorCodes.ReplyTooLarge }) { Extensions = result.Extensions };
}
