using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.Server.Documents;

/// <summary>The way from text to a document that may run: out of the cache, or through the guard.</summary>
/// <param name="limits">Limits of documents.</param>
/// <param name="patients">Tells the documents that are not kept.</param>
/// <param name="mayIntrospect">Whether documents may ask for the schema.</param>
public sealed class DocumentSource(DocumentLimits limits, PatientTexts patients, bool mayIntrospect = true)
{
    private readonly DocumentGuard _guard = new(limits, mayIntrospect);
    private readonly BoundedCache<ParsedDocument> _cache = new(limits.CachedDocuments, limits.CachedCharacters);

    /// <summary>How many documents are kept ready.</summary>
    public int CachedDocuments => _cache.Count;

    public bool TryGet(string text, [NotNullWhen(true)] out ParsedDocument? document, [NotNullWhen(false)] out DocumentFault? fault)
    {
        fault = null;
        return _cache.TryGet(text, out document) || _guard.TryParse(text, out document, out fault);
    }

    /// <summary>Keeps a document that validation has passed; refused ones are not worth the room.</summary>
    internal void Keep(ParsedDocument document)
    {
        document.MarkValid();
        if (!patients.AreIn(document))
        {
            _cache.Set(document.Source, document, document.Source.Length);
        }
    }
}
