namespace KnowledgeGraph.Import.Download;

/// <summary>The outcome of downloading a file.</summary>
/// <param name="Item">The file.</param>
/// <param name="Status">The kind of outcome.</param>
/// <param name="Bytes">Its size; 0 if the download failed.</param>
/// <param name="Problem">The reason why the download failed; null if it did not.</param>
public sealed record DownloadOutcome(DownloadItem Item, DownloadStatus Status, long Bytes, string? Problem);
