namespace KnowledgeGraph.Server.Http;

/// <summary>Documents known by the SHA-256 of their text.</summary>
public sealed class TrustedDocumentOptions
{
    public TrustedDocumentMode Mode { get; set; } = TrustedDocumentMode.Allow;

    /// <summary>Folders or files: *.graphql, one document each, and manifests (*.json) of client-preset or Relay.</summary>
    public IList<string> Paths { get; } = [];

    /// <summary>Whether clients may add documents as Apollo's do; never in <see cref="TrustedDocumentMode.Only"/>.</summary>
    public bool AcceptNew { get; set; } = true;

    /// <summary>Whether Relay's usual parameters <c>doc_id</c> and <c>id</c> are read as document ids.</summary>
    public bool RelayParameters { get; set; }

    /// <summary>Documents kept that clients added.</summary>
    public int MaxAdded { get; set; } = 1_000;

    /// <summary>Characters of all documents that clients added.</summary>
    public int MaxAddedCharacters { get; set; } = 4_000_000;
}
