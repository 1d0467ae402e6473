namespace KnowledgeGraph.Import.Download;

/// <summary>The outcome of downloading a file.</summary>
public enum DownloadStatus
{
    /// <summary>It is new, complete and checked.</summary>
    Fetched,

    /// <summary>It was there already, and the source has no newer version.</summary>
    Unchanged,

    /// <summary>The download failed; an older file is left as it was.</summary>
    Failed,
}
