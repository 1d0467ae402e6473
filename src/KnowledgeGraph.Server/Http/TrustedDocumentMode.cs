namespace KnowledgeGraph.Server.Http;

/// <summary>Which documents may be run.</summary>
public enum TrustedDocumentMode
{
    /// <summary>Text only; ids are refused.</summary>
    Off,

    /// <summary>Text, or the id of a known document.</summary>
    Allow,

    /// <summary>Documents stored with the server only, by id or by the very same text.</summary>
    Only,
}
