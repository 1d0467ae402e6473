using KnowledgeGraph.Import.Download;

namespace KnowledgeGraph.IntegrationTests.Download;

/// <summary>Keeps why there were further tries, and can act on what has come.</summary>
internal sealed class SilentProgress(Action<long>? at = null) : IDownloadProgress
{
    public List<string> Retries { get; } = [];

    public void At(DownloadItem item, long bytes, long? total) => at?.Invoke(bytes);

    public void Retry(DownloadItem item, string problem, TimeSpan pause) => Retries.Add(problem);

    public void End(DownloadOutcome outcome)
    {
    }
}
