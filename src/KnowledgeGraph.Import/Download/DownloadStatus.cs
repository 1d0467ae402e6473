namespace KnowledgeGraph.Import.Download;

/// <summary>What became of a file.</summary>
public enum DownloadStatus
{
    /// <summary>It is new, complete and checked.</summary>
    Fetched,

    /// <summary>It was there already, and the source has none that is newer.</summary>
    Unchanged,

    /// <summary>It could not be had; what was there before is as it was.</summary>
    Failed,
}
