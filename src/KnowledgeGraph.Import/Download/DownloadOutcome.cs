namespace KnowledgeGraph.Import.Download;

/// <summary>What became of a file.</summary>
/// <param name="Item">The file.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Bytes">Its size; 0 if it could not be had.</param>
/// <param name="Problem">Why it could not be had.</param>
public sealed record DownloadOutcome(DownloadItem Item, DownloadStatus Status, long Bytes, string? Problem);
