using System.Text.Json;
using System.Text.Unicode;
using GraphQL;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Requests;

namespace KnowledgeGraph.Server.Http;

/// <summary>Reads the parameters of a request out of JSON, strictly: a wrong type, a double key or bad UTF-8 is refused.</summary>
internal sealed class RequestJson(RequestLimits request, bool relayParameters, BatchLimits limits)
{
    private readonly JsonDocumentOptions _options = new() { MaxDepth = request.MaxJsonDepth, AllowDuplicateProperties = false };

    public RequestBatch Read(ReadOnlyMemory<byte> body)
    {
        using var json = Parse(body);
        var root = json.RootElement;
        if (root.ValueKind == JsonValueKind.Array)
        {
            BatchSize.Check(root.GetArrayLength(), limits.MaxRequests, "requests");
            return new RequestBatch(BatchForm.Requests, [.. root.EnumerateArray().Select(ReadEntry)]);
        }

        var request = ReadOne(root);
        if (request.VariableSets is not { } sets)
        {
            return RequestBatch.Of(request);
        }

        BatchSize.Check(sets.Count, limits.MaxVariableSets, "sets of variables");
        return new RequestBatch(BatchForm.Variables, [.. sets.Select(request.With)]);
    }

    /// <summary>Reads one parameter of a GET request that carries JSON.</summary>
    public Inputs ReadVariables(string text)
    {
        using var json = Parse(JsonInputs.ToUtf8(text));
        var element = json.RootElement;
        return element.ValueKind == JsonValueKind.Array ? throw NoVariables() : Variables(element, null);
    }

    /// <summary>Reads the extensions of a GET request.</summary>
    public void ReadExtensions(string text, GraphQLRequest request)
    {
        using var json = Parse(JsonInputs.ToUtf8(text));
        TakeExtensions(json.RootElement, request);
    }

    /// <summary>Reads a request with one set of variables.</summary>
    public GraphQLRequest ReadAlone(JsonElement element)
    {
        var request = ReadOne(element);
        return request.VariableSets is null
            ? request
            : throw RequestRefusedException.Bad("A list of variables is taken only with a request that stands alone.");
    }

    private GraphQLRequest ReadEntry(JsonElement entry)
    {
        try
        {
            return ReadAlone(entry);
        }
        catch (RequestRefusedException refused)
        {
            return new GraphQLRequest { Fault = refused.Fault };
        }
    }

    private GraphQLRequest ReadOne(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw RequestRefusedException.Bad("The request body must be a JSON object, or an array of them.");
        }

        var request = new GraphQLRequest();
        JsonElement? variables = null;
        foreach (var parameter in element.EnumerateObject())
        {
            if (parameter.NameEquals("variables"))
            {
                variables = parameter.Value;
            }
            else
            {
                Take(parameter, request);
            }
        }

        if (variables is { } given)
        {
            TakeVariables(given, request);
        }

        return request;
    }

    private void Take(JsonProperty parameter, GraphQLRequest request)
    {
        switch (parameter.Name)
        {
            case "query":
                request.Query = Text(parameter);
                break;
            case "operationName":
                request.OperationName = Text(parameter);
                break;
            case "documentId":
                request.DocumentId = Text(parameter) ?? request.DocumentId;
                break;
            case "doc_id" or "id" when relayParameters:
                request.DocumentId ??= Text(parameter);
                break;
            case "extensions":
                TakeExtensions(parameter.Value, request);
                break;
        }
    }

    // A long variable that the document does not know is not made: nobody would look at it.
    private static void TakeVariables(JsonElement given, GraphQLRequest request)
    {
        if (given.ValueKind == JsonValueKind.Array)
        {
            request.VariableSets = [.. given.EnumerateArray().Select(set => Variables(set, request.Query))];
        }
        else
        {
            request.Variables = Variables(given, request.Query);
        }
    }

    private JsonDocument Parse(ReadOnlyMemory<byte> bytes)
    {
        if (JsonSize.IsAbove(bytes.Span, request.MaxJsonValues))
        {
            throw new RequestRefusedException(new RequestFault(
                StatusCodes.Status413PayloadTooLarge,
                    ErrorCodes.BodyTooLarge, $"The request's JSON holds more than {request.MaxJsonValues} values."));
        }

        try
        {
            // JsonDocument looks at the encoding of a string only when it is read.
            return Utf8.IsValid(bytes.Span) ? JsonDocument.Parse(bytes, _options) : throw NotJson();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw NotJson();
        }
    }

    private RequestRefusedException NotJson() =>
        new(RequestFault.Bad(
            $"The request is not JSON in UTF-8 with single keys and at most {request.MaxJsonDepth} levels.") with
        { IsUnreadable = true });

    private static string? Text(JsonProperty parameter) => parameter.Value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => JsonInputs.ToText(parameter.Value),
        _ => throw RequestRefusedException.Bad($"The parameter {parameter.Name} must be a string."),
    };

    private static Inputs Variables(JsonElement value, string? document) => value.ValueKind switch
    {
        JsonValueKind.Null => Inputs.Empty,
        JsonValueKind.Object => new Inputs(
            JsonInputs.ToDictionary(value, name => document is null || NamedVariables.MayName(document, name))),
        _ => throw NoVariables(),
    };

    private static RequestRefusedException NoVariables() => RequestRefusedException.Bad("The parameter variables must be an object.");

    private static void TakeExtensions(JsonElement extensions, GraphQLRequest request)
    {
        if (extensions.ValueKind == JsonValueKind.Null)
        {
            return;
        }

        if (extensions.ValueKind != JsonValueKind.Object)
        {
            throw RequestRefusedException.Bad("The parameter extensions must be an object.");
        }

        JsonInputs.RequireStorable(extensions);
        request.PersistedHash = PersistedHash(extensions);
        if (extensions.TryGetProperty(ReleaseChoice.Parameter, out var release) && release.ValueKind != JsonValueKind.Null)
        {
            request.Release = release.ValueKind == JsonValueKind.String && JsonInputs.ToText(release) is { Length: > 0 } named
                ? named
                : throw RequestRefusedException.Bad("extensions.release is the id of a release, or a date.");
        }
    }

    private static string? PersistedHash(JsonElement extensions)
    {
        if (!extensions.TryGetProperty("persistedQuery", out var persisted))
        {
            return null;
        }

        return persisted.ValueKind == JsonValueKind.Object
            && persisted.TryGetProperty("sha256Hash", out var hash)
            && hash.ValueKind == JsonValueKind.String
            ? JsonInputs.ToText(hash)
            : throw RequestRefusedException.Bad("extensions.persistedQuery must be an object with a string sha256Hash.");
    }
}
