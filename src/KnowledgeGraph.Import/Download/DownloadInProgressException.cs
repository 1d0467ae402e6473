namespace KnowledgeGraph.Import.Download;

/// <summary>Another process is downloading into the same folder.</summary>
public sealed class DownloadInProgressException(string folder)
    : Exception($"another download is writing into {folder}; wait for it to end");
