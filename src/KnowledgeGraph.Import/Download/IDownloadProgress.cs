namespace KnowledgeGraph.Import.Download;

/// <summary>Receives the progress of a download.</summary>
public interface IDownloadProgress
{
    /// <summary>Called with the bytes of a file that have arrived; fewer than before if the download had to start again.</summary>
    void At(DownloadItem item, long bytes, long? total);

    /// <summary>Called when an attempt has failed; the next one comes after the pause.</summary>
    void Retry(DownloadItem item, string problem, TimeSpan pause);

    /// <summary>Called when a file is done, whether it succeeded or failed.</summary>
    void End(DownloadOutcome outcome);
}
