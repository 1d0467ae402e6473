using System.Collections.Frozen;
using GraphQL;
using KnowledgeGraph.Server.Documents;
using KnowledgeGraph.Server.Errors;

namespace KnowledgeGraph.Server.Http;

/// <summary>Finds the text a request means, by itself or by its hash, and applies the mode.</summary>
internal sealed class TrustedDocuments(TrustedDocumentOptions options, DocumentLimits limits, PatientTexts patients)
{
    private readonly FrozenDictionary<string, string> _stored = TrustedDocumentFiles.Load(options.Paths);
    private readonly BoundedCache<string> _added = new(options.MaxAdded, options.MaxAddedCharacters);

    /// <summary>The document's text, or why there is none.</summary>
    /// <exception cref="RequestRefusedException">The request holds neither a text nor a usable id.</exception>
    public (string? Text, ExecutionError? Error) Find(GraphQLRequest request)
    {
        // Clients whose libraries insist on a text, or on an id, send an empty one beside what they mean.
        var (id, text) = (string.IsNullOrEmpty(request.DocumentId) ? null : request.DocumentId, string.IsNullOrWhiteSpace(request.Query)
            ? null
            : request.Query);
        if (id is null && request.PersistedHash is null)
        {
            return FindText(text);
        }

        if (options.Mode == TrustedDocumentMode.Off)
        {
            return (null, Error(ErrorCodes.PersistedQueryNotSupported, "PersistedQueryNotSupported"));
        }

        if (id is not null && text is not null)
        {
            throw RequestRefusedException.Bad("Give either a document id or a document, not both.");
        }

        if (!DocumentHash.TryRead(id ?? request.PersistedHash!, out var hash))
        {
            throw RequestRefusedException.Bad("A document id is a SHA-256 in hex, with or without sha256: before it.");
        }

        return text is null ? FindHash(hash) : Add(hash, text);
    }

    private (string? Text, ExecutionError? Error) FindText(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            throw RequestRefusedException.Bad("The request holds no document: give the parameter query.");
        }

        return options.Mode == TrustedDocumentMode.Only && !IsStored(text) ? (null, NotTrusted()) : (text, null);
    }

    private (string? Text, ExecutionError? Error) FindHash(string hash) =>
        _stored.TryGetValue(hash, out var text) || _added.TryGet(hash, out text)
            ? (text, null)
            : (null, Error(ErrorCodes.PersistedQueryNotFound, "PersistedQueryNotFound"));

    private (string? Text, ExecutionError? Error) Add(string hash, string text)
    {
        // Longer texts are refused by the guard anyway; no need to hash them.
        if (text.Length > limits.MaxBytes)
        {
            return (text, null);
        }

        if (DocumentHash.Of(text) != hash)
        {
            return (null, Error(ErrorCodes.PersistedQueryHashMismatch, "The given SHA-256 is not that of the document."));
        }

        if (_stored.ContainsKey(hash))
        {
            return (text, null);
        }

        if (options.Mode == TrustedDocumentMode.Only)
        {
            return (null, NotTrusted());
        }

        if (options.AcceptNew && !patients.MayBeIn(text))
        {
            _added.Set(hash, text, text.Length);
        }

        return (text, null);
    }

    private bool IsStored(string text) => text.Length <= limits.MaxBytes && _stored.ContainsKey(DocumentHash.Of(text));

    private static ExecutionError NotTrusted() =>
        Error(ErrorCodes.DocumentNotTrusted, "Only documents stored with the server are run here.");

    private static ExecutionError Error(string code, string message) => new(message) { Code = code };
}
