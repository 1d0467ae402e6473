using System.Text.Json;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Requests;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Server.Http;

/// <summary>Reads a GraphQL request from a POST body or a GET query string.</summary>
internal sealed class RequestReader(RequestAdmission admission, RequestLimits limits, BatchLimits batches, TrustedDocumentOptions trusted)
{
    private readonly int _maxBodyBytes = limits.MaxBodyBytes;
    private readonly TimeSpan _timeout = limits.ExecutionTimeout;
    private readonly bool _relayParameters = trusted.RelayParameters;
    private readonly RequestJson _json = new(limits, trusted.RelayParameters, batches);

    /// <summary>Limits of one request.</summary>
    public RequestLimits Limits => limits;

    /// <exception cref="RequestRefusedException">The request is not a GraphQL request, or longer than its client may send now.</exception>
    public async Task<RequestBatch> ReadBodyAsync(HttpRequest request, Caller caller)
    {
        if (!IsPlainJson(request))
        {
            throw new RequestRefusedException(new RequestFault(
                StatusCodes.Status415UnsupportedMediaType,
                ErrorCodes.UnsupportedMediaType,
                "Send the request as application/json in UTF-8, without compression."));
        }

        using var body = await RequestBody.ReadAsync(request, _maxBodyBytes).ConfigureAwait(false);
        using var place = await EnterAsync(caller, body.Bytes.Length).ConfigureAwait(false);
        var batch = _json.Read(body.Bytes);
        batch.Requests[0].SentBytes = body.Bytes.Length;
        return batch;
    }

    /// <summary>
    /// Lets in what has arrived before it is parsed, which is what a long one takes: it is paid for, whatever it turns out to be, and is
    /// parsed in a place, of which its client has not all. Null where it is short.
    /// </summary>
    /// <exception cref="RequestRefusedException">Its client may not send so much now, or there is no place.</exception>
    public async Task<IDisposable?> EnterAsync(Caller caller, int bytes)
    {
        if (WorkPrices.OfSentBytes(bytes) == 0)
        {
            return null;
        }

        admission.ChargeBytes(caller, bytes);
        using var deadline = new Deadline(_timeout, caller.Gone);
        return await admission.EnterAsync(caller.Client, deadline).ConfigureAwait(false);
    }

    /// <summary>Reads the one request that a table or a graph is made of, from either place.</summary>
    /// <exception cref="RequestRefusedException">The request is not a GraphQL request, or it is a batch.</exception>
    public async Task<GraphQLRequest> ReadOneAsync(HttpRequest request, Caller caller, string what)
    {
        if (!HttpMethods.IsPost(request.Method))
        {
            return ReadQueryString(request.Query);
        }

        var batch = await ReadBodyAsync(request, caller).ConfigureAwait(false);
        return batch.Form == BatchForm.Single
            ? batch.Requests[0]
            : throw new RequestRefusedException(new RequestFault(
                StatusCodes.Status400BadRequest, ErrorCodes.BatchingNotSupported, $"{what} is made of one request."));
    }

    /// <exception cref="RequestRefusedException">The request is not a GraphQL request.</exception>
    public GraphQLRequest ReadQueryString(IQueryCollection query)
    {
        var request = new GraphQLRequest
        {
            Query = Text(query, "query"),
            OperationName = Text(query, "operationName"),
            DocumentId = Text(query, "documentId") ?? RelayId(query),
        };
        if (Text(query, "variables") is { Length: > 0 } variables)
        {
            request.Variables = _json.ReadVariables(variables);
        }

        if (Text(query, "extensions") is { Length: > 0 } extensions)
        {
            _json.ReadExtensions(extensions, request);
        }

        return request;
    }

    /// <summary>Reads a request out of a message that has been parsed already.</summary>
    /// <param name="payload">The request.</param>
    /// <param name="bytes">Bytes of the message, which are paid for.</param>
    /// <exception cref="RequestRefusedException">It is not a GraphQL request.</exception>
    public GraphQLRequest ReadMessage(JsonElement payload, int bytes)
    {
        var request = _json.ReadAlone(payload);
        request.SentBytes = bytes;
        return request;
    }

    private string? RelayId(IQueryCollection query) => _relayParameters ? Text(query, "doc_id") ?? Text(query, "id") : null;

    private static string? Text(IQueryCollection query, string name)
    {
        if (!query.TryGetValue(name, out var values))
        {
            return null;
        }

        if (values.Count > 1)
        {
            throw RequestRefusedException.Bad($"The parameter {name} is given more than once.");
        }

        var text = values.ToString();
        return text.Contains('\0') ? throw RequestRefusedException.Bad($"The parameter {name} holds a NUL.") : text;
    }

    private static bool IsPlainJson(HttpRequest request)
    {
        var encoding = request.Headers.ContentEncoding;
        if (encoding.Count > 0 && !string.Equals(encoding.ToString(), "identity", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        return MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            && MediaTypeChoice.IsUtf8(type);
    }
}
