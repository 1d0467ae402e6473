namespace KnowledgeGraph.Import.Download;

/// <summary>A download that cannot be done, in words for people.</summary>
public sealed class DownloadException(string message) : Exception(message);
