using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using GraphQL;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Requests;
using Microsoft.AspNetCore.Http.Features;

namespace KnowledgeGraph.Server.Http;

/// <summary>Writes execution results as GraphQL replies.</summary>
public sealed class ReplyWriter
{
    private static readonly JsonWriterOptions _writerOptions = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private readonly int _maxBytes;
    private readonly StatusCodeRules _rules;
    private readonly JsonSerializerOptions _json;
    private readonly UnsentReplies _unsent;

    internal ReplyWriter(RequestLimits limits, UnsentReplies unsent)
    {
        (_maxBytes, _rules, _unsent) = (limits.MaxReplyBytes, limits.StatusCodes, unsent);
        _json = new ReplySerializer(limits.MaxErrorMessageLength).Options;
    }

    /// <summary>The reply as text, for the command line.</summary>
    public string ToText(ExecutionResult result) => JsonSerializer.Serialize(result, _json);

    /// <summary>Sets the status codes of replies.</summary>
    internal StatusCodeRules Rules => _rules;

    /// <summary>Follows what is being sent to its end.</summary>
    internal Task SendAsync(HttpContext http, long bytes, Task sending) => _unsent.SendAsync(http, bytes, sending);

    internal async Task WriteAsync(HttpContext http, ReplyMediaType type, HttpReply reply)
    {
        using var buffer = new ReplyBuffer(_maxBytes);
        if (!TryWrite(buffer, reply, out var fault))
        {
            var replacedStatus = ReplyStatus.OfError(ErrorCodes.ReplyTooLarge, type, _rules);
            await WriteAsync(http, type, HttpReply.Of(replacedStatus, Replacement(reply.Results[0], fault))).ConfigureAwait(false);
            return;
        }

        var response = http.Response;
        response.StatusCode = reply.Status;
        response.ContentType = ReplyStatus.TypeOf(reply.Status, type, _rules).ContentType();
        response.ContentLength = buffer.Length;
        response.Headers.Append("Vary", "Accept");
        if (reply.Freshness is { } freshness && !freshness.Begin(http))
        {
            return;
        }

        if (reply.Status == StatusCodes.Status503ServiceUnavailable && response.Headers.RetryAfter.Count == 0)
        {
            response.Headers.RetryAfter = "1";
        }

        if (reply.Status == ReplyStatus.PartialSuccess && http.Features.Get<IHttpResponseFeature>() is { } feature)
        {
            feature.ReasonPhrase = "Partial Success";
        }

        await _unsent.SendAsync(http, buffer.Length, buffer.CopyToAsync(response.Body, http.RequestAborted)).ConfigureAwait(false);
    }

    /// <summary>
    /// Writes a result between two texts, as one of several messages on a connection; too large a result becomes an error that says so.
    /// </summary>
    internal ReplyBuffer ToMessage(ReadOnlySpan<byte> before, ExecutionResult result, ReadOnlySpan<byte> after)
    {
        var buffer = new ReplyBuffer(_maxBytes);
        buffer.Write(before);
        if (!TryWrite(buffer, HttpReply.Of(StatusCodes.Status200OK, result), out var fault))
        {
            buffer.Dispose();
            return ToMessage(before, Replacement(result, fault), after);
        }

        buffer.Write(after);
        return buffer;
    }

    /// <summary>The errors of a result as a JSON array.</summary>
    internal string ErrorsOf(ExecutionResult result)
    {
        using var reply = JsonDocument.Parse(ToText(result));
        return reply.RootElement.GetProperty("errors").GetRawText();
    }

    private bool TryWrite(ReplyBuffer buffer, HttpReply reply, out string fault)
    {
        try
        {
            Write(buffer, reply);
            fault = "";
            return true;
        }
        catch (ReplyTooLargeException tooLarge)
        {
            fault = tooLarge.Message;
            return false;
        }
    }

    private void Write(ReplyBuffer buffer, HttpReply reply)
    {
        if (reply.Form == BatchForm.Single)
        {
            WriteOne(buffer, reply.Results[0]);
            return;
        }

        for (var i = 0; i < reply.Results.Count; i++)
        {
            buffer.Write(i == 0 ? "["u8 : ","u8);
            if (reply.Form == BatchForm.Variables)
            {
                buffer.Write(Encoding.ASCII.GetBytes($"{{\"variableIndex\":{i},"));
                WriteOne(new OpenedObjectWriter(buffer), reply.Results[i]);
            }
            else
            {
                WriteOne(buffer, reply.Results[i]);
            }
        }

        buffer.Write("]"u8);
    }

    private void WriteOne(IBufferWriter<byte> target, ExecutionResult result)
    {
        using var written = result.Data as IDisposable;
        using var writer = new Utf8JsonWriter(target, _writerOptions);
        JsonSerializer.Serialize(writer, result, _json);
    }

    private static ExecutionResult Replacement(ExecutionResult result, string fault) =>
        new(new ExecutionError(fault) { Code = ErrorCodes.ReplyTooLarge }) { Extensions = result.Extensions };
}
