namespace KnowledgeGraph.Import.Download;

/// <summary>Is told how far a download has come.</summary>
public interface IDownloadProgress
{
    /// <summary>So much of a file is here; less than before where it had to be begun again.</summary>
    void At(DownloadItem item, long bytes, long? total);

    /// <summary>A try failed; the next one comes after the pause.</summary>
    void Retry(DownloadItem item, string problem, TimeSpan pause);

    /// <summary>A file is done, one way or the other.</summary>
    void End(DownloadOutcome outcome);
}
