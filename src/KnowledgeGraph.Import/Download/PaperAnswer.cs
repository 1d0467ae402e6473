namespace KnowledgeGraph.Import.Download;

/// <summary>PubMed's answer to the request for a paper.</summary>
public enum PaperAnswer
{
    /// <summary>The record has arrived.</summary>
    Came,

    /// <summary>A record has arrived under another number only, and says that it is this paper's.</summary>
    Merged,

    /// <summary>PubMed was asked twice and had no record.</summary>
    Missing,
}
